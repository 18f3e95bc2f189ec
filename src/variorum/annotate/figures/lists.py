"""Numbers told in a row, of which the last has the measure of all: "4, 5 and 7 points"."""

from collections.abc import Sequence

from variorum.annotate.figures.measures import read_measure
from variorum.annotate.figures.money import currency_before
from variorum.annotate.figures.not_figures import looks_like_year
from variorum.annotate.figures.numbers import read_number
from variorum.annotate.figures.phrases import Measure
from variorum.annotate.figures.tokens import Number, Token, word_at

LONGEST = 6
DENYING = (("not",), ("and", "not"), ("but", "not"), ("rather", "than"), ("instead", "of"))
LAST_JOINTS = frozenset(["and", "or", "&", "versus"])
SIDES = frozenset(["x", "×", "by", "±", "/"])
DASHES = frozenset(["-", "–"])


def measure_of_row(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The measure that a bare number shares with the last of its row; None where it has none.

    Of two numbers with a dash between, only shares are taken so: "52-40 percent"; of those with
    a sign of times, of an error or a stroke between, measures: "10 x 20 feet", "5 ± 0.2 mm". Of a
    number that is told in the place of another, the measure of that: "321, and not 312 pupils".
    """
    at = number.last
    if denied := _behind_denial(tokens, at):
        return _measure_at(text, tokens, number, denied)
    for step in range(LONGEST):
        joint = word_at(tokens, at)
        after = at + 1
        if joint == "," and word_at(tokens, after) in LAST_JOINTS:
            if not step:
                return None  # "fell 5.39, or 1.2%"
            joint, after = word_at(tokens, after), after + 1
        if joint not in LAST_JOINTS | DASHES | SIDES | {","} or after >= len(tokens):
            return None
        code, _ = currency_before(tokens, after)
        following = None if code else read_number(tokens, after)
        if following is None or looks_like_year(tokens, following):
            return None
        measure = read_measure(text, tokens, following, "")
        if measure is None:
            return None
        if measure.unit or measure.counted:
            ends = joint in LAST_JOINTS or (joint in DASHES and measure.unit == "%")
            ends |= joint in SIDES and measure.unit != ""
            return measure._replace(last=number.last) if ends else None
        at = following.last
    return None


def _behind_denial(tokens: Sequence[Token], at: int) -> int | None:
    """The token behind words that deny the number that follows: ", and not the"."""
    at += word_at(tokens, at) == ","
    for words in DENYING:
        if all(word_at(tokens, at + k) == word for k, word in enumerate(words)):
            behind = at + len(words)
            return behind + (word_at(tokens, behind) == "the")
    return None


def _measure_at(text: str, tokens: Sequence[Token], number: Number, at: int) -> Measure | None:
    """The measure of the number at a token, for another that has none of its own."""
    other = read_number(tokens, at) if at < len(tokens) else None
    if other is None or looks_like_year(tokens, other):
        return None
    measure = read_measure(text, tokens, other, "")
    told = measure is not None and bool(measure.unit or measure.counted)
    return measure._replace(last=number.last) if measure is not None and told else None
