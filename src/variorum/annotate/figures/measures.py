"""What stands behind a number: unit, currency, or the noun that it counts."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from variorum.annotate.figures.not_figures import is_compound
from variorum.annotate.figures.noun_phrases import (
    ends_phrase,
    is_plural,
    plural_phrase,
    single_phrase,
)
from variorum.annotate.figures.tokens import (
    Number,
    Token,
    adjacent,
    tokenise,
    value_table,
    word_at,
)
from variorum.lang import word_list

Phrases = Mapping[tuple[str, ...], str]
DETERMINERS = frozenset(
    [
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "your",
        "my",
        "these",
        "those",
        "all",
        "this",
        "that",
        "a",
        "an",
        "such",
    ]
)
MILLION = 1_000_000
TOUCHING = frozenset(["x", "C", "F", "s", "in"])
"""Units that are letters of other uses, and so must touch their number."""
PER = frozenset(["per", "a", "an", "each", "every", "/"])


class Measure(NamedTuple):
    """What stands behind a number: unit, counted noun, and the token where it ends."""

    last: int
    unit: str = ""
    counted: str = ""


@cache
def phrase_table(name: str) -> Phrases:
    """A word list of ``phrase = value`` by the tokens of the phrase."""
    return {
        tuple(t.text for t in tokenise(phrase, 0, len(phrase))): value
        for phrase, value in value_table(name).items()
    }


def longest_phrase(
    tokens: Sequence[Token], at: int, names: Sequence[str]
) -> tuple[str, int] | None:
    """The longest listed phrase that begins at a token, with the token where it ends."""
    for size in range(min(4, len(tokens) - at), 0, -1):
        part = tokens[at : at + size]
        exact = tuple(t.text for t in part)
        small = tuple(t.lower if len(t.text) > 2 else t.text for t in part)
        for name in names:
            table = phrase_table(name)
            if (value := table.get(exact) or table.get(small)) is not None:
                return value, at + size
    return None


def currency_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The currency that stands before a number at this token, and the number's token."""
    for size in (2, 1):
        if at + size >= len(tokens) or tokens[at + size].kind != "number":
            continue
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


def read_measure(
    text: str, tokens: Sequence[Token], number: Number, currency: str
) -> Measure | None:
    """Unit or counted noun behind a number; None where the number is of no such kind."""
    at = number.last
    if currency:
        return _money(text, tokens, at, currency)
    if is_compound(tokens, number):
        return _compound(text, tokens, number)
    if (found := longest_phrase(tokens, at, ["units", "currencies"])) and not (
        tokens[at].text in TOUCHING and not adjacent(tokens, at - 1)
    ):
        unit, last = found
        if unit == "lb" and number.value >= MILLION and word_at(tokens, last) != "of":
            unit = "GBP"  # "2.1bn pounds"
        if unit in values_of("currencies"):
            return _money(text, tokens, last, unit)
        return _share(text, tokens, last, unit)
    if adjacent(tokens, at - 1) and tokens[at].text == "s" and "." in tokens[at - 1].text:
        return Measure(at + 1, "second")
    run = at + 1 if word_at(tokens, at) in ("straight", "consecutive", "full") else at
    if found := longest_phrase(tokens, run, ["units_time"]):
        return Measure(found[1], found[0])
    if adjacent(tokens, at - 1) and tokens[at].kind == "word":
        return None  # 20th, 5G
    if number.fraction:
        return _counted(text, tokens, plural_phrase(tokens, at)) or _share(text, tokens, at, "")
    if word_at(tokens, at) == "of":
        behind = _behind_determiners(tokens, at + 1)
        if behind < len(tokens) and number.value != 1:
            unit_found = longest_phrase(tokens, behind, ["currencies", "units"])
            if unit_found and number.upper is not None:
                return Measure(unit_found[1], unit_found[0])
            return _counted(text, tokens, plural_phrase(tokens, behind)) or Measure(at)
        return Measure(at)
    if number.value == 1 and not number.scaled:
        return _counted(text, tokens, _single_counted(tokens, at)) or Measure(at)
    return _counted(text, tokens, plural_phrase(tokens, at)) or Measure(at)


