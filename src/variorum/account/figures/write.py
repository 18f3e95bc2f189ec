"""The figures: what is counted, who gave the number, and whether the reports agree."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.account.figures.in_words import (
    in_words,
    is_clear,
    is_readable,
    names_counted,
    sentence_of,
    shown_words,
)
from variorum.account.figures.passing import is_in_passing
from variorum.account.figures.repeated import without_beginnings, without_repeats
from variorum.account.figures.small import tells_little
from variorum.account.figures.tolls import tells_a_toll
from variorum.account.sources import Sources
from variorum.account.tellers import who_told
from variorum.model import (
    CountedFigure,
    Evidence,
    FigureGroup,
    FigureVerdict,
    Line,
    Section,
    Span,
)

ROUND_WORDS = re.compile(r"(?i)(?:dozens|scores|hundreds|thousands)\b")
MOST_TOLLS, MOST_ALONE, MOST_BARE = 6, 12, 6
ORDER: tuple[FigureVerdict | None, ...] = (
    "conflict",
    "updated",
    "compatible",
    "agree",
    "not comparable",
    None,
)
IN_WORDS: dict[FigureVerdict, str] = {
    "not comparable": "the reports differ or count different things"
}
"""A verdict as a reader is told it, where the word alone would not say what it means."""


def write_figures(sources: Sources) -> Section:
    """A line for each thing counted; what is in conflict first, then what most reports have.

    Figures that one report alone has make one line where one sentence gives them, those of the
    dead, hurt and missing before the rest; those of a
    sentence that stands there anyway, or that cannot be read by itself, and those that the report
    gives twice, make none.
    """
    groups = [g for g in sources.comparison.figures if g.figures]  # the weightiest first
    groups.sort(key=lambda g: _order(g, sources))
    joined = [g for g in groups if len(_tellers(g, sources)) > 1]
    alone = [g for g in groups if g not in joined and not tells_little(g, sources)]
    joined = [g for g in joined if not all(is_in_passing(f, sources) for f in g.figures)]
    lines = _joined_lines(joined, sources)
    untold = len(joined) - len(lines)
    sentences = [e for x in lines for e in _told(x)]
    told = [f for g in joined for f in g.figures]
    rows = without_repeats(_rows(alone, sources), sentences, told, sources)
    clear = [row for row in rows if is_readable(row[0].figures[0], sources)]
    tolls = [row for row in clear if any(tells_a_toll(g, sources) for g in row)][:MOST_TOLLS]
    counted = [row for row in clear if row[0].counted and row not in tolls][:MOST_ALONE]
    bare = [row for row in clear if not row[0].counted and row not in tolls][:MOST_BARE]
    shown = [*tolls, *counted, *bare]
    untold += sum(map(len, rows)) - sum(map(len, shown))
    held_back = len(groups) - len(alone) - len(joined) + untold
    lines += without_beginnings([_row_line(row, sources) for row in shown])
    return Section("figures", "Figures", tuple(_told_apart(lines)), held_back=held_back)


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
        return _line(row[0], sources)
    evidence = sorted((g.figures[0].evidence for g in row), key=lambda e: e.begin)
    label = sources.label(evidence[0].report)
    first, last = evidence[0].begin, evidence[-1].end
    words = shown_words(evidence[0], sources, inside=Span(first, last))
    told = _who_told(evidence, words, sources)
    return Line(words, tuple(evidence), note=f"{told}; {label}" if told else label)


def _order(group: FigureGroup, sources: Sources) -> tuple[object, ...]:
    return (
        ORDER.index(group.verdict),
        -len(_tellers(group, sources)),
        not (group.counted or group.figures[0].unit),
    )


def _tellers(group: FigureGroup, sources: Sources) -> tuple[str, ...]:
    return sources.tellers(f.evidence for f in group.figures)


def _told(line: Line) -> list[Evidence]:
    """The passages whose sentences a line and those under it print."""
    return [x.evidence[0] for x in (line, *line.lines)]


def _line(group: FigureGroup, sources: Sources) -> Line:
    """A line in the words of the value that most reports give, the others under it.

    Where the number and its noun say what is counted, they head the sentences of all. A number
    that several reports give stands before the sentence of the one that tells it best.
    """
    values = _by_value(group, sources)
    best = max(values[0], key=lambda f: (is_clear(f, sources), names_counted(f)))
    figures = [best, *(f for value in values for f in value if f is not best)]
    bare = len(values) > 1 and names_counted(best)
    own = " ".join(best.evidence.text.split())
    words = own if bare else in_words(best, sources)
    under = values if bare else values[1:]
    return Line(
        words,
        tuple(f.evidence for f in figures),
        label=own if len(_tellers(group, sources)) > 1 and not words.startswith(own) else "",
        note=_note(group, values, words, sources),
        lines=tuple(_value_line(value, sources) for value in under),
    )


def _joined_lines(groups: Sequence[FigureGroup], sources: Sources) -> list[Line]:
    """A line for each group; of those that print one sentence only the first has it, another its
    number alone, where that says what it counts and is more than "dozens of homes".
    """
    lines: list[Line] = []
    for group in groups:
        line = _line(group, sources)
        named = bool(line.label) and any(names_counted(f) for f in group.figures)
        if named and any(line.text == other.text for other in lines):
            if ROUND_WORDS.match(line.label):
                continue
            line = replace(line, text=line.label, label="")
        lines.append(line)
    return lines


def _told_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, with their number before those that print the same sentence."""
    times = Counter(line.text for line in lines)
    return [
        Line(
            line.text,
            line.evidence,
            label=" ".join(line.evidence[0].text.split()),
            note=line.note,
            lines=line.lines,
        )
        if times[line.text] > 1
        else line
        for line in lines
    ]


