"""What stands behind a number: unit, currency, or the noun that it counts."""

from collections.abc import Sequence

from variorum.annotate.figures.measured import measure_with, read_compound, read_units
from variorum.annotate.figures.money import read_money
from variorum.annotate.figures.not_figures import is_compound
from variorum.annotate.figures.noun_phrases import plural_phrase, single_phrase
from variorum.annotate.figures.phrases import Measure, counted_phrase
from variorum.annotate.figures.tokens import Number, Token, adjacent, value_table, word_at
from variorum.annotate.figures.wholes import DETERMINERS, count_of_whole
from variorum.lang import word_list


def read_measure(
    text: str, tokens: Sequence[Token], number: Number, currency: str
) -> Measure | None:
    """Unit or counted noun behind a number; None where the number is of no such kind."""
    at = number.last
    if currency:
        return read_money(text, tokens, at, currency)
    if is_compound(tokens, number):
        return read_compound(text, tokens, number)
    if measure := read_units(text, tokens, number):
        return measure
    if adjacent(tokens, at - 1) and tokens[at].kind == "word":
        return None  # 20th, 5G
    if not number.spelled and "magnitude" in (
        word_at(tokens, number.first - 1),
        word_at(tokens, number.first - 2),
    ):
        return Measure(at, "magnitude")
    return _counted(text, tokens, number)


def _counted(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The noun that a number counts, as far as one is told."""
    at = number.last
    if number.fraction:
        if word_at(tokens, at) == "point":
            return counted_phrase(text, tokens, (at, at + 1))
        behind = at + 1 if word_at(tokens, at) in DETERMINERS else at  # "half the staff"
        plural = counted_phrase(text, tokens, plural_phrase(tokens, behind))
        if behind > at and plural is None:
            plural = counted_phrase(text, tokens, single_phrase(tokens, behind))
        return plural or measure_with(text, tokens, at, "")
    if part := count_of_whole(text, tokens, number):
        return part
    if _ends_in_plural(tokens, number) and word_at(tokens, at) != "more":
        return Measure(at)  # "thousands waited weeks"
    phrase = plural_phrase(tokens, at) or _singular_behind_digits(tokens, number)
    if number.value == 1 and not number.scaled:
        capital = at < len(tokens) and tokens[at].text[0].isupper()
        phrase = None if capital else single_phrase(tokens, at, one=True)
    return counted_phrase(text, tokens, phrase) or Measure(at)


def _singular_behind_digits(tokens: Sequence[Token], number: Number) -> tuple[int, int] | None:
    """The first half of a compound without its hyphen: "a 6 cylinder engine"."""
    at = number.last
    listed = word_at(tokens, at) in word_list("counted_in_compounds")
    return (at, at + 1) if listed and not number.spelled and number.value > 1 else None


def _ends_in_plural(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a noun by itself: "thousands", "tens of millions"."""
    return number.spelled and word_at(tokens, number.last - 1) in value_table("number_vague")
