"""How two values stand to each other: the same, rounded, within a bound, or not."""

from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from variorum.annotate.figures.tokens import value_table
from variorum.model import Figure

Standing = Literal["agree", "compatible", "differ", "apart"]
LEAST_ROUNDED = 100
COARSEST = Decimal("0.2")
COARSEST_CUT = Decimal("0.05")
RISING = ("more than", "at least")
FALLING = ("less than", "at most")
ABOUT = Decimal("0.08")
SLIGHT = Decimal("0.04")
"""So much may always lie between a rough number and an exact one."""
ONE = Decimal(1)
BEYOND = Decimal("1.5")
CONVERTED = Decimal("0.04")
"""How far a length converted for the reader may be off, as a part of it."""


def compare_values(a: Figure, b: Figure) -> Standing:
    """How two values stand to each other when both count the same thing.

    Values in different units of one dimension are converted. "apart" says that both may be
    true and that nothing is told by setting them side by side ("more than 100" and 5,000).
    """
    if a.unit != b.unit:
        return _compare_converted(a, b)
    if a.against is not None or b.against is not None:
        return "agree" if (a.value, a.against) == (b.value, b.against) else "differ"
    if (a.value, a.upper, a.bound) == (b.value, b.upper, b.bound):
        return "agree"
    if a.value == b.value and a.upper == b.upper:
        return "compatible"
    low_a, high_a = _extent(a.value, a.upper, a.bound)
    low_b, high_b = _extent(b.value, b.upper, b.bound)
    if low_a <= high_b and low_b <= high_a:
        return "compatible"
    if "exact" == a.bound == b.bound and not (a.upper or b.upper):
        return "compatible" if _rounds(a.value, b.value) or _rounds(b.value, a.value) else "differ"
    lower, higher = (a, b) if high_a < low_b else (b, a)
    if a.upper or b.upper or lower.bound in RISING or higher.bound in FALLING:
        return "apart"
    return "differ"


@lru_cache(maxsize=20_000)
def amount(value: str) -> Decimal:
    """How much a value is, whether more or less."""
    return abs(Decimal(value))


def dimension(unit: str) -> str:
    """The unit that stands for all of its dimension: "mi" and "km" are both "m"."""
    return in_base_unit(unit)[0]


def in_base_unit(unit: str) -> tuple[str, Decimal]:
    """That unit, and how many of it make one."""
    return _factors().get(unit) or (unit, ONE)


@cache
def _factors() -> dict[str, tuple[str, Decimal]]:
    parted = {unit: told.split() for unit, told in value_table("unit_factors").items()}
    return {unit: (base, Decimal(factor)) for unit, (base, factor) in parted.items()}


def _compare_converted(a: Figure, b: Figure) -> Standing:
    if dimension(a.unit) != dimension(b.unit):
        return "apart"
    low_a, high_a = (end * in_base_unit(a.unit)[1] for end in _extent(a.value, a.upper, a.bound))
    low_b, high_b = (end * in_base_unit(b.unit)[1] for end in _extent(b.value, b.upper, b.bound))
    near = low_a <= high_b * (1 + CONVERTED) and low_b <= high_a * (1 + CONVERTED)
    return "compatible" if near else "apart"


@lru_cache(maxsize=20_000)
def _extent(told: str, upper: str | None, bound: str) -> tuple[Decimal, Decimal]:
    """The values that a figure leaves possible."""
    value = Decimal(told)
    top = Decimal(upper or told)
    match bound:
        case "about":
            return value - _doubt(value), top + _doubt(top)
        case "nearly":
            return value - _doubt(value), top
        case "more than" | "at least":
            return value, top * BEYOND
        case "less than" | "at most":
            return value / BEYOND, top
        case _:
            return value, top


@lru_cache(maxsize=50_000)
def _rounds(fine: str, coarse: str) -> bool:
    """Whether the second number is the first one rounded, or cut to round digits."""
    exact, rounded = Decimal(fine), Decimal(coarse)
    if not rounded:
        return False  # a half is not nothing
    if rounded < LEAST_ROUNDED:
        if "." not in fine:
            return False
        step = Decimal(1).scaleb(min(0, _exponent(rounded)))
        return _exponent(rounded) > _exponent(exact) and abs(exact - rounded) * 2 <= step
    step = Decimal(10) ** _exponent(rounded)
    if step > COARSEST * rounded:
        return False
    cut = rounded < exact < rounded + step and step <= COARSEST_CUT * rounded
    return cut or abs(exact - rounded) * 2 < step


def _doubt(value: Decimal) -> Decimal:
    """How far the number that a rough one stands for may be from it: by one in its last digit
    that is not zero, and not by much.
    """
    size = abs(value)
    step = max(Decimal(10) ** _exponent(value), SLIGHT * size)
    return min(step, ABOUT * size)


def _exponent(value: Decimal) -> int:
    """The place of the last digit that is not zero: 2 for 1,200, -1 for 0.5."""
    place = value.normalize().as_tuple().exponent
    return place if isinstance(place, int) else 0
