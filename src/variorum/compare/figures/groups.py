"""Figures of several reports that count the same thing, and whether they agree."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from variorum.compare.figures.beside import stand_beside
from variorum.compare.figures.corrected_groups import join_corrected, with_corrections
from variorum.compare.figures.links import group_places
from variorum.compare.figures.places import Place, find_places
from variorum.compare.figures.titles import title_tolls
from variorum.compare.figures.verdicts import verdict_beside, verdict_on
from variorum.compare.numbers_in import numbers_in
from variorum.compare.statements import (
    Statement,
    in_text_order,
    rare_word_weights,
    read_statements,
)
from variorum.model import (
    Annotation,
    CountedFigure,
    Dating,
    FigureGroup,
    FigureVerdict,
    Report,
)

SMALL = 12
TAKING_UP = frozenset(["the", "these", "those", "both", "his", "her", "its", "their"])
ORDER: dict[FigureVerdict | None, int] = {"conflict": 0, "corrected": 1, "updated": 2}


def align_figures(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    datings: Sequence[Dating],
) -> tuple[FigureGroup, ...]:
    """The figures of a story, outside furniture, grouped where the same thing is counted.

    Two figures count the same thing where unit and counted noun agree and their sentences
    share enough rare words: little for equal values, much for different ones. What is not
    sure stays ungrouped, but for lone numbers that a reader should see side by side, which are
    called not comparable where not both can be true. Conflicts come first, then what a report
    corrects, then updates, then groups of most reports, then lone figures, the weightiest first.
    """
    rank = in_text_order(reports)
    statements: list[Statement] = []
    told: list[Place] = []
    for report in reports:  # all read its tokens, which are kept of a few reports only
        numbers_in(report.text)
        statements += read_statements(report, annotations[report.id])
        told += _figures_of(report, annotations[report.id], rank[report.id])
    weights = rare_word_weights(statements)
    places, corrections = with_corrections(sorted(told, key=lambda p: p.key))
    when = {dating.report: dating.when for dating in datings}
    counted = join_corrected(group_places(places, weights), corrections)
    sure, beside = stand_beside(counted, weights)
    groups = [(verdict_on(group, when, corrections), group) for group in sure]
    groups += [(verdict_beside(group), group) for group in beside]
    groups.sort(key=lambda pair: _order(*pair))
    replaced = {c.old.key: c.new.figure.value for c in corrections if not c.disputed}
    return tuple(
        FigureGroup(
            f"figure-{number}",
            _name(group),
            tuple(_counted_figure(place, replaced.get(place.key)) for place in group),
            verdict,
        )
        for number, (verdict, group) in enumerate(groups, start=1)
    )


def _figures_of(report: Report, annotation: Annotation, rank: int) -> list[Place]:
    """The figures of a report's text, and the tolls that its title alone tells."""
    places = find_places(report, annotation, rank)
    return [*title_tolls(report, annotation, rank, places), *places]


def _order(
    verdict: FigureVerdict | None, group: Sequence[Place]
) -> tuple[int, int, int, float, tuple[int, int]]:
    outlets = len({place.rank for place in group})
    position = min(p.figure.begin / max(1, len(p.report.text)) for p in group)
    return (
        ORDER.get(verdict, 3),
        -outlets,
        -max(map(_interest, group)),
        position,
        group[0].key,
    )


def _interest(place: Place) -> int:
    """How much a figure tells by itself, 0 to 3; nothing where it takes up things named before
    ("the two men").
    """
    figure, value = place.figure, Decimal(place.figure.value)
    before = place.report.text[max(0, figure.begin - 8) : figure.begin].lower().split()
    if value <= SMALL and not figure.unit and before and before[-1] in TAKING_UP:
        return 0
    if not (figure.unit or figure.counted) or value == 1:
        return 0
    if value >= 1000:
        return 3
    return 2 if value > SMALL or figure.unit == "%" else 1


def _name(group: Sequence[Place]) -> str:
    """What is counted, in the words that most of the reports use; the longest of these."""
    names = Counter(p.figure.counted for p in group if p.figure.counted)
    return min(names, key=lambda name: (-names[name], -len(name), name), default="")


def _counted_figure(place: Place, replaced_by: str | None) -> CountedFigure:
    figure = place.figure
    return CountedFigure(
        place.report.id,
        figure.value,
        figure.unit,
        figure.counted,
        figure.bound,
        replace(place.report.cite(figure.begin, figure.end), part=place.part),
        figure.upper,
        replaced_by,
        figure.against,
    )
