"""A quantity told once more, in another unit: "more than 75 miles (121 km)", "12 points, or 1%".

What is said of the first, a bound or that it rose, is said of the second, too.
"""

from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.figures.phrases import values_of
from variorum.annotate.figures.tokens import Token, value_table
from variorum.model import Figure

BRACKETED = frozenset([("(",), ("/",), (";",)])
JOINTS = BRACKETED | {(",", "or"), ("or",)}
DEGREES = frozenset(["degree", "°C", "°F"])


def joint_between(tokens: Sequence[Token], begin: int, end: int) -> tuple[str, ...]:
    """The tokens that stand between two places of the text, in lower case."""
    return tuple(token.lower for token in tokens if begin <= token.begin and token.end <= end)


def restate(first: Figure, second: Figure, joint: tuple[str, ...]) -> Figure:
    """The second figure, with bound and change of the first where it tells the same again."""
    if joint not in JOINTS:
        return second
    if _is_converted(first.unit, second.unit):
        bound = first.bound if second.bound == "exact" else second.bound
        return replace(second, bound=bound, change=second.change or first.change)
    if first.change and not second.change and _is_share_and_size(first.unit, second.unit):
        return replace(second, change=first.change)
    return second


def _is_converted(a: str, b: str) -> bool:
    """Whether two units measure the same: miles and kilometres, dollars and yen."""
    if a == b or not (a and b):
        return False
    money = values_of("currencies")
    if a in money and b in money:
        return True
    return (a in DEGREES and b in DEGREES) or _base(a) == _base(b)


def _base(unit: str) -> str:
    return value_table("unit_factors").get(unit, unit).partition(" ")[0]


def _is_share_and_size(a: str, b: str) -> bool:
    """Whether one tells by how many percent something changed, the other by how much."""
    return (a == "%") != (b == "%") and " per " not in a + b
