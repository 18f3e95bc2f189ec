"""Numbers that stand for what was counted before: "three were stabbed", "two of them"."""

from collections.abc import Sequence

from variorum.annotate.figures.not_figures import looks_like_year
from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import Number, Token, value_table, word_at
from variorum.lang import word_list

OPENERS = frozenset([",", ";", ":", "—", "–", "(", "and", "but", "which", "whom", "while"])
TAKEN_UP = frozenset(["them", "whom", "which", "those", "these"])
PLURAL_VERBS = frozenset(["were", "are", "have", "had"])
NEAR = 10
INSTEAD = frozenset([("rather", "than"), ("instead", "of")])
OF_AGE = frozenset(["turned", "aged", "lasted", "started", "opened", "closed", "arrived"])
"""Verbs behind which a bare number is an age or an hour."""


def stands_for_counted(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number without a noun counts what a noun before it named."""
    if looks_like_year(tokens, number):
        return False
    if word_at(tokens, number.last) == "of" and word_at(tokens, number.last + 1) in TAKEN_UP:
        return word_at(tokens, number.first - 1) != "the"
    if _is_denied_beside_other(tokens, number):
        return True
    return _is_subject(tokens, number) or _is_object(tokens, number)


def _is_denied_beside_other(tokens: Sequence[Token], number: Number) -> bool:
    """Whether another number is told in its place: "was 21 and not 23", "was not 23 but 21"."""
    at = number.first - 1
    if word_at(tokens, at) == "the":
        at -= 1
    if (word_at(tokens, at - 1), word_at(tokens, at)) in INSTEAD:
        at -= 1
    elif word_at(tokens, at) != "not":
        return False
    near = [*tokens[max(0, at - NEAR) : at], *tokens[number.last : number.last + 3]]
    return any(t.kind == "number" or small_number(t.lower) is not None for t in near)


def _is_subject(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a verb stands right behind a number that opens a clause: "12 sank"."""
    if number.first and word_at(tokens, number.first - 1) not in OPENERS:
        return False
    more = word_at(tokens, number.last) in ("more", "others")
    behind = word_at(tokens, number.last + more)
    return behind in PLURAL_VERBS or _is_past(behind)


def _is_object(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number in words ends the clause behind a verb: "expelled seven."."""
    before, behind = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if behind in value_table("currencies"):
        return False  # "sold two $5 notes"
    return number.spelled and not behind[:1].isalnum() and _is_past(before) and before not in OF_AGE


def _is_past(word: str) -> bool:
    return word in word_list("past_verbs") or (word.endswith("ed") and len(word) > 4)
