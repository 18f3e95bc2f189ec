"""Figures of those who died, are hurt or missing: what a reader of a story looks for first."""

from variorum.account.figures.passing import befell
from variorum.account.sources import Sources
from variorum.compare.figures.nouns import PERSONS, names_persons
from variorum.compare.statements import stem
from variorum.model import CountedFigure, FigureGroup

TOLLS = frozenset(["dead", "hurt", "missing"])


def tells_a_toll(group: FigureGroup, sources: Sources) -> bool:
    """Whether people are counted in a sentence that tells of dead, hurt or missing."""
    return any(
        _counts_people(f) and not TOLLS.isdisjoint(befell(f, sources)) for f in group.figures
    )


def _counts_people(figure: CountedFigure) -> bool:
    if figure.unit:
        return False
    head = figure.counted.lower().rpartition(" ")[2]
    return not head or stem(head) in PERSONS or names_persons(figure.counted)
