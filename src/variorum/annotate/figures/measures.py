"""What stands behind a number: unit, currency, or the noun that it counts."""

from collections.abc import Sequence

from variorum.annotate.figures.money import PER, priced_by, read_money
from variorum.annotate.figures.not_figures import is_compound
from variorum.annotate.figures.noun_phrases import plural_phrase, single_phrase
from variorum.annotate.figures.phrases import Measure, counted_phrase, longest_phrase, values_of
from variorum.annotate.figures.tokens import Number, Token, adjacent, word_at
from variorum.lang import word_list

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


def read_measure(
    text: str, tokens: Sequence[Token], number: Number, currency: str
) -> Measure | None:
    """Unit or counted noun behind a number; None where the number is of no such kind."""
    at = number.last
    if currency:
        return read_money(text, tokens, at, currency)
    if is_compound(tokens, number):
        return _compound(text, tokens, number)
    if (found := longest_phrase(tokens, at, ["units", "currencies"])) and not (
        tokens[at].text in TOUCHING and not adjacent(tokens, at - 1)
    ):
        unit, last = found
        if unit == "lb" and number.value >= MILLION and word_at(tokens, last) != "of":
            unit = "GBP"  # "2.1bn pounds"
        if unit in values_of("currencies"):
            return read_money(text, tokens, last, unit)
        return _share(text, tokens, last, unit)
    if adjacent(tokens, at - 1) and tokens[at].text == "s" and "." in tokens[at - 1].text:
        return Measure(at + 1, "second")
    run = at + 1 if word_at(tokens, at) in ("straight", "consecutive", "full") else at
    if found := longest_phrase(tokens, run, ["units_time"]):
        return Measure(found[1], found[0])
    if adjacent(tokens, at - 1) and tokens[at].kind == "word":
        return None  # 20th, 5G
    if number.fraction:
        return counted_phrase(text, tokens, plural_phrase(tokens, at)) or _share(
            text, tokens, at, ""
        )
    if word_at(tokens, at) == "of":
        behind = _behind_determiners(tokens, at + 1)
        if behind < len(tokens) and number.value != 1:
            unit_found = longest_phrase(tokens, behind, ["currencies", "units"])
            if unit_found and number.upper is not None:
                return Measure(unit_found[1], unit_found[0])
            return counted_phrase(text, tokens, plural_phrase(tokens, behind)) or Measure(at)
        return Measure(at)
    if number.value == 1 and not number.scaled:
        return counted_phrase(text, tokens, _single_counted(tokens, at)) or Measure(at)
    return counted_phrase(text, tokens, plural_phrase(tokens, at)) or Measure(at)


def _compound(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The unit or noun of "a 6-inch pipe", "a 48-page report"."""
    at = number.last + 1
    if found := longest_phrase(tokens, at, ["units", "currencies"]):
        return Measure(found[1], found[0])
    if tokens[at].lower in word_list("counted_in_compounds") and number.value > 1:
        return counted_phrase(text, tokens, (at, at + 1))
    return None


def _behind_determiners(tokens: Sequence[Token], at: int) -> int:
    if word_at(tokens, at) in DETERMINERS:
        at += 1
    if at < len(tokens) and tokens[at].kind == "number":  # 50 of the 52 members
        at += 1
    return at + 1 if word_at(tokens, at) == "most" else at


def _single_counted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    return (
        None
        if at < len(tokens) and tokens[at].text[0].isupper()
        else single_phrase(tokens, at, one=True)
    )


def _share(text: str, tokens: Sequence[Token], at: int, unit: str) -> Measure:
    """A unit, with what it is a share of: "60% of the workers"."""
    if word_at(tokens, at) == "of" and at + 1 < len(tokens):
        behind = _behind_determiners(tokens, at + 1)
        if behind < len(tokens):
            phrase = counted_phrase(text, tokens, single_phrase(tokens, behind))
            if phrase:
                return phrase._replace(unit=unit)
    if unit == "cent" and word_at(tokens, at) in PER:
        found = priced_by(tokens, at) if at + 1 < len(tokens) else None
    elif word_at(tokens, at) == "per":
        found = longest_phrase(tokens, at + 1, ["units", "units_time"])
    else:
        found = None
    return Measure(found[1], f"{unit} per {found[0]}") if found else Measure(at, unit)
