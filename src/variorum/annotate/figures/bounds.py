"""Phrases that say how to take a number: more than, about, at most."""

from collections.abc import Sequence
from typing import cast

from variorum.annotate.figures.phrases import phrase_table
from variorum.annotate.figures.tokens import Token, adjacent, value_table, word_at
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
            if found and not _is_no_bound(tokens, begin, at, size):
                return cast("Bound", found), begin
    return "exact", at


def _is_no_bound(tokens: Sequence[Token], at: int, number: int, size: int) -> bool:
    """Whether the words of a bound go with those before them: "worried about two men", "went up to
    5%", "nine-under 63".
    """
    before, first = word_at(tokens, at - 1), tokens[at].lower
    if first == "up":
        return _is_moved(tokens, at)
    if size > 1 or first not in PREPOSITIONS:
        return False
    if before == "-" and adjacent(tokens, at - 1):
        return True
    return before in word_list("takes_about") or _is_somebody(tokens, number)


def _is_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Whether "one" is told of and not a part: "about one man", but "about one in five"."""
    behind = word_at(tokens, at + 1)
    part = behind in ("in", "out") or behind in value_table("number_fractions")
    return word_at(tokens, at) == "one" and not part


def _is_moved(tokens: Sequence[Token], at: int) -> bool:
    """Whether "up to" tells what something rose to: "went up to 5%", "will go up to $12"."""
    before = word_at(tokens, at - 1)
    will = before in ("go", "move") and word_at(tokens, at - 2) in ("will", "would", "to")
    return will or before in word_list("verbs_before_up_to")


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
