"""What all reports tell, what most do, and what those that rest on others left out or added."""

from collections.abc import Sequence, Set
from dataclasses import replace
from functools import partial

from variorum.account.clear import Shown
from variorum.account.coverage.core import find_core
from variorum.account.coverage.departures import departure_line, without_told
from variorum.account.coverage.otherwise import DIFFER, is_otherwise
from variorum.account.coverage.own_words import (
    OWN_WORDS,
    find_own_words,
    put_under,
    told_in_own_words,
)
from variorum.account.quoted_otherwise import note_otherwise
from variorum.account.sources import Sources
from variorum.account.tellers import who_told_alike
from variorum.account.told_too import find_told_too
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.compare.coverage.told import denies
from variorum.model import Evidence, Line, Section, StatementGroup

MOST = 40
DOUBLE, WITHIN = 0.7, 0.9
"""How much of a line one above it has, for it to be a double: one that cites the same passage,
and any.
"""


def write_coverage(sources: Sources) -> Section:
    """A line for each statement that several origins tell, those that most tell first, then
    one for each report that rests on another, with what it left out and added under it.

    A statement is shown in a sentence that is clear by itself and of which all that are said to
    tell it have the core; where others tell it in words of their own, their sentences stand
    under it.
    """
    told: list[tuple[StatementGroup, Line]] = []
    shown: set[str] = set()
    for statement in sources.comparison.statements:
        line = _statement(statement, sources, shown, [above for _, above in told])
        if line is not None:
            told.append((statement, line))
            shown.add(line.text)
    lines = [_counted(line, statement, sources) for statement, line in told[:MOST]]
    departures = [
        departure_line(d, sources)
        for d in map(partial(without_told, sources=sources), sources.comparison.departures)
        if {d.report, d.source} <= sources.reports.keys() and (d.dropped or d.added)
    ]
    return Section(
        "coverage",
        "What several reports tell",
        (*lines, *departures),
        held_back=max(0, len(told) - MOST),
    )


def _statement(
    statement: StatementGroup, sources: Sources, shown: Set[str], above: Sequence[Line]
) -> Line | None:
    """The line of a statement; None where there is none, or those above tell it."""
    if statement.origins < 2:
        return None
    tellings = [t for t in statement.tellings if t.report in sources.reports]
    found = find_core([e for t in tellings for e in t.evidence], sources, shown)
    line = _in_its_words(*found, statement, sources) if found else None
    line = line or told_in_own_words(statement, sources, shown)
    if line is None or any(_is_double(line, other) for other in above):
        return None
    return None if _is_side_by_side(line) and _is_printed(line, above) else line


def _in_its_words(
    first: Shown, cited: Sequence[Evidence], statement: StatementGroup, sources: Sources
) -> Line | None:
    """A sentence that others have much of, those with other words under it; None where nothing of
    another stands there after all.
    """
    under, alike = put_under(first.evidence, sorted(cited, key=sources.place), sources)
    told = {
        first.evidence.report,
        *(e.report for e in alike),
        *(x.evidence[0].report for x in under),
    }
    lines = (*under, *find_own_words(first.evidence, told, statement, sources))
    note = who_told_alike(first.evidence, cited, sources)
    if not alike and not lines:
        return None
    return Line(first.text, (first.evidence, *alike), note=note, lines=lines)


def _counted(line: Line, statement: StatementGroup, sources: Sources) -> Line:
    """The line with how many reports tell it, those among them that have its words elsewhere: so
    many at least, as the others may have it in words of their own. Where no other origin has its
    words, those that stand under it are only beside it. Who tells it otherwise is not counted.
    """
    under = tuple(inner for inner in line.lines if not is_otherwise(inner))
    more = find_told_too(line.evidence[0], _reports(line), sources)
    told = sources.tellers([*line.evidence, *more])
    origins = _count_origins(line.evidence, told, statement, sources)
    told_alike = origins > 1
    by_how_many = _by_how_many(told, sources)
    if not told_alike and under:
        beside = _passages(replace(line, lines=under))
        told = sources.tellers([*beside, *more])
        origins = _count_origins(beside, told, statement, sources)
        # "2 of 3" would say that the third has nothing of it, which nobody looked for.
        by_how_many = f"{len(told)} reports side by side"
    elif not told_alike and line.lines:
        by_how_many = DIFFER
    elif len(told) < len(sources.reports):
        by_how_many = f"At least {by_how_many}"
    counted = f"{origins} origins" if 1 < origins < len(told) else ""
    first, *others = line.evidence
    cited = [e for t in statement.tellings if t.report in sources.reports for e in t.evidence]
    # what only stands beside a quotation may be about another
    quoted = note_otherwise((*line.evidence, *cited), sources) if told_alike else ""
    own = OWN_WORDS if under else ""
    notes = (line.note, own, counted, quoted)
    return replace(
        line,
        evidence=(first, *sorted([*others, *more], key=sources.place)),
        label=by_how_many,
        note="; ".join(filter(None, notes)),
    )


def _count_origins(
    joined: Sequence[Evidence], told: Sequence[str], statement: StatementGroup, sources: Sources
) -> int:
    """How many origins stand behind the reports that tell a statement, of which comparing joined
    some.
    """
    known = sources.count_origins(sources.tellers(joined))
    return min(known, statement.origins) + sources.count_origins(told) - known


def _by_how_many(told: Sequence[str], sources: Sources) -> str:
    total = len(sources.reports)
    every = len(told) == total
    return f"All {total} reports" if every else f"{len(told)} of {total} reports"


def _is_double(line: Line, shown: Line) -> bool:
    """Whether a line tells no more than one above it."""
    if denies(line.text) != denies(shown.text):
        return False
    held = share(telling_words(line.text), known_words([shown.text]))
    return held >= WITHIN or (held >= DOUBLE and _share_a_passage(line, shown))


def _is_side_by_side(line: Line) -> bool:
    """Whether sentences only stand below one another, and none is said to tell otherwise."""
    return len(line.evidence) == 1 and not any(map(is_otherwise, line.lines))


def _is_printed(line: Line, above: Sequence[Line]) -> bool:
    """Whether any sentence of a line already stands above it."""
    printed = [inner.evidence[0] for shown in above for inner in shown.walk()]
    return any(_is_in(inner.evidence[0], e) for inner in line.walk() for e in printed)


def _share_a_passage(line: Line, other: Line) -> bool:
    return any(_is_in(a, b) for a in _passages(line) for b in _passages(other))


def _is_in(a: Evidence, b: Evidence) -> bool:
    return a.report == b.report and a.part == b.part and a.span.overlaps(b.span)


def _reports(line: Line) -> set[str]:
    return {e.report for e in _passages(line)}


def _passages(line: Line) -> list[Evidence]:
    return [e for inner in line.walk() for e in inner.evidence]
