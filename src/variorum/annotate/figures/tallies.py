"""Votes and scores: two numbers of two sides, "14 to 3", "27 votes to 24", "beat Orsk 3-1"."""

from collections.abc import Sequence
from typing import NamedTuple

from variorum.annotate.figures.changes import follows_change
from variorum.annotate.figures.numbers import read_number
from variorum.annotate.figures.tokens import CLAUSE_MARKS, Number, Token, word_at
from variorum.lang import word_list

DASHES = frozenset(["-", "–"])
JOINTS = DASHES | {"to"}
STANDINGS = frozenset(["up", "down"])
NAMED, NAMED_JOINTS = frozenset(["vote", "votes"]), frozenset(["to", "against"])
REACH = 7
VOTES, SCORE = "votes", "score"


class Tally(NamedTuple):
    """Two numbers in the tokens [first, last), and whether they are votes or a score."""

    first: int
    last: int
    own: Number
    other: Number
    unit: str


def read_tally(tokens: Sequence[Token], at: int) -> Tally | None:
    """The votes or the score that begin at a token; None where none do."""
    own = read_number(tokens, at)
    if own is None or not _is_whole(own):
        return None
    named = word_at(tokens, own.last) in NAMED  # "27 votes to 24"
    joint = own.last + named
    if named and word_at(tokens, at - 1) == "from":
        return None  # "fell from 27 votes to 24"
    if word_at(tokens, joint) not in (NAMED_JOINTS if named else JOINTS):
        return None
    other = read_number(tokens, joint + 1) if joint + 1 < len(tokens) else None
    if other is None or not _is_whole(other) or _goes_on(tokens, other.last):
        return None
    if word_at(tokens, other.last) == "," and word_at(tokens, other.last + 2) in JOINTS:
        return None  # "won 6-3, 7-5"
    if other.value > own.value and follows_change(tokens, at - (word_at(tokens, at - 1) == "by")):
        return None  # "the vote rose by one to 14,213"
    unit = _unit(tokens, at, other.last, is_vote=named)
    return Tally(at, other.last, own, other, unit) if unit else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a third number follows: "5-4-1", but not "voted 15 to 3 to shut it"."""
    joined = word_at(tokens, at) in JOINTS and at + 1 < len(tokens)
    return joined and read_number(tokens, at + 1) is not None


def _is_whole(number: Number) -> bool:
    return number.upper is None and number.value == number.value.to_integral_value()


def _unit(tokens: Sequence[Token], first: int, last: int, *, is_vote: bool) -> str:
    """What a word right behind the numbers, between them (``is_vote``) or shortly before them, says
    that they are.
    """
    behind = word_at(tokens, last)
    if behind in STANDINGS and tokens[last - 2].text in DASHES:
        return SCORE  # "2-0 down"
    if behind in word_list("vote_words"):
        return VOTES
    if behind in word_list("score_words"):
        return SCORE
    if behind[:1].isalpha() and behind not in word_list("function_words"):
        return ""  # "voted to spend 2 to 3 million"
    if behind[:1] in ("%", "$", "€", "£", "-"):
        return ""
    if is_vote:
        return VOTES
    led = word_at(tokens, first - 1)
    for token in reversed(tokens[max(0, first - REACH) : first]):
        if token.text in CLAUSE_MARKS or token.kind == "number":
            return ""
        if token.lower in word_list("vote_words"):
            return VOTES
        if token.lower in word_list("score_words") and led != "to":
            return SCORE
    return ""
