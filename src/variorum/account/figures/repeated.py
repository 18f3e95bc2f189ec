"""Figures of one report that the account prints already, in the same sentence or in another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from variorum.account.figures.in_words import sentence_of
from variorum.account.figures.passing import befell
from variorum.account.figures.tolls import TOLLS
from variorum.account.sources import Sources
from variorum.compare.statements import read_statement, stem
from variorum.model import CountedFigure, Evidence, FigureGroup, Line, Span

Row = list[FigureGroup]
Number = tuple[str, str, str | None, str]
Told = tuple[str, str | None, str]
SMALL = 12
SHARED_WORDS = 2
"""So many words, the number aside, must two sentences share to give a number twice."""


def without_repeats(
    rows: Iterable[Row],
    printed: Iterable[Evidence],
    known: Sequence[CountedFigure],
    sources: Sources,
) -> list[Row]:
    """The rows, each the figures of a sentence, that are not told in the sentence of one of the
    passages that are ``printed``, as a figure that is ``known`` or in a row before them.
    """
    sentences = {(e.report, sentence_of(e, sources)) for e in printed}
    told: dict[Number, list[CountedFigure]] = defaultdict(list)
    for figure in known:
        told[_number(figure)].append(figure)
    kept: list[Row] = []
    for row in rows:
        first = row[0].figures[0].evidence
        if (first.report, sentence_of(first, sources)) in sentences:
            continue
        own = [group.figures[0] for group in row]
        if not all(any(_is_one(a, b, sources) for b in told[_number(a)]) for a in own):
            kept.append(row)
            for figure in own:
                told[_number(figure)].append(figure)
    return kept


def without_tellings(rows: Iterable[Row], lines: Sequence[Line], sources: Sources) -> list[Row]:
    """The rows without those of a sentence that a line rests on, though it prints that of another
    report, where this has all their numbers: both tell the same.
    """
    printed: dict[object, set[Told]] = defaultdict(set)
    for line in lines:
        shown = [x.evidence[0] for x in (line, *line.lines)]
        numbers = {n for e in shown for n in _numbers_beside(e, sources)}
        for e in line.evidence:
            printed[e.report, sentence_of(e, sources)] |= numbers
    return [row for row in rows if not _numbers_of(row) <= printed[_place_of(row, sources)]]


def _place_of(row: Row, sources: Sources) -> object:
    first = row[0].figures[0].evidence
    return first.report, sentence_of(first, sources)


def _numbers_of(row: Row) -> set[Told]:
    return {(f.value, f.upper, f.unit) for f in (group.figures[0] for group in row)}


def _numbers_beside(evidence: Evidence, sources: Sources) -> Iterator[Told]:
    """The numbers of the sentence in which a figure stands."""
    sentence = sentence_of(evidence, sources)
    if sentence is None:
        return
    for figure in sources.annotations[evidence.report].figures:
        if sentence.contains(Span(figure.begin, figure.end)):
            yield figure.value, figure.upper, figure.unit


def without_beginnings(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that prints the sentence with which another of its report opens told there:
    "Ten came. Two of them left." stands for "Ten came.", and opens both figures.
    """
    kept = list(lines)
    for line in lines:
        longer = next((x for x in kept if x is not line and _holds(x, line)), None)
        if longer is not None:
            both = sorted({*longer.evidence, *line.evidence}, key=lambda e: e.begin)
            kept[kept.index(longer)] = replace(longer, evidence=tuple(both))
            kept.remove(line)
    return kept


def _holds(longer: Line, line: Line) -> bool:
    of_one = len({e.report for x in (longer, line) for e in x.evidence}) == 1
    plain = not (line.label or line.lines or longer.label or longer.lines)
    whole = _is_told_by_words(line, longer) and longer.text != line.text
    return of_one and plain and whole and longer.text.startswith(f"{line.text} ")


def _is_told_by_words(line: Line, longer: Line) -> bool:
    """Whether a note says no more than that of the longer line and the words themselves, which
    may name whose number it is.
    """
    source = line.note.removesuffix(longer.note).removesuffix("; ")
    named = source.removeprefix("according to ").removeprefix("the ")
    return line.note.endswith(longer.note) and named.lower() in line.text.lower()


def _is_one(a: CountedFigure, b: CountedFigure, sources: Sources) -> bool:
    """Whether two figures of one number give it twice: of one noun, of nothing that is named where
    the same befell them, or in sentences of much the same words where the number is not one that
    anything may have.
    """
    if not a.unit and _head(a) and _head(a) == _head(b):
        return True
    if not (a.unit or b.unit or _head(a)) and befell(a, sources) & befell(b, sources) & TOLLS:
        return True
    telling = Decimal(a.value) > SMALL
    return telling and len(_words(a, sources) & _words(b, sources)) >= SHARED_WORDS


def _number(figure: CountedFigure) -> Number:
    """A number with its report and unit; what was done so many times may be counted by its noun,
    too.
    """
    unit = "" if figure.unit == "times" else figure.unit
    return figure.report, figure.value, figure.upper, unit


def _head(figure: CountedFigure) -> str:
    words = figure.counted.split()
    return stem(words[-1]) if words else ""


def _words(figure: CountedFigure, sources: Sources) -> frozenset[str]:
    sentence = sentence_of(figure.evidence, sources)
    if sentence is None:
        return frozenset()
    statement = read_statement(sources.reports[figure.report].text, figure.report, sentence)
    return statement.words - {figure.value}
