"""Money: the sign before a number, what a price is for, the noun it is the size of."""

from collections.abc import Sequence

from variorum.annotate.figures.noun_phrases import ends_phrase, is_plural, single_phrase
from variorum.annotate.figures.phrases import (
    Measure,
    counted_phrase,
    longest_phrase,
    phrase_table,
)
from variorum.annotate.figures.rates import is_moment, unit_at
from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import Token, adjacent, value_table, word_at
from variorum.lang import word_list

PER = frozenset(["per", "a", "an", "each", "every", "/"])


def currency_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The currency that stands before a number at this token, and the number's token."""
    for size in (2, 1):
        if at + size >= len(tokens) or tokens[at + size].kind != "number":
            continue
        if size > 1 and len(tokens[at].text) == 1 and not adjacent(tokens, at):
            continue  # "A $5 note", but "US $5"
        sign = tuple(t.text for t in tokens[at : at + size])
        code = phrase_table("currencies").get(sign)
        if code and not sign[0].islower():
            return code, at + size
    return ("GBP", at + 1) if _is_garbled_pound(tokens, at) else ("", at)


def _is_garbled_pound(tokens: Sequence[Token], at: int) -> bool:
    """Whether "PS" is the pound sign after a conversion to ASCII: "PS2.7m", not "PS4"."""
    if tokens[at].text != "PS" or not adjacent(tokens, at):
        return False
    digits = tokens[at + 1]
    scaled = adjacent(tokens, at + 1) and tokens[at + 2].text in value_table("number_scales_short")
    scaled |= word_at(tokens, at + 2) in value_table("number_scales")
    return digits.kind == "number" and (scaled or not digits.text.isdigit())


def read_money(text: str, tokens: Sequence[Token], at: int, code: str) -> Measure:
    """Money, with "per barrel" or "an hour", or the noun it is the size of."""
    if found := longest_phrase(tokens, at, ["currencies"]):  # "$5 US", "$5 million dollars"
        at = found[1]
    if word_at(tokens, at) == "-" and (found := _hyphened_price(tokens, at + 1)):
        return Measure(found[1], f"{code} per {found[0]}")
    priced = word_at(tokens, at) in PER and at + 1 < len(tokens) and not ends_phrase(tokens[at + 1])
    if priced and (found := priced_by(tokens, at)):
        name, last = found
        return Measure(last, f"{code} per {name}")
    behind = at + 1
    if (
        word_at(tokens, at) in ("in", "of")
        and behind < len(tokens)
        and not tokens[behind].text[0].isupper()
        and small_number(tokens[behind].lower) is None
        and (phrase := counted_phrase(text, tokens, single_phrase(tokens, behind)))
        and _ends_noun(tokens, phrase.last)
    ):
        return phrase._replace(unit=code)
    return Measure(at, code)


def _hyphened_price(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """What a price in one word is for: "$2-a-share", "$15-an-hour"."""
    joint, _, name = word_at(tokens, at).partition("-")
    if joint not in PER or not name:
        return None
    return value_table("units_time").get(name, value_table("units").get(name, name)), at + 1


def priced_by(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """What a price is for, behind "per" or "a", and the token where it ends: "a barrel"."""
    if unit := longest_phrase(tokens, at + 1, ["units_time"]) or unit_at(tokens, at + 1):
        return None if is_moment(tokens, unit[1]) else unit
    name = word_at(tokens, at + 1)
    if word_at(tokens, at) == "per" or name in word_list("priced_by"):
        return name, at + 2
    return None


def _ends_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun may end before a token: not in "$142 in premarket trading" nor in "$6 in
    local, state and other taxes".
    """
    behind = word_at(tokens, at)
    return not (behind.endswith("ing") or (behind == "," and not is_plural(tokens[at - 1])))