def _compound(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The unit or noun of "a 6-inch pipe", "a 48-page report"."""
    at = number.last + 1
    if found := longest_phrase(tokens, at, ["units", "currencies"]):
        return Measure(found[1], found[0])
    if tokens[at].lower in word_list("counted_in_compounds") and number.value > 1:
        return _counted(text, tokens, (at, at + 1))
    return None


def _behind_determiners(tokens: Sequence[Token], at: int) -> int:
    if word_at(tokens, at) in DETERMINERS:
        at += 1
    if at < len(tokens) and tokens[at].kind == "number":  # 50 of the 52 members
        at += 1
    return at + 1 if word_at(tokens, at) == "most" else at


@cache
def values_of(name: str) -> frozenset[str]:
    """The values of a table, each once."""
    return frozenset(value_table(name).values())


def _single_counted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    return (
        None
        if at < len(tokens) and tokens[at].text[0].isupper()
        else single_phrase(tokens, at, one=True)
    )


def _counted(text: str, tokens: Sequence[Token], phrase: tuple[int, int] | None) -> Measure | None:
    if phrase is None:
        return None
    first, last = phrase
    if tokens[last - 1].lower.endswith("'s"):
        return None  # "half of the town's 3,000 homes"
    return Measure(last, "", " ".join(text[tokens[first].begin : tokens[last - 1].end].split()))


def _money(text: str, tokens: Sequence[Token], at: int, code: str) -> Measure:
    """Money, with "per barrel" or "an hour", or the noun it is the size of."""
    if found := longest_phrase(tokens, at, ["currencies"]):  # "$5 US", "$5 million dollars"
        at = found[1]
    priced = word_at(tokens, at) in PER and at + 1 < len(tokens) and not ends_phrase(tokens[at + 1])
    if priced and (found := _priced(tokens, at)):
        name, last = found
        return Measure(last, f"{code} per {name}")
    behind = at + 1
    if (
        word_at(tokens, at) in ("in", "of")
        and behind < len(tokens)
        and not tokens[behind].text[0].isupper()
        and (phrase := _counted(text, tokens, single_phrase(tokens, behind)))
        and _ends_noun(tokens, phrase.last)
    ):
        return phrase._replace(unit=code)
    return Measure(at, code)


def _ends_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun may end before a token: not in "$142 in premarket trading" nor in "$6 in
    local, state and other taxes".
    """
    behind = word_at(tokens, at)
    return not (behind.endswith("ing") or (behind == "," and not is_plural(tokens[at - 1])))


def _priced(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """What a price is for, behind "per" or "a", and the token where it ends: "a barrel"."""
    if unit := longest_phrase(tokens, at + 1, ["units_time", "units"]):
        return unit
    name = word_at(tokens, at + 1)
    if word_at(tokens, at) == "per" or name in word_list("priced_by"):
        return name, at + 2
    return None


def _share(text: str, tokens: Sequence[Token], at: int, unit: str) -> Measure:
    """A unit, with what it is a share of: "60% of the workers"."""
    if word_at(tokens, at) == "of" and at + 1 < len(tokens):
        behind = _behind_determiners(tokens, at + 1)
        if behind < len(tokens):
            phrase = _counted(text, tokens, single_phrase(tokens, behind))
            if phrase:
                return phrase._replace(unit=unit)
    if unit == "cent" and word_at(tokens, at) in PER:
        found = _priced(tokens, at) if at + 1 < len(tokens) else None
    elif word_at(tokens, at) == "per":
        found = longest_phrase(tokens, at + 1, ["units", "units_time"])
    else:
        found = None
    return Measure(found[1], f"{unit} per {found[0]}") if found else Measure(at, unit)
