"""Numbers in digits and in words."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from unicodedata import numeric

from variorum.annotate.figures.noun_phrases import is_plural
from variorum.annotate.figures.shares import read_fraction, read_one_in
from variorum.annotate.figures.spelled import (
    read_part_of_scale,
    read_spelled,
    read_vague,
    scales,
)
from variorum.annotate.figures.tokens import (
    Number,
    Token,
    adjacent,
    plain,
    tokenise,
    value_table,
    word_at,
)

__all__ = ["Number", "Token", "adjacent", "plain", "read_number", "tokenise", "value_table"]

LONGEST_DIGITS = 18
HUNDRED = 100
SURE_SCALES = ("bn", "mn", "mln", "tn", "k", "K")
DENOMINATORS = ("2", "3", "4", "5", "6", "8", "10", "16", "32", "64")
FRACTION_SIGNS = {sign: Decimal(str(numeric(sign))) for sign in "½¼¾⅛⅜⅝⅞⅕⅖⅗⅘"}


@cache
def _first_words() -> frozenset[str]:
    """The words that a number in words can begin with."""
    tables = ("number_words", "number_fractions", "number_vague")
    return frozenset(word for name in tables for word in value_table(name)) | {
        "a",
        "an",
        "tens",
        "half",
        "quarter",
    }


def read_number(tokens: Sequence[Token], at: int, *, money: bool = False) -> Number | None:
    """The number that begins at a token, the longest reading; None where there is none.

    ``money`` allows the letters that only money takes ("$3B").
    """
    if tokens[at].kind == "number":
        return read_one_in(tokens, at) or _with_half(tokens, _digits(tokens, at, money=money))
    if tokens[at].kind != "word" or tokens[at].lower.partition("-")[0] not in _first_words():
        return None
    return (
        read_one_in(tokens, at)
        or read_part_of_scale(tokens, at)
        or read_fraction(tokens, at)
        or read_vague(tokens, at)
        or _with_half(tokens, read_spelled(tokens, at))
    )


def _digits(tokens: Sequence[Token], at: int, *, money: bool) -> Number | None:
    text = tokens[at].text.replace(",", "")
    if len(text) > LONGEST_DIGITS:
        return None
    value, last = Decimal(text), at + 1
    if adjacent(tokens, at) and tokens[last].kind == "word":
        if tokens[last].text in FRACTION_SIGNS:
            return Number(at, last + 1, value + FRACTION_SIGNS[tokens[last].text])
        short = value_table("number_scales_short").get(tokens[last].text)
        if short and (money or _scales_a_count(tokens, last, value)):
            return Number(at, last + 1, value * Decimal(short), scaled=True)
        return Number(at, last, value)
    if fraction := _written_fraction(tokens, last):
        return Number(at, last + 3, value + fraction)
    if word_at(tokens, last) == "-" and word_at(tokens, last + 1) in scales():
        last += 1
    scaled = False
    while (scale := scales().get(word_at(tokens, last))) is not None:
        value, last, scaled = value * Decimal(scale), last + 1, True
    return Number(at, last, value, scaled=scaled)


def _scales_a_count(tokens: Sequence[Token], at: int, value: Decimal) -> bool:
    """Whether a letter behind digits multiplies: "4bn", "1.2m people", but not "100m runners"."""
    if tokens[at].text in SURE_SCALES:
        return True
    behind = at + 1
    return value < HUNDRED and behind < len(tokens) and is_plural(tokens[behind])


def _written_fraction(tokens: Sequence[Token], at: int) -> Decimal | None:
    """The fraction of "2 1/2", which stands in three tokens that touch."""
    if not (adjacent(tokens, at) and adjacent(tokens, at + 1) and tokens[at + 1].text == "/"):
        return None
    above, below = tokens[at].text, tokens[at + 2].text
    if below not in DENOMINATORS or not above.isdigit() or len(above) > 2:
        return None
    return Decimal(above) / Decimal(below) if int(above) < int(below) else None


def _with_half(tokens: Sequence[Token], number: Number | None) -> Number | None:
    """Adds the half of "two and a half" and of "1.5 million and a half"."""
    if number is None or [word_at(tokens, number.last + k) for k in range(3)] != [
        "and",
        "a",
        "half",
    ]:
        return number
    return number._replace(last=number.last + 3, value=number.value + Decimal("0.5"))
