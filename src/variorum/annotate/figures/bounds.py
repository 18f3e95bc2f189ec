"""Phrases that say how to take a number: more than, about, at most."""

from collections.abc import Sequence
from typing import cast

from variorum.annotate.figures.phrases import phrase_table
from variorum.annotate.figures.tokens import Token, word_at
from variorum.lang import word_list
from variorum.model import Bound

ADDED = frozenset(["a", "an", "the", "his", "her", "its", "their", "one", "two", "interest", "tax"])
PREPOSITIONS = frozenset(["about", "over", "under", "around", "above", "below"])


def bound_before(tokens: Sequence[Token], at: int) -> tuple[Bound, int]:
    """The bound phrase that ends before a token, the longest, and where it begins."""
    table = phrase_table("figure_bounds")
    for start in (at, at - 1):
        if start < at and word_at(tokens, start) not in ("a", "an"):
            break
        for size in range(5, 0, -1):
            begin = start - size
            if begin < 0:
                continue
            found = table.get(tuple(t.lower for t in tokens[begin:start]))
            if found and not (size == 1 and _is_preposition(tokens, begin, at)):
                return cast("Bound", found), begin
    return "exact", at


def _is_preposition(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether "about" or "under" goes with the word before it: "worried about two men"."""
    return tokens[at].lower in PREPOSITIONS and (
        word_at(tokens, at - 1) in word_list("takes_about") or word_at(tokens, number) == "one"
    )


def bound_after(tokens: Sequence[Token], at: int) -> tuple[Bound, int]:
    """The bound phrase that begins at a token, and where it ends."""
    table = phrase_table("figure_bounds_after")
    added = tokens[at + 1] if at + 1 < len(tokens) else None
    if word_at(tokens, at) == "+" and added and added.kind == "number":
        return "exact", at  # "13MP+5MP"
    if (
        word_at(tokens, at) == "plus"
        and added
        and (added.lower in ADDED or added.kind == "number" or not added.text.isalnum())
    ):
        return "exact", at  # "50 votes plus a casting vote", "$3 plus $2"
    for size in (2, 1):
        found = table.get(tuple(t.lower for t in tokens[at : at + size]))
        if found:
            return cast("Bound", found), at + size
    return "exact", at


def is_spread(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether "over" before a length of time means "in the course of": "a rise over 16 years"."""
    over = at - begin == 1 and tokens[begin].lower == "over"
    return over and word_at(tokens, begin - 1) not in word_list("before_over")
