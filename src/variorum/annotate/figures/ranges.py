"""Ranges: "5 to 10", "5-10", "between 5 and 10", "from 5 miles to 7 miles"."""

from collections.abc import Sequence
from decimal import Decimal

from variorum.annotate.figures.bounds import bound_before
from variorum.annotate.figures.changes import follows_change
from variorum.annotate.figures.measures import read_measure
from variorum.annotate.figures.money import currency_before
from variorum.annotate.figures.not_figures import LAST_DAY, looks_like_year
from variorum.annotate.figures.numbers import read_number
from variorum.annotate.figures.phrases import Measure
from variorum.annotate.figures.tokens import Number, Token, word_at
from variorum.lang.calendar import MONTH_NUMBERS

TWICE = frozenset([("from", "to"), ("between", "and")])
DASHES = frozenset(["-", "–", "to"])
THOUSAND = 1000
NEAR = Decimal("1.5")
LEVEL = 2
"""A level is at least so many times the change that led to it: "rose 12 to 345"."""


def upper_end(tokens: Sequence[Token], low: Number, currency: str, begin: int) -> Number | None:
    """The upper end of a range whose lower end is given; ``begin`` is the first token of both."""
    joint = word_at(tokens, low.last)
    between = any(word_at(tokens, low.first - k) == "between" for k in (1, 2))
    if joint not in ("-", "–", "to", "or") and not (joint == "and" and between):
        return None
    after = low.last + 1
    code, after = currency_before(tokens, after) if after < len(tokens) else ("", after)
    if after >= len(tokens) or (code and code != currency):
        return None
    high = read_number(tokens, after, money=bool(currency))
    if high is None or high.upper is not None or high.fraction or low.upper is not None:
        return None
    if word_at(tokens, low.first - 1) in MONTH_NUMBERS and high.value > LAST_DAY:
        return None  # "from 640 on June 2 to 1,150"
    if looks_like_year(tokens, high) or (code and word_at(tokens, low.first - 2) == "by"):
        return None
    if joint == "or":  # "16 or 17 people", "20 or 30", "$10 or $15 million"
        near = not code and low.value < high.value <= low.value * NEAR
        near |= high.value == low.value + 1
        return high if near or _share_scale(low, high, currency) else None
    if joint == "to" and _is_level(tokens, low, high, begin):
        return None
    return high if high.value > low.value or high.scaled else None


def _share_scale(low: Number, high: Number, currency: str) -> bool:
    """Whether the million behind the second of two sums is that of both."""
    if not currency or low.scaled or not high.scaled or low.spelled:
        return False
    value = high.value
    while value >= THOUSAND:
        value /= THOUSAND
    return low.value < value


def _is_level(tokens: Sequence[Token], low: Number, high: Number, begin: int) -> bool:
    """Whether "rose 12 to 345" tells a change and the level reached, and no range."""
    begin = bound_before(tokens, begin)[1]
    at = begin - 1 if word_at(tokens, begin - 1) == "by" else begin
    shared = word_at(tokens, high.last) in ("%", "percent", "per", "pct", "pc", "percentage")
    return follows_change(tokens, at) and not shared and high.value >= LEVEL * low.value


def risen(
    text: str, tokens: Sequence[Token], low: Number, measure: Measure, currency: str
) -> tuple[Number, Measure] | None:
    """The upper end of "from 5 miles to 7 miles", where the unit stands twice."""
    at = measure.last
    start = low.first - 1 if not currency else low.first - 2
    if word_at(tokens, start) == "by":
        return None  # "rose by $4 million to $9 million"
    opening, joint = word_at(tokens, start), word_at(tokens, at)
    if (opening, joint) not in TWICE and (joint not in DASHES or follows_change(tokens, start + 1)):
        return None
    if not measure.unit:
        return None
    code, after = currency_before(tokens, at + 1) if at + 1 < len(tokens) else ("", at + 1)
    high = read_number(tokens, after, money=bool(code)) if after < len(tokens) else None
    if high is None or high.value <= low.value or high.upper is not None:
        return None
    second = read_measure(text, tokens, high, code)
    return (high, second) if second is not None and second.unit == measure.unit else None


def begin_of_range(tokens: Sequence[Token], low: Number, begin: int) -> int:
    """Where a range begins, "between" included: without it "5 and 10" reads as two numbers."""
    opening = (low.first - k for k in (1, 2, 3) if word_at(tokens, low.first - k) == "between")
    return min(begin, next(opening, begin))


def values(low: Number, high: Number | None) -> tuple[Decimal, Decimal | None]:
    """Both ends of a range, the scale of the upper one taken for both: "2 to 3 million"."""
    if high is None:
        return low.value, low.upper
    scale = Decimal(1)
    if high.scaled and not low.scaled and low.value < high.value:
        while low.value * scale * 1000 <= high.value:
            scale *= 1000
    return low.value * scale, high.value
