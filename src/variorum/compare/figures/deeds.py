"""Whether the same is done with two numbers, or lasts so long: "offered £150m" and "offered £105m",
"jailed for six years" and "caged for seven".
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from variorum.annotate.figures.tokens import value_table
from variorum.compare.figures.contradictions import low_and_high
from variorum.compare.figures.places import Place
from variorum.compare.wordings.words import related

CLOSE_LENGTH = Decimal("1.25")
WEIGHT_OF_LENGTH = 0.6
MOST = 1000
"""How many times as much as nothing any number is."""


def is_of_time(place: Place) -> bool:
    """Whether a number measures a time."""
    return place.figure.unit in _units_of_time()


@cache
def _units_of_time() -> frozenset[str]:
    return frozenset(value_table("units_time").values())


def _is_behind_for(place: Place) -> bool:
    before = place.report.text[max(0, place.figure.begin - 5) : place.figure.begin]
    return before.split()[-1:] == ["for"]


def is_punishment(place: Place) -> bool:
    """Whether it is for how long somebody is punished."""
    return place.around.frame.punishes and is_of_time(place)


def is_one_length(a: Place, b: Place, weights: Mapping[str, float]) -> bool:
    """Whether both reports tell one punishment, or one length of time that is nearly the same, of
    what the sentences have in common: "took 11 hours", "12 hours in the jury room".
    """
    if is_punishment(a) and is_punishment(b):
        return True
    near = a.alone and b.alone and times_as_much(a, b) <= CLOSE_LENGTH
    return near and is_of_time(a) and _common_weight(a, b, weights) >= WEIGHT_OF_LENGTH


def _common_weight(a: Place, b: Place, weights: Mapping[str, float]) -> float:
    """What the words weigh that both sentences have, or one of which may stand for the other."""
    return sum(
        max(
            (min(weights.get(x, 0), weights.get(y, 0)) for y in b.words if related(x, y)), default=0
        )
        for x in a.words
    )


def is_one_deed(a: Place, b: Place) -> bool:
    """Whether the same is done with two numbers: "offered a loan of £150m", "offered £105m"; or for
    so long: "jailed for six years".
    """
    one, other = a.around.frame, b.around.frame
    if is_of_time(a) and not (_is_behind_for(a) and _is_behind_for(b)):
        return False
    return any(related(x, y) for x in one.verbs for y in other.verbs)


def times_as_much(a: Place, b: Place) -> Decimal:
    """How many times as much the larger number is."""
    low, high = low_and_high(a, b)
    return high / low if low else Decimal(MOST)


def is_more(a: Place, b: Place, times: int) -> bool:
    """Whether the larger number is more than so many times as much."""
    low, high = low_and_high(a, b)
    return not low or high > times * low
