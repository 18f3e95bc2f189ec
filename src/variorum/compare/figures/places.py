"""Where a report has its figures, and the words around them."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from variorum.compare.figures.surroundings import Surroundings, read_surroundings
from variorum.compare.figures.values import compare_values
from variorum.compare.statements import read_statement, stem
from variorum.lang import word_list
from variorum.model import Annotation, Figure, Part, Report, Span
from variorum.model.places import attributions_at

DATED = ("DATE", "TIME")
SOME_DAY = "XXXX-XX"
"""A day that is not known at all: "today" in a report without a date."""
YEAR = re.compile(r"[12]\d{3}(?:-|$)")
RECENT = timedelta(days=120)
"""Dates in the last so many days before the report are of its story."""
OF_THEM = r"of\s(?:the|these|those|them|his|her|its|their)\b"
PART_OF = re.compile(rf"\b{OF_THEM}", re.IGNORECASE)
OUT_OF = re.compile(rf"\s(?:out\s)?{OF_THEM}")
CLAUSE_END = re.compile(r"[,;:()—–]|\s-\s")


@dataclass(frozen=True, slots=True)
class Place:
    """A figure with its report and the content words around it.

    ``words`` are those of the sentence, ``near`` those that no other figure and no mark
    behind parts from it; ``crowded`` says that the sentence has more figures of the kind;
    ``times`` are the dates that the sentence names, ``long_ago`` says that all are of former
    years; ``around`` tells of what stands right beside the figure; ``alone`` says that the
    report counts this noun, or gives this unit, with no other value,
    ``only_toll`` that it has no other number of
    those whom the same befell; ``told_by`` is the source to whom the report gives the number,
    "" where it tells it itself; ``part`` is the title where that is a text by itself, which
    stands for that of the report then.
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
    long_ago: bool
    around: Surroundings
    alone: bool
    told_by: str
    only_toll: bool = False
    part: Part = "text"

    @property
    def key(self) -> tuple[int, int]:
        """A place in an order that does not depend on how the reports were read; a title comes
        before its text.
        """
        before = len(self.report.text) + 1 if self.part == "title" else 0
        return self.rank, self.figure.begin - before


def find_places(report: Report, annotation: Annotation, rank: int) -> list[Place]:
    """The figures of a report outside furniture and title, in order."""
    places = list(_places(report, annotation, rank))
    tolls: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        around = place.around
        if around.befell and not (place.figure.unit or place.long_ago or is_part(place)):
            tolls[around.befell].append(place)
    only = {befell for befell, told in tolls.items() if _is_one_number(told)}
    return [replace(p, only_toll=p.around.befell in only) for p in places]


def is_part(place: Place) -> bool:
    """Whether it counts some of those told of: "three of the dead", "six out of the 12 killed"."""
    text, figure = place.report.text, place.figure
    within = PART_OF.search(text, figure.begin, figure.end)
    return within is not None or OUT_OF.match(text, figure.end) is not None


def _is_one_number(places: Sequence[Place]) -> bool:
    """Whether all these numbers may be one, told exactly or with a bound."""
    first = places[0].figure
    return all(compare_values(first, p.figure) in ("agree", "compatible") for p in places[1:])


def _places(report: Report, annotation: Annotation, rank: int) -> Iterator[Place]:
    left_out = (*annotation.furniture, *([report.title_span] if report.title_span else []))
    figures = [
        figure
        for figure in sorted(annotation.figures, key=lambda f: f.begin)
        if not any(Span(figure.begin, figure.end).overlaps(span) for span in left_out)
    ]
    sentences = annotation.sentences or (Span(0, len(report.text)),)
    times = sorted((t.begin, t.end, t.value) for t in annotation.times if t.type in DATED)
    starts = [sentence.begin for sentence in sentences]
    values = _values_by_kind(figures)
    for sentence, members in groupby(
        figures, key=lambda f: sentences[max(0, bisect_right(starts, f.begin) - 1)]
    ):
        together = list(members)
        here = slice(bisect_left(times, (sentence.begin,)), bisect_left(times, (sentence.end,)))
        days = (value.partition("T")[0] for _, _, value in times[here])
        dates = frozenset(day for day in days if not day.startswith(SOME_DAY))
        for k, figure in enumerate(together):
            before = together[k - 1].end if k else sentence.begin
            after = together[k + 1].begin if k + 1 < len(together) else sentence.end
            place = _place(report, rank, figure, sentence, (before, after), together, dates)
            yield replace(
                place,
                alone=len(values[_kind(figure)]) == 1,
                told_by=_told_by(report, annotation, figure),
            )


def place_of(
    report: Report, rank: int, figure: Figure, sentence: Span, together: Sequence[Figure]
) -> Place:
    """A figure of a line that stands by itself, with the others of the line."""
    return _place(report, rank, figure, sentence, sentence, together, frozenset())


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
    modifiers = [stem(word) for word in figure.counted.split()[:-1]]
    own = read_statement(text, report.id, Span(figure.begin, figure.end)).words
    mark = CLAUSE_END.search(text, figure.end, gap[1])
    near = Span(gap[0], mark.start() if mark else gap[1])
    return Place(
        rank,
        report,
        figure,
        _head(figure),
        frozenset(modifiers) - word_list("function_words"),
        sentence,
        read_statement(text, report.id, sentence).words - own,
        read_statement(text, report.id, near).words - own,
        sum(_may_be_mistaken(figure, other) for other in together) > 1,
        times,
        _are_long_ago(times, report.published),
        read_surroundings(text, figure, sentence),
        alone=False,
        told_by="",
    )


def _are_long_ago(times: frozenset[str], published: date | None) -> bool:
    """Whether all dates that a sentence names are of years before the report's, and not of the
    last months.
    """
    if not times or published is None:
        return False
    recent = (published - RECENT).isoformat()
    return all(YEAR.match(time) is not None and time < recent[: len(time)] for time in times)


def _may_be_mistaken(figure: Figure, other: Figure) -> bool:
    """Whether two figures of one sentence have the same unit, or may count the same noun."""
    if figure.unit or other.unit:
        return figure.unit == other.unit
    return _head(figure) == _head(other) or not (_head(figure) and _head(other))


def _head(figure: Figure) -> str:
    """The stem of the noun that is counted."""
    words = figure.counted.split()
    return stem(words[-1]) if words else ""


def _told_by(report: Report, annotation: Annotation, figure: Figure) -> str:
    """The source of the shortest attribution in whose content a figure stands."""
    span = Span(figure.begin, figure.end)
    holding = [
        a for a in attributions_at(annotation, span) if any(c.contains(span) for c in a.content)
    ]
    if not holding:
        return ""
    nearest = min(holding, key=lambda a: a.span.end - a.span.begin)
    return nearest.speaker.name or " ".join(part.of(report.text) for part in nearest.source)


def _kind(figure: Figure) -> tuple[str, str]:
    return figure.unit, "" if figure.unit else _head(figure)


def _values_by_kind(figures: Sequence[Figure]) -> Mapping[tuple[str, str], set[str]]:
    """The values with which each noun is counted, or that are given in each unit, in a report."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for figure in figures:
        values[_kind(figure)].add(figure.value)
    return values
