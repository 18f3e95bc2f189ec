"""Units behind a number: "275 km", "12p", "50m away", "a 6-inch pipe"."""

from collections.abc import Sequence

from variorum.annotate.figures.money import PER, priced_by, read_money
from variorum.annotate.figures.phrases import Measure, counted_phrase, longest_phrase, values_of
from variorum.annotate.figures.rates import rate_of, unit_at, unit_named
from variorum.annotate.figures.tokens import Number, Token, adjacent, value_table, word_at
from variorum.annotate.figures.wholes import share_of_whole
from variorum.lang import word_list

LENGTHS = frozenset(["m", "km", "ft", "yd", "mi", "nmi", "light-year"])
EXTENTS = frozenset(["long", "wide", "tall", "high", "deep", "thick", "square", "radius"])
MILLION = 1_000_000
TOUCHING = frozenset(["x", "C", "F", "s", "in", "p", "L"])
"""Units that are letters of other uses, and so must touch their number."""
RESOLUTIONS = frozenset([360, 480, 540, 720, 1080, 1440, 2160, 4320])
LEAST_WON = 1000
"""Fewer of a currency of small coins are rather a verb: "12 won"."""


def read_units(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The unit, currency or length of time behind a number; None where none is."""
    at = number.last
    small_coin = word_at(tokens, at + 1) in ("cent", "cents")
    if small_coin and word_at(tokens, at) in value_table("nations"):
        at += 1  # "37 Canadian cents"
    if (found := unit_at(tokens, at)) and not _is_no_unit(tokens, number, found[0]):
        unit, last = found
        if unit == "lb" and number.value >= MILLION and word_at(tokens, last) != "of":
            unit = "GBP"  # "2.1bn pounds"
        if unit in values_of("currencies"):
            return read_money(text, tokens, last, unit)
        return measure_with(text, tokens, last, unit)
    if adjacent(tokens, at - 1) and tokens[at].text == "s" and "." in tokens[at - 1].text:
        return Measure(at + 1, "second")
    run = at + 1 if word_at(tokens, at) in ("straight", "consecutive", "full") else at
    if found := longest_phrase(tokens, run, ["units_time"]):
        return Measure(found[1], found[0])
    if at < len(tokens) and tokens[at].text == "m" and _is_length(tokens, number):
        return Measure(at + 1, "m")
    return None


def read_compound(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The unit or noun of "a 6-inch pipe", "a 48-page report"."""
    at = number.last + 1
    if found := unit_at(tokens, at) or _long_compound(tokens, at):
        return Measure(found[1], found[0])
    if tokens[at].lower in word_list("counted_in_compounds") and number.value > 1:
        return counted_phrase(text, tokens, (at, at + 1))
    return None


def measure_with(text: str, tokens: Sequence[Token], at: int, unit: str) -> Measure:
    """A unit, with what it is a share of or told for: "60% of the workers", "40 km an hour"."""
    if phrase := share_of_whole(text, tokens, at, length=unit in LENGTHS):
        return phrase._replace(unit=unit)
    if unit in ("cent", "penny") and word_at(tokens, at) in PER:
        found = priced_by(tokens, at) if at + 1 < len(tokens) else None
        return Measure(found[1], f"{unit} per {found[0]}") if found else Measure(at, unit)
    name, last = rate_of(tokens, at, unit) if unit else (unit, at)
    return Measure(last, name)


def _is_length(tokens: Sequence[Token], number: Number) -> bool:
    """Whether "m" behind digits is the metre and no million: "50m away", "the 100m"."""
    if not adjacent(tokens, number.last - 1):
        return True
    behind = word_at(tokens, number.last + 1)
    return behind in word_list("behind_lengths") or word_at(tokens, number.first - 1) == "the"


def _is_no_unit(tokens: Sequence[Token], number: Number, unit: str) -> bool:
    """Whether what looks like a unit is a word or letter of another use: "12 won", "1080p"."""
    at = number.last
    if unit in values_of("currencies") and adjacent(tokens, at) and _is_digits(tokens, at + 1):
        return True  # "two $5 notes"
    if unit == "KRW":
        return number.value < LEAST_WON
    if tokens[at].text == "p" and number.value in RESOLUTIONS:
        return True
    if tokens[at].text == "in" and word_at(tokens, at + 1) == ")":
        return False  # "(106.3 in)"
    return tokens[at].text in TOUCHING and not adjacent(tokens, at - 1)


def _is_digits(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number"


def _long_compound(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The unit in one word with what it measures: "a 10-mile-long queue"."""
    parts = tokens[at].text.split("-")
    if len(parts) == 1 or parts[-1].lower() in ("old", "olds"):
        return None
    unit = unit_named(" ".join(parts)) or unit_named(f"{parts[0]}s {' '.join(parts[1:])}")
    if not unit and parts[-1].lower() in EXTENTS:
        unit = unit_named(" ".join(parts[:-1]))
    return (unit, at + 1) if unit else None
