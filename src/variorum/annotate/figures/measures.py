"""What stands behind a number: unit, currency, or the noun that it counts."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from variorum.annotate.figures.not_figures import (
    is_compound,
    word_at,
)
from variorum.annotate.figures.noun_phrases import ends_phrase, plural_phrase, single_phrase
from variorum.annotate.figures.numbers import (
    Number,
    Token,
    adjacent,
    tokenise,
    value_table,
)

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
PER = frozenset(["per", "a", "an", "each", "every"])


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
    return "", at


def read_measure(
    text: str, tokens: Sequence[Token], number: Number, currency: str
) -> Measure | None:
    """Unit or counted noun behind a number; None where the number is of no such kind."""
    at = number.last
    if currency:
        return _money(text, tokens, at, currency)
    if is_compound(tokens, number):
        found = longest_phrase(tokens, at + 1, ["units", "currencies"])
        return Measure(found[1], found[0]) if found else None
    if found := longest_phrase(tokens, at, ["units", "currencies"]):
        unit, last = found
        if unit in values_of("currencies"):
            return _money(text, tokens, last, unit)
        return _share(text, tokens, last, unit)
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
    return Measure(last, "", " ".join(text[tokens[first].begin : tokens[last - 1].end].split()))


def _money(text: str, tokens: Sequence[Token], at: int, code: str) -> Measure:
    """Money, with "per barrel" or "an hour", or the noun it is the size of."""
    if found := longest_phrase(tokens, at, ["currencies"]):  # "$5 US", "$5 million dollars"
        at = found[1]
    if word_at(tokens, at) in PER and at + 1 < len(tokens) and not ends_phrase(tokens[at + 1]):
        unit = longest_phrase(tokens, at + 1, ["units_time", "units"])
        name, last = unit if unit else (tokens[at + 1].lower, at + 2)
        if unit or word_at(tokens, at) == "per":
            return Measure(last, f"{code} per {name}")
    behind = at + 1
    if (
        word_at(tokens, at) in ("in", "of")
        and behind < len(tokens)
        and not tokens[behind].text[0].isupper()
        and (phrase := _counted(text, tokens, single_phrase(tokens, behind)))
    ):
        return phrase._replace(unit=code)
    return Measure(at, code)


def _share(text: str, tokens: Sequence[Token], at: int, unit: str) -> Measure:
    """A unit, with what it is a share of: "60% of the workers"."""
    if word_at(tokens, at) == "of" and at + 1 < len(tokens):
        behind = _behind_determiners(tokens, at + 1)
        if behind < len(tokens):
            phrase = _counted(text, tokens, single_phrase(tokens, behind))
            if phrase:
                return phrase._replace(unit=unit)
    if word_at(tokens, at) == "per" and (
        found := longest_phrase(tokens, at + 1, ["units", "units_time"])
    ):
        return Measure(found[1], f"{unit} per {found[0]}")
    return Measure(at, unit)