def _by_value(group: FigureGroup, sources: Sources) -> list[list[CountedFigure]]:
    """The figures of a group, those that say the same together, what most say first."""
    values: dict[tuple[str, str | None, str], list[CountedFigure]] = {}
    for figure in sorted(group.figures, key=lambda f: sources.place(f.evidence)):
        values.setdefault((figure.value, figure.upper, figure.bound), []).append(figure)
    return sorted(values.values(), key=lambda v: -len({f.report for f in v}))


def _value_line(figures: list[CountedFigure], sources: Sources) -> Line:
    """Who gives a value, in the words of the first; where several do, these stand under it, for
    what else the sentence tells is not theirs.
    """
    tellers = tuple(dict.fromkeys(sources.label(f.report) for f in figures))
    evidence = tuple(f.evidence for f in figures)
    words = in_words(figures[0], sources)
    note = _who_told(evidence, words, sources)
    if len(tellers) == 1:
        return Line(words, evidence, label=tellers[0], note=note)
    own = " ".join(evidence[0].text.split())
    told = Line(words, evidence[:1], label=tellers[0])
    return Line(own, evidence, label=", ".join(tellers), note=note, lines=(told,))


def _who_told(evidence: Iterable[Evidence], words: str, sources: Sources) -> str:
    """Whose number it is, unless the words that are printed say so in the same way."""
    told = who_told(evidence, sources)
    return "" if told.lower() in words.lower() else told


def _note(
    group: FigureGroup, values: list[list[CountedFigure]], words: str, sources: Sources
) -> str:
    tellers = _tellers(group, sources)
    if len(values) > 1 and group.verdict:
        who = "; ".join(
            f"“{' '.join(value[0].evidence.text.split())}” in "
            f"{sources.count(sources.tellers(f.evidence for f in value))}"
            for value in values
        )
        return f"{IN_WORDS.get(group.verdict, group.verdict)}: {who}"
    who = sources.label(tellers[0]) if len(tellers) == 1 else sources.count(tellers)
    told = _who_told((f.evidence for f in group.figures), words, sources)
    who = f"{told}; {who}" if told else who
    return f"{group.verdict}: {who}" if group.verdict else who
