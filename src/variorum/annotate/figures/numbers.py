"""Numbers in digits and in words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from variorum.annotate.figures.noun_phrases import is_plural
from variorum.annotate.figures.powers import read_bare_power, read_power
from variorum.annotate.figures.shares import read_fraction, read_one_in
from variorum.annotate.figures.small_fractions import (
    FRACTION_SIGNS,
    read_small_fraction,
    written_fraction,
)
from variorum.annotate.figures.spelled import (
    read_part_of_scale,
    read_spelled,
    scales,
)
from variorum.annotate.figures.tokens import (
    Number,
    Token,
    adjacent,
    digits_of,
    lower_case,
    plain,
    tokenise,
    value_table,
    word_at,
)
from variorum.annotate.figures.vague import read_rough
from variorum.lang import word_list

__all__ = [
    "Number",
    "Token",
    "adjacent",
    "may_begin_number",
    "plain",
    "read_number",
    "tokenise",
    "value_table",
]

LONGEST_DIGITS = 18
THOUSANDS_OR_PARTS = re.compile(r"\d{1,3}\.000")
"""One or a thousand: "1.000 euros"."""
GROUP = 3
SPACED = ("m", "mn", "bn", "tn")
HUNDRED, THOUSAND = 100, 1000
ARTICLES = frozenset({"a", "an", "another"})
SURE_SCALES = ("bn", "mn", "mln", "tn", "k", "K")


@cache
def _first_words() -> frozenset[str]:
    """The words that a number in words can begin with."""
    tables = ("number_words", "number_fractions", "number_vague")
    return frozenset(word for name in tables for word in value_table(name)) | {
        "a",
        "an",
        "another",
        "few",
        "several",
        "tens",
        "half",
        "quarter",
    }


@cache
def _behind_articles() -> frozenset[str]:
    """The words by which "a" and "another" are part of a number: "a dozen", "another couple"."""
    return frozenset({"few", "several", "half", "quarter", "couple"}).union(
        value_table("number_scales"), value_table("number_fractions")
    )


@lru_cache(maxsize=50_000)
def _may_begin(word: str) -> bool:
    """Whether a number in words may begin with a word, or with its first part."""
    return lower_case(word).partition("-")[0] in _first_words()


@lru_cache(maxsize=50_000)
def may_begin_number(text: str) -> bool:
    """Whether a number may be read from a token of this text on: most need not be asked further."""
    return text[0].isdecimal() or _may_begin(text) or text in FRACTION_SIGNS


def read_number(tokens: Sequence[Token], at: int, *, money: bool = False) -> Number | None:
    """The number that begins at a token, the longest reading; None where there is none.

    ``money`` allows the letters that only money takes ("$3B").
    """
    token = tokens[at]
    spelled = token.kind == "word" and _may_begin(token.text)
    if not (spelled or token.kind == "number" or token.text in FRACTION_SIGNS):
        return None
    if spelled and token.lower in ARTICLES and word_at(tokens, at + 1) not in _behind_articles():
        return None  # seen at once, of most
    if fraction := read_small_fraction(tokens, at):
        return fraction
    if token.kind == "number":
        return read_one_in(tokens, at) or _with_half(tokens, _digits(tokens, at, money=money))
    if not spelled:
        return None
    return (
        read_one_in(tokens, at)
        or read_part_of_scale(tokens, at)
        or read_fraction(tokens, at)
        or read_rough(tokens, at)
        or _with_half(tokens, read_spelled(tokens, at))
    )


def _digits(tokens: Sequence[Token], at: int, *, money: bool) -> Number | None:
    text, last = _with_groups(tokens, at)
    if len(text) > LONGEST_DIGITS or THOUSANDS_OR_PARTS.fullmatch(text):
        return None
    value = Decimal(text)
    if power := read_bare_power(tokens, at):
        return Number(at, power[1], power[0], scaled=True)
    if power := read_power(tokens, last):
        return Number(at, power[1], value * power[0], scaled=True)
    if adjacent(tokens, at) and tokens[last].kind == "word":
        if tokens[last].text in FRACTION_SIGNS:
            return Number(at, last + 1, value + FRACTION_SIGNS[tokens[last].text])
        if scale := scales().get(tokens[last].lower):  # "£36million"
            return Number(at, last + 1, value * Decimal(scale), scaled=True)
        short = value_table("number_scales_short").get(tokens[last].text)
        if short and (money or _scales_a_count(tokens, last, value)):
            return Number(at, last + 1, value * Decimal(short), scaled=True)
        return Number(at, last, value)
    dashed = last + 1 if word_at(tokens, last) == "-" and adjacent(tokens, last - 1) else last
    if fraction := written_fraction(tokens, dashed):
        return Number(at, dashed + 3, value + fraction)
    if factor := _spaced_scale(tokens, last, money=money):
        return Number(at, last + 1, value * factor, scaled=True)
    if word_at(tokens, last) == "-" and word_at(tokens, last + 1) in scales():
        last += 1
    scaled = False
    while (scale := scales().get(word_at(tokens, last))) is not None:
        value, last, scaled = value * Decimal(scale), last + 1, True
    return Number(at, last, value, scaled=scaled)


def _with_groups(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The digits of a number whose thousands a space parts, "15 000", and where they end."""
    text, last = digits_of(tokens[at].text), at + 1
    if len(text) > GROUP or tokens[at].text != text:
        return text, last
    while (
        last < len(tokens)
        and tokens[last].begin == tokens[last - 1].end + 1
        and len(tokens[last].text) == GROUP
        and tokens[last].text.endswith("00")
        and tokens[last].text.isdigit()
    ):
        text, last = text + tokens[last].text, last + 1
    return text, last


def _spaced_scale(tokens: Sequence[Token], at: int, *, money: bool) -> Decimal | None:
    """What a letter behind a space multiplies by: "£1.5 m", "2 bn people"."""
    if at >= len(tokens) or not (money or (at + 1 < len(tokens) and is_plural(tokens[at + 1]))):
        return None
    sign = tokens[at].text
    scale = value_table("number_scales_short").get(sign) if sign in SPACED else None
    return Decimal(scale) if scale else None


def _scales_a_count(tokens: Sequence[Token], at: int, value: Decimal) -> bool:
    """Whether a letter behind digits multiplies: "4bn", "120m people", but not "100m runners" or
    "two 150m towers".
    """
    behind = at + 1
    if tokens[at].text in SURE_SCALES and tokens[at].text != "K":  # "a 4K film"
        return True
    if behind >= len(tokens) or not is_plural(tokens[behind]):
        return False
    return value < HUNDRED or not (
        tokens[behind].lower in word_list("behind_lengths")
        or word_at(tokens, at - 2) in word_list("determiners")
        or (at > 1 and may_begin_number(tokens[at - 2].text))
        or word_at(tokens, at - 2).endswith(("'s", "s'"))
    )


def _with_half(tokens: Sequence[Token], number: Number | None) -> Number | None:
    """Adds the half of "two and a half", and of "a million and a half"."""
    if number is None or [word_at(tokens, number.last + k) for k in range(3)] != [
        "and",
        "a",
        "half",
    ]:
        return number
    scale = Decimal(scales().get(word_at(tokens, number.last - 1), "1"))
    half = (scale if scale >= THOUSAND else 1) / Decimal(2)
    return number._replace(last=number.last + 3, value=number.value + half)
