"""A length of time told in two units: "two hours and 40 minutes", "an hour and ten minutes"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from variorum.annotate.figures.tokens import plain
from variorum.model import Figure

PARTS = {"year": ("month", 12), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60),
         "minute": ("second", 60)}  # fmt: skip
"""The unit that is told behind another, and how many of it make one of that."""
BETWEEN = re.compile(r",?\s(?:and\s)?|\sand\s")
ONE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Oo]ne)\s(year|week|day|hour|minute)(?:\sand|,)?\s$")
REACH = 20


def join_lengths(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures in order, those that tell one length together made one, in the smaller unit."""
    last: Figure | None = None
    for figure in figures:
        joined = _joined(text, last, figure) if last else None
        if joined is None and last is not None:
            yield last
        last = joined or _behind_one(text, figure)
    if last is not None:
        yield last


def _joined(text: str, first: Figure, second: Figure) -> Figure | None:
    smaller, many = PARTS.get(first.unit, ("", 0))
    if not _is_rest(second, smaller, many) or first.upper or first.counted or first.change:
        return None
    if "." in first.value or not BETWEEN.fullmatch(text, first.end, second.begin):
        return None
    value = Decimal(first.value) * many + Decimal(second.value)
    return replace(first, end=second.end, value=plain(value), unit=second.unit)


def _behind_one(text: str, figure: Figure) -> Figure:
    """With the hour before it, where that has no number: "an hour and | ten minutes"."""
    before = ONE_BEFORE.search(text, max(0, figure.begin - REACH), figure.begin)
    if before is None:
        return figure
    smaller, many = PARTS[before[1]]
    if not _is_rest(figure, smaller, many):
        return figure
    return replace(figure, begin=before.start(), value=plain(Decimal(figure.value) + many))


def _is_rest(figure: Figure, unit: str, many: int) -> bool:
    """Whether a figure tells so many of a unit as do not make one of the larger."""
    if figure.unit != unit or figure.bound != "exact" or figure.upper or figure.counted:
        return False
    return not figure.change and Decimal(figure.value) < many
