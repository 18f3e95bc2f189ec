"""What a number is a part of: "60% of the workers", "four of the six engines"."""

from collections.abc import Sequence

from variorum.annotate.figures.noun_phrases import plural_phrase, single_phrase
from variorum.annotate.figures.phrases import Measure, counted_phrase
from variorum.annotate.figures.rates import unit_at
from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import Number, Token, word_at

POINTING = "the its their his her our your my these those all this that a an such"
DETERMINERS = frozenset(POINTING.split())


def count_of_whole(text: str, tokens: Sequence[Token], number: Number) -> Measure | None:
    """The measure of a number before "of" or "out of"; None where neither stands there.

    Where the whole has a number of its own ("12 of the 40 boats"), the measure ends before
    it, so that it is read as a figure, too.
    """
    at = number.last
    first = at + 1 if word_at(tokens, at) == "out" else at
    if word_at(tokens, first) != "of":
        return None
    behind, numbered = _behind_determiners(tokens, first + 1)
    if behind >= len(tokens) or number.value == 1:
        return Measure(at)
    unit = unit_at(tokens, behind)
    if unit and (number.upper is not None or number.value < 1):
        return Measure(unit[1], unit[0])
    counted = counted_phrase(text, tokens, plural_phrase(tokens, behind)) or Measure(at)
    return counted._replace(last=at) if numbered else counted


def share_of_whole(
    text: str, tokens: Sequence[Token], at: int, *, length: bool = False
) -> Measure | None:
    """The noun behind "of", in the singular or plural: "60% of the workforce".

    Behind a length a place stands there as well as a thing: "2 km of road", "2 km of the school".
    """
    if word_at(tokens, at) != "of" or at + 1 >= len(tokens):
        return None
    if length and (word_at(tokens, at + 1) in DETERMINERS or tokens[at + 1].text[0].isupper()):
        return None
    behind, numbered = _behind_determiners(tokens, at + 1)
    if behind >= len(tokens) or _says_of_them(tokens, behind):
        return None
    phrase = counted_phrase(text, tokens, single_phrase(tokens, behind))
    return phrase._replace(last=at) if phrase and numbered else phrase


def _says_of_them(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun stands behind "those", but what is said of them: "those polled online"."""
    return word_at(tokens, at - 1) in ("those", "these") and word_at(tokens, at).endswith(
        ("ed", "ing")
    )


def _behind_determiners(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Where the noun begins, and whether a number stands before it."""
    if word_at(tokens, at) in DETERMINERS:
        at += 1
    if word_at(tokens, at).endswith("ly") and at + 1 < len(tokens) and _is_number(tokens[at + 1]):
        at += 1  # "the roughly 5,000 cases"
    numbered = at < len(tokens) and _is_number(tokens[at])
    if numbered:
        at += 1
    return (at + 1 if word_at(tokens, at) == "most" else at), numbered


def _is_number(token: Token) -> bool:
    return token.kind == "number" or small_number(token.lower) is not None
