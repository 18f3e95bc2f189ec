"""Tolls that only the title of a report tells: "Toll of the crash rises to eight"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from variorum.annotate.figures import find_figures
from variorum.compare.figures.nouns import counts_persons
from variorum.compare.figures.places import Place, place_of
from variorum.compare.figures.surroundings import TOLL
from variorum.compare.figures.values import amount
from variorum.compare.statements import stem
from variorum.model import Annotation, Report, Span

TOLLS = frozenset(["dead", "hurt", "missing"])


def title_tolls(
    report: Report, annotation: Annotation, rank: int, told: Sequence[Place]
) -> list[Place]:
    """The numbers of dead, hurt and missing in a title that are above those of the text; ``told``
    are the figures of the text. A lower one is of a title that was not changed with its text.
    """
    most: dict[str, Decimal] = {}
    for place in told:
        value = amount(place.figure.upper or place.figure.value)
        most[place.around.befell] = max(value, most.get(place.around.befell, value))
    found = _in_line(report, annotation, rank) if report.title_span else _in_title(report, rank)
    return [
        place
        for place in found
        if place.around.befell in TOLLS
        and not place.figure.unit
        and (counts_persons(place) or place.head == stem(TOLL))
        and amount(place.figure.value) > most.get(place.around.befell, 0)
    ]


def _in_title(report: Report, rank: int) -> list[Place]:
    """The figures of a title that is a text by itself."""
    title = report.title or ""
    whole = Span(0, len(title))
    figures = find_figures(title, [whole])
    headed = replace(report, text=title, title=None)
    return [
        replace(place_of(headed, rank, figure, whole, figures), part="title") for figure in figures
    ]


def _in_line(report: Report, annotation: Annotation, rank: int) -> list[Place]:
    """The figures of a title that is the first line of the text."""
    line = report.title_span or Span(0, 0)
    figures = [f for f in annotation.figures if line.contains(Span(f.begin, f.end))]
    return [place_of(report, rank, figure, line, figures) for figure in figures]
