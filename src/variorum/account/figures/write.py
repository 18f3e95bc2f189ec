"""The figures: what is counted, who gave the number, and whether the reports agree."""

from collections.abc import Sequence

from variorum.account.figures.ages import age_lines
from variorum.account.figures.in_words import (
    is_readable,
    sentence_of,
    shown_words,
)
from variorum.account.figures.joined import (
    group_line,
    joined_lines,
    tellers_of,
    told_by,
    with_best_first,
)
from variorum.account.figures.once import each_sentence_once
from variorum.account.figures.repeated import (
    without_beginnings,
    without_repeats,
    without_tellings,
)
from variorum.account.figures.small import is_no_news, tells_little
from variorum.account.figures.tolls import tells_a_toll
from variorum.account.sources import Sources
from variorum.model import (
    Evidence,
    FigureGroup,
    FigureVerdict,
    Line,
    Section,
)

MOST_TOLLS, MOST_ALONE, MOST_BARE = 6, 12, 6
ORDER: tuple[FigureVerdict | None, ...] = (
    "conflict",
    "corrected",
    "updated",
    "compatible",
    "agree",
    "not comparable",
    None,
)


def write_figures(sources: Sources) -> Section:
    """A line for each thing counted; what is in conflict first, then what most reports have.

    Figures that one report alone has make one line where one sentence gives them, those of the
    dead, hurt and missing before the rest; those of a
    sentence that stands there anyway, or that cannot be read by itself, and those that the report
    gives twice, make none.
    """
    groups = [g for g in sources.comparison.figures if g.figures]  # the weightiest first
    groups.sort(key=lambda g: _order(g, sources))
    joined = [g for g in groups if len(tellers_of(g, sources)) > 1 or g.verdict == "conflict"]
    alone = [g for g in groups if g not in joined and not tells_little(g, sources)]
    alone = [with_best_first(g, sources) for g in alone]
    joined = [g for g in joined if not is_no_news(g, sources)]
    lines = joined_lines(joined, sources)
    printed = {e for x in lines for e in x.evidence}
    untold = sum(g.figures[0].evidence not in printed for g in joined)
    sentences = [e for x in lines for e in _told(x)]
    told = [f for g in joined for f in g.figures]
    rows = without_repeats(_rows(alone, sources), sentences, told, sources)
    rows = without_tellings(rows, lines, sources)
    clear = [row for row in rows if is_readable(row[0].figures[0], sources)]
    tolls = [row for row in clear if any(tells_a_toll(g, sources) for g in row)][:MOST_TOLLS]
    counted = [row for row in clear if row[0].counted and row not in tolls][:MOST_ALONE]
    bare = [row for row in clear if not row[0].counted and row not in tolls][:MOST_BARE]
    shown = [*tolls, *counted, *bare]
    untold += sum(map(len, rows)) - sum(map(len, shown))
    held_back = len(groups) - len(alone) - len(joined) + untold
    lines += without_beginnings([_row_line(row, sources) for row in shown])
    lines = each_sentence_once([*age_lines(sources), *lines])
    return Section("figures", "Figures", tuple(lines), held_back=held_back)


def _rows(groups: Sequence[FigureGroup], sources: Sources) -> list[list[FigureGroup]]:
    """Figures of one report, those of one sentence together."""
    rows: dict[object, list[FigureGroup]] = {}
    for group in groups:
        first = group.figures[0].evidence
        rows.setdefault((first.report, sentence_of(first, sources) or group.id), []).append(group)
    return list(rows.values())


def _row_line(row: Sequence[FigureGroup], sources: Sources) -> Line:
    """One line for the figures of a row, in the words of their sentence."""
    if len(row) == 1:
        return group_line(row[0], sources)
    evidence = sorted((g.figures[0].evidence for g in row), key=lambda e: e.begin)
    label = sources.label(evidence[0].report)
    words = shown_words(evidence[0], sources)
    told = told_by(evidence, words, sources)
    return Line(words, tuple(evidence), note=f"{told}; {label}" if told else label)


def _order(group: FigureGroup, sources: Sources) -> tuple[object, ...]:
    return (
        ORDER.index(group.verdict),
        -len(tellers_of(group, sources)),
        not (group.counted or group.figures[0].unit),
    )


def _told(line: Line) -> list[Evidence]:
    """The passages whose sentences a line and those under it print."""
    return [x.evidence[0] for x in (line, *line.lines)]
