"""How two values stand to each other: the same, rounded, within a bound, or not."""

from decimal import Decimal
from typing import Literal

from variorum.model import (
    Figure,
)

Standing = Literal["agree", "compatible", "differ", "apart"]
LEAST_ROUNDED = 100
RISING = ("more than", "at least")
FALLING = ("less than", "at most")
ABOUT = Decimal("0.08")
BEYOND = Decimal("1.5")


def compare_values(a: Figure, b: Figure) -> Standing:
    """How two values stand to each other when both count the same thing.

    "apart" says that both may be true and that nothing is told by setting them side by
    side ("more than 100" and 5,000).
    """
    if (a.value, a.upper, a.bound) == (b.value, b.upper, b.bound):
        return "agree"
    if a.value == b.value and a.upper == b.upper:
        return "compatible"
    low_a, high_a = _extent(a)
    low_b, high_b = _extent(b)
    if low_a <= high_b and low_b <= high_a:
        return "compatible"
    if "exact" == a.bound == b.bound and not (a.upper or b.upper):
        return "compatible" if _rounds(a.value, b.value) or _rounds(b.value, a.value) else "differ"
    lower, higher = (a, b) if high_a < low_b else (b, a)
    if a.upper or b.upper or lower.bound in RISING or higher.bound in FALLING:
        return "apart"
    return "differ"


def _extent(figure: Figure) -> tuple[Decimal, Decimal]:
    """The values that a figure leaves possible."""
    value = Decimal(figure.value)
    top = Decimal(figure.upper or figure.value)
    match figure.bound:
        case "about":
            return value * (1 - ABOUT), top * (1 + ABOUT)
        case "nearly":
            return value * (1 - ABOUT), top
        case "more than" | "at least":
            return value, top * BEYOND
        case "less than" | "at most":
            return value / BEYOND, top
        case _:
            return value, top


def _rounds(fine: str, coarse: str) -> bool:
    """Whether the second number is the first one rounded, or cut to round digits."""
    exact, rounded = Decimal(fine), Decimal(coarse)
    if rounded < LEAST_ROUNDED and "." not in fine:
        return False
    place = rounded.normalize().as_tuple().exponent
    if not isinstance(place, int) or rounded < Decimal(10) ** (place + 1) <= 10:
        return False
    step = Decimal(10) ** place
    return abs(exact - rounded) * 2 <= step or rounded < exact < rounded + step
