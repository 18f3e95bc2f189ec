"""What all reports tell, what most do, and what those that rest on others left out or added."""

from collections.abc import Sequence

from variorum.account.reports import DERIVED
from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    bare_sentence,
    find_referents,
    put_in_referents,
    why_not_alone,
)
from variorum.account.titles import headline
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Departure, Evidence, Line, Section, StatementGroup

MOST = 40
MOST_OF_A_KIND = 8


def write_coverage(sources: Sources) -> Section:
    """A line for each statement that several origins tell, those that most tell first, then
    one for each report that rests on another, with what it left out and added under it.

    A statement is shown in the words of a report that tells it in a sentence clear by itself.
    """
    shared = [s for s in sources.comparison.statements if s.origins > 1]
    shown = [line for s in shared[:MOST] if (line := _statement(s, sources)) is not None]
    departures = [
        _departure(d, sources)
        for d in sources.comparison.departures
        if {d.report, d.source} <= sources.reports.keys() and (d.dropped or d.added)
    ]
    return Section(
        "coverage",
        "What several reports tell",
        (*shown, *departures),
        held_back=max(0, len(shared) - MOST),
    )


def _statement(statement: StatementGroup, sources: Sources) -> Line | None:
    cited = [e for e in statement.evidence if e.report in sources.reports]
    if not cited:
        return None
    text, first = _clearest(cited, sources)
    others = sorted((e for e in cited if e.report != first.report), key=sources.place)
    own = [e for e in cited if e.report == first.report and not e.span.contains(first.span)]
    told = sources.tellers(cited)
    total = len(sources.reports)
    label = f"All {total} reports" if len(told) == total else f"{len(told)} of {total} reports"
    note = ""
    if sources.count_origins(told) < len(told) or statement.origins < len(told):
        note = f"{statement.origins} origins"
    return Line(text, (first, *own, *others), label=label, note=note)


def _clearest(cited: Sequence[Evidence], sources: Sources) -> tuple[str, Evidence]:
    """The words of the first sentence that is clear by itself, or else of the first."""
    for evidence in cited:
        report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
        span = bare_sentence(report.text, evidence.span, findings.furniture)
        if span is None:
            continue
        paragraph = next(
            (p for p in find_paragraphs(report.text) if p.begin <= span.begin < p.end), span
        )
        referents = find_referents(report.text, span, findings)
        if not why_not_alone(report.text, span, paragraph, findings, referents=referents):
            return put_in_referents(report.text, span, referents), report.cite(*span)
    return cited[0].text, cited[0]


def _departure(departure: Departure, sources: Sources) -> Line:
    title, evidence = headline(
        sources.reports[departure.report], sources.annotations[departure.report]
    )
    relation = DERIVED[departure.relation]
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
    """The longest passages, in order."""
    kept = sorted(passages, key=lambda e: (e.begin - e.end, e.begin))[:MOST_OF_A_KIND]
    return [Line(e.text, (e,), label=label) for e in sorted(kept, key=sources.place)]
