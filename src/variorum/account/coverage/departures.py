"""What a report that rests on another left out and added, without what both tell after all."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.account.clear import paragraph_of
from variorum.account.reports.write import DERIVED, MUTUAL
from variorum.account.sources import Sources
from variorum.account.tellers import who_told
from variorum.account.titles import headline
from variorum.compare.copies.agencies import agency_of_both
from variorum.compare.copies.origins import WHOLLY
from variorum.model import Departure, Evidence, Line

MOST_OF_A_KIND = 8
BULLET = re.compile(r"\s*[-–—*•·] ?(?=\w)")
OPENING = re.compile(r"(?:(?<!\S)\"|[“‘])$")
CLOSING = re.compile(r"[.!?…”’\"]+(?=\s|$)")
LEAST_SHARE = 0.2
"""A report that only shares so little with another was not made from it by cutting and adding."""


def without_told(departure: Departure, sources: Sources) -> Departure:
    """The departure without the passages that stand in one statement with a passage of the other
    report; empty where too little is shared to speak of an edited text.
    """
    if departure.relation not in WHOLLY and _share(departure, sources) < LEAST_SHARE:
        return replace(departure, dropped=(), added=())
    return replace(
        departure,
        dropped=tuple(_untold(departure.dropped, departure.report, sources)),
        added=tuple(_untold(departure.added, departure.source, sources)),
    )


def _share(departure: Departure, sources: Sources) -> float:
    pair = {departure.report, departure.source}
    relations = sources.comparison.relations
    return next((r.share for r in relations if {r.a, r.b} == pair), 0.0)


def _untold(passages: Iterable[Evidence], other: str, sources: Sources) -> list[Evidence]:
    """The passages of which no statement is told by the other report, too."""
    passages = list(passages)
    reports = {p.report for p in passages}
    told = [
        evidence
        for statement in sources.comparison.statements
        if any(t.report == other for t in statement.tellings)
        for telling in statement.tellings
        if telling.report in reports
        for evidence in telling.evidence
    ]
    return [
        p
        for p in passages
        if not any(
            e.report == p.report and e.part == p.part and e.span.overlaps(p.span) for e in told
        )
    ]


def departure_line(departure: Departure, sources: Sources) -> Line:
    """A report that rests on another, with what it left out and added under it."""
    title, evidence = headline(
        sources.reports[departure.report], sources.annotations[departure.report]
    )
    agency = agency_of_both(*(sources.reports[r] for r in (departure.report, departure.source)))
    relation = (MUTUAL if agency else DERIVED)[departure.relation]
    return Line(
        title,
        (evidence,),
        label=f"{sources.label(departure.report)}, {relation} {sources.label(departure.source)}",
        note=f"{_count(departure.dropped)} dropped, {_count(departure.added)} added",
        lines=(
            *_lines(departure.dropped, "dropped", sources),
            *_lines(departure.added, "added", sources),
        ),
    )


def _count(passages: Sequence[Evidence]) -> str:
    return f"{len(passages)} sentence{'' if len(passages) == 1 else 's'}"


def _lines(passages: Sequence[Evidence], label: str, sources: Sources) -> list[Line]:
    """The longest passages, in order, each with its marks and whose words it is."""
    shown = [e for e in passages if not _is_of_a_list(e, sources)]
    kept = sorted(shown, key=lambda e: (e.begin - e.end, e.begin))[:MOST_OF_A_KIND]
    told = ((e, _with_marks(e, sources)) for e in sorted(kept, key=sources.place))
    return [Line(m.text, (m,), label=label, note=who_told([e], sources)) for e, m in told]


def _is_of_a_list(passage: Evidence, sources: Sources) -> bool:
    """Whether a passage is a point of a list, whose points these are being told above it, or leads
    to what is behind it: "Here are the facts:".
    """
    text = sources.reports[passage.report].text
    if passage.part == "title":
        return False
    paragraph = paragraph_of(text, passage.span)
    return BULLET.match(text, paragraph.begin) is not None or text.startswith(":", passage.end)


def _with_marks(passage: Evidence, sources: Sources) -> Evidence:
    """A passage of a text with what closes it, and a quotation mark that opens it: sentences are
    held against one another without.
    """
    if passage.part == "title":
        return passage
    report = sources.reports[passage.report]
    end = CLOSING.match(report.text, passage.end)
    opened = OPENING.search(report.text, max(0, passage.begin - 1), passage.begin)
    return report.cite(
        opened.start() if opened else passage.begin, end.end() if end else passage.end
    )
