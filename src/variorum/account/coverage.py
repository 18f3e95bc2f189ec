"""What all reports tell, what most do, and what those that rest on others left out or added."""

from collections.abc import Sequence, Set

from variorum.account.clear import show_sentence
from variorum.account.reports import DERIVED
from variorum.account.sources import Sources
from variorum.account.titles import headline
from variorum.model import Departure, Evidence, Line, Section, StatementGroup

MOST = 40
MOST_OF_A_KIND = 8
MOSTLY = 0.45
"""Who has less of a statement's words is not said to tell it."""
FEWEST_WORDS = 8
"""Shorter sentences that are not clear by themselves are left to the quotations."""


def write_coverage(sources: Sources) -> Section:
    """A line for each statement that several origins tell, those that most tell first, then
    one for each report that rests on another, with what it left out and added under it.

    A statement is shown in the words of a report that tells it in a sentence clear by itself.
    """
    lines: list[Line] = []
    for statement in sources.comparison.statements:
        told = _statement(statement, sources, {line.text for line in lines})
        if statement.origins > 1 and told is not None:
            lines.append(told)
    departures = [
        _departure(d, sources)
        for d in sources.comparison.departures
        if {d.report, d.source} <= sources.reports.keys() and (d.dropped or d.added)
    ]
    return Section(
        "coverage",
        "What several reports tell",
        (*lines[:MOST], *departures),
        held_back=max(0, len(lines) - MOST),
    )


def _statement(statement: StatementGroup, sources: Sources, shown: Set[str]) -> Line | None:
    tellings = [t for t in statement.tellings if t.share >= MOSTLY and t.report in sources.reports]
    cited = [e for t in tellings for e in t.evidence]
    origins = sources.count_origins(t.report for t in tellings)
    found = _clearest(cited, sources, shown) if origins > 1 else None
    if found is None:
        return None
    text, first = found
    others = sorted((e for e in cited if e.report != first.report), key=sources.place)
    own = [e for e in cited if e.report == first.report and not e.span.contains(first.span)]
    told = sources.tellers(cited)
    total = len(sources.reports)
    label = f"All {total} reports" if len(told) == total else f"{len(told)} of {total} reports"
    origins = min(origins, statement.origins)
    note = f"{origins} origins" if origins < len(told) else ""
    return Line(text, (first, *own, *others), label=label, note=note)


def _clearest(
    cited: Sequence[Evidence], sources: Sources, shown: Set[str]
) -> tuple[str, Evidence] | None:
    """The words of the first sentence that is clear by itself and not ``shown`` yet, those of
    reworded reports last; failing that, where none is shown, of the first if it is long enough
    to tell something.
    """
    for evidence in sorted(cited, key=lambda e: e.report in sources.reworded):
        found = show_sentence(evidence, sources)
        if found and not found.why_not and found.text not in shown:
            return found.text, found.evidence
    first = cited[0] if cited and shown.isdisjoint(e.text for e in cited) else None
    return (first.text, first) if first and len(first.text.split()) >= FEWEST_WORDS else None


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
