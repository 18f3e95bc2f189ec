"""Where a report has its figures, and the words around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from variorum.compare.figures.surroundings import Surroundings, read_surroundings
from variorum.compare.statements import read_statement, stem
from variorum.lang import word_list
from variorum.model import Annotation, Figure, Report, Span

DATED = ("DATE", "TIME")
CLAUSE_END = re.compile(r"[,;:()—–]|\s-\s")


@dataclass(frozen=True, slots=True)
class Place:
    """A figure with its report and the content words around it.

    ``words`` are those of the sentence, ``near`` those that no other figure and no mark
    behind parts from it; ``crowded`` says that the sentence has more figures of the kind;
    ``times`` are the dates that the sentence names; ``around`` tells of what stands right beside
    the figure.
    """

    rank: int
    report: Report
    figure: Figure
    head: str
    modifiers: frozenset[str]
    sentence: Span
    words: frozenset[str]
    near: frozenset[str]
    crowded: bool
    times: frozenset[str]
    around: Surroundings

    @property
    def key(self) -> tuple[int, int]:
        """A place in an order that does not depend on how the reports were read."""
        return self.rank, self.figure.begin


def find_places(report: Report, annotation: Annotation, rank: int) -> Iterator[Place]:
    """The figures of a report outside furniture and title, in order."""
    left_out = (*annotation.furniture, *([report.title_span] if report.title_span else []))
    figures = [
        figure
        for figure in sorted(annotation.figures, key=lambda f: f.begin)
        if not any(Span(figure.begin, figure.end).overlaps(span) for span in left_out)
    ]
    sentences = annotation.sentences or (Span(0, len(report.text)),)
    times = sorted((t.begin, t.end, t.value) for t in annotation.times if t.type in DATED)
    starts = [sentence.begin for sentence in sentences]
    for sentence, members in groupby(
        figures, key=lambda f: sentences[max(0, bisect_right(starts, f.begin) - 1)]
    ):
        together = list(members)
        here = slice(bisect_left(times, (sentence.begin,)), bisect_left(times, (sentence.end,)))
        dates = frozenset(value.partition("T")[0] for _, _, value in times[here])
        for k, figure in enumerate(together):
            before = together[k - 1].end if k else sentence.begin
            after = together[k + 1].begin if k + 1 < len(together) else sentence.end
            yield _place(report, rank, figure, sentence, (before, after), together, dates)


def _place(
    report: Report,
    rank: int,
    figure: Figure,
    sentence: Span,
    gap: tuple[int, int],
    together: Sequence[Figure],
    times: frozenset[str],
) -> Place:
    text = report.text
    counted = [stem(word) for word in figure.counted.split()]
    own = read_statement(text, report.id, Span(figure.begin, figure.end)).words
    mark = CLAUSE_END.search(text, figure.end, gap[1])
    near = Span(gap[0], mark.start() if mark else gap[1])
    return Place(
        rank,
        report,
        figure,
        counted[-1] if counted else "",
        frozenset(counted[:-1]) - word_list("function_words"),
        sentence,
        read_statement(text, report.id, sentence).words - own,
        read_statement(text, report.id, near).words - own,
        sum(_may_be_mistaken(figure, other) for other in together) > 1,
        times,
        read_surroundings(text, figure, sentence),
    )


def _may_be_mistaken(figure: Figure, other: Figure) -> bool:
    """Whether two figures of one sentence have the same unit, or may count the same noun."""
    if figure.unit or other.unit:
        return figure.unit == other.unit
    heads = [[stem(word) for word in f.counted.split()][-1:] for f in (figure, other)]
    return heads[0] == heads[1] or not all(heads)
