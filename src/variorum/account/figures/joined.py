"""Lines for figures that several reports give: the number, and the sentences that tell it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.account.figures.corrected import note_corrected, told_figures
from variorum.account.figures.in_words import in_words, is_clear, names_counted, sentence_of
from variorum.account.sources import Sources
from variorum.account.tellers import who_told
from variorum.model import CountedFigure, Evidence, FigureGroup, FigureVerdict, Line

ROUND_WORDS = re.compile(r"(?i)(?:dozens|scores|hundreds|thousands)\b")
FEW_TELLERS = 2
IN_WORDS: dict[FigureVerdict, str] = {
    "not comparable": "the reports differ or count different things"
}
"""A verdict as a reader is told it, where the word alone would not say what it means."""


def joined_lines(groups: Sequence[FigureGroup], sources: Sources) -> list[Line]:
    """A line for each group. Of those that print one sentence only the first has it: the number of
    another stands beside that of the first where as many agree on both, alone where it says what
    it counts, and nowhere where it is no more than "dozens of homes".
    """
    lines: list[Line] = []
    for group in groups:
        line = group_line(group, sources)
        same = next((other for other in lines if line.text == other.text), None)
        if same is not None and ROUND_WORDS.match(line.label):
            continue
        if same is not None and (together := _in_one(same, line)):
            lines[lines.index(same)] = together
            continue
        if same is not None and line.label and any(names_counted(f) for f in group.figures):
            line = replace(line, text=line.label, label="")
        lines.append(line)
    return lines


def _in_one(first: Line, other: Line) -> Line | None:
    """Both numbers before the one sentence, where as many agree on each and give them alike."""
    if first.note != other.note or first.lines or other.lines:
        return None
    return replace(
        first,
        label=f"{_number_of(first)}, {_number_of(other)}",
        evidence=tuple(dict.fromkeys((*first.evidence, *other.evidence))),
    )


def _number_of(line: Line) -> str:
    return line.label or " ".join(line.evidence[0].text.split())


def group_line(group: FigureGroup, sources: Sources) -> Line:
    """A line in the words of the value that most reports give, the others under it.

    Where the number and its noun say what is counted, they head the sentences of all. A number
    that several reports give stands before the sentence of the one that tells it best.
    """
    values = _by_value(group, sources)
    best = _best_of(values[0], sources)
    figures = [best, *(f for value in values for f in value if f is not best)]
    bare = len(values) > 1 and names_counted(best)
    own = " ".join(best.evidence.text.split())
    words = own if bare else in_words(best, sources)
    under = values if bare else [v for v in values[1:] if not _stand_beside(v, best, sources)]
    return Line(
        words,
        tuple(f.evidence for f in figures),
        label=own if len(tellers_of(group, sources)) > 1 and not words.startswith(own) else "",
        note=_note(group, values, words, sources),
        lines=_each_once(_value_line(value, sources, heading=words) for value in under),
    )


def _each_once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines under another, a sentence of a report once."""
    kept: dict[tuple[str, str], Line] = {}
    for line in lines:
        kept.setdefault((line.label, line.text), line)
    return tuple(kept.values())


def _stand_beside(figures: Sequence[CountedFigure], best: CountedFigure, sources: Sources) -> bool:
    """Whether a value is told only in the sentence that the line prints: "100 km (60 miles)"."""
    place = best.report, sentence_of(best.evidence, sources)
    return all((f.report, sentence_of(f.evidence, sources)) == place for f in figures)


def with_best_first(group: FigureGroup, sources: Sources) -> FigureGroup:
    """The group, the figure first in whose sentence the line is told."""
    best = _best_of(_by_value(group, sources)[0], sources)
    return replace(group, figures=(best, *(f for f in group.figures if f is not best)))


def _best_of(figures: Sequence[CountedFigure], sources: Sources) -> CountedFigure:
    return max(figures, key=lambda f: (is_clear(f, sources), names_counted(f)))


def _by_value(group: FigureGroup, sources: Sources) -> list[list[CountedFigure]]:
    """The figures of a group, those that say the same together, what most say first."""
    values: dict[tuple[str, str | None, str, str | None], list[CountedFigure]] = {}
    for figure in sorted(told_figures(group), key=lambda f: sources.place(f.evidence)):
        values.setdefault((figure.value, figure.upper, figure.bound, figure.against), []).append(
            figure
        )
    return sorted(values.values(), key=lambda v: -len({f.report for f in v}))


def _value_line(figures: list[CountedFigure], sources: Sources, *, heading: str) -> Line:
    """Who gives a value, in the words of the first; where several do, these stand under it, for
    what else the sentence tells is not theirs. Where the heading has the value, the sentence of
    one of two stands there itself.
    """
    tellers = tuple(dict.fromkeys(sources.label(f.report) for f in figures))
    evidence = tuple(f.evidence for f in figures)
    words = in_words(figures[0], sources)
    note = told_by(evidence, words, sources)
    if len(tellers) == 1:
        return Line(words, evidence, label=tellers[0], note=note)
    own = " ".join(evidence[0].text.split())
    if own == heading and len(tellers) == FEW_TELLERS:
        too = f"the number also in {tellers[1]}"
        return Line(words, evidence, label=tellers[0], note=f"{note}; {too}" if note else too)
    told = Line(words, evidence[:1], label=tellers[0])
    return Line(own, evidence, label=", ".join(tellers), note=note, lines=(told,))


def told_by(evidence: Iterable[Evidence], words: str, sources: Sources) -> str:
    """Whose number it is, unless the words that are printed say so in the same way."""
    told = who_told(evidence, sources)
    return "" if told.lower() in words.lower() else told


def tellers_of(group: FigureGroup, sources: Sources) -> tuple[str, ...]:
    """The reports that give a figure, each once."""
    return sources.tellers(f.evidence for f in group.figures)


def _note(
    group: FigureGroup, values: list[list[CountedFigure]], words: str, sources: Sources
) -> str:
    tellers = tellers_of(group, sources)
    verdict = str(IN_WORDS.get(group.verdict, group.verdict)) if group.verdict else ""
    if group.verdict == "corrected":
        verdict = note_corrected(group, sources)
    if len(values) > 1 and verdict and len(tellers) == 1:
        told = " and as ".join(f"“{' '.join(v[0].evidence.text.split())}”" for v in values)
        return f"{verdict}: told as {told} in {sources.label(tellers[0])}"
    if len(values) > 1 and verdict:
        who = "; ".join(
            f"“{' '.join(value[0].evidence.text.split())}” in "
            f"{sources.count(sources.tellers(f.evidence for f in value))}"
            for value in values
        )
        return f"{verdict}: {who}"
    who = sources.label(tellers[0]) if len(tellers) == 1 else sources.count(tellers)
    told = told_by((f.evidence for f in group.figures), words, sources)
    who = f"{told}; {who}" if told else who
    return f"{verdict}: {who}" if verdict else who
