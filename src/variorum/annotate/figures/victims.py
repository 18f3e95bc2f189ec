"""How many have died where only the last of them is counted: "an eighth person died"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from variorum.annotate.figures.tokens import Token, adjacent, value_table, word_at

ARTICLES = frozenset(["a", "an"])
VICTIMS = frozenset(["person", "victim"])
DEATHS = frozenset(["death", "fatality"])
ENDINGS = frozenset(["st", "nd", "rd", "th"])
DEAD = "dead"
DIED = frozenset(["died", "dies"])
REACH = 25


class Victim(NamedTuple):
    """The tokens [first, last) of "eighth person", and how many they make."""

    first: int
    last: int
    value: Decimal
    counted: str


def read_victim(tokens: Sequence[Token], at: int) -> Victim | None:
    """The victim that begins at a token, behind an article or at the head of a title: "a ninth
    victim has died".
    """
    if at and word_at(tokens, at - 1) not in ARTICLES:
        return None
    value, noun = _ordinal(tokens, at)
    counted = word_at(tokens, noun)
    if value is None or value == 1:
        return None
    if counted in DEATHS or (counted in VICTIMS and _died(tokens, noun + 1)):
        return Victim(at, noun + 1, value, tokens[noun].text)
    return None


def _ordinal(tokens: Sequence[Token], at: int) -> tuple[Decimal | None, int]:
    """The value of an ordinal, in words or digits, and the token behind it."""
    digits = tokens[at].text.isdigit() and adjacent(tokens, at)
    if digits and word_at(tokens, at + 1) in ENDINGS:
        return Decimal(tokens[at].text), at + 2
    found = value_table("ordinals").get(tokens[at].lower)
    return (Decimal(found) if found else None), at + 1


def _died(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words behind tell of a death, before a harder mark than a comma; one who was
    hurt must have died since.
    """
    tolls, hurt = value_table("toll_words"), False
    for token in tokens[at : at + REACH]:
        if token.text in ";:()“”":
            return False
        if token.lower in DIED or (not hurt and tolls.get(token.lower) == DEAD):
            return True
        hurt |= token.lower in tolls
    return False


def is_victim(tokens: Sequence[Token]) -> bool:
    """Whether the tokens of a figure are those of the last one of the dead."""
    return bool(tokens) and _ordinal(tokens, 0)[0] is not None
