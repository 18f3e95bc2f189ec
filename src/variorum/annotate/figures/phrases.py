"""Listed phrases, units among them, and the measure that they give a number."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from variorum.annotate.figures.tokens import Token, tokenise, value_table

Phrases = Mapping[tuple[str, ...], str]


class Measure(NamedTuple):
    """What stands behind a number: unit, counted noun, and the token where it ends."""

    last: int
    unit: str = ""
    counted: str = ""


@cache
def phrase_table(name: str) -> Phrases:
    """A word list of ``phrase = value`` by the tokens of the phrase.

    Phrases of several words stand in lower case, too: "canadian dollars".
    """
    listed = {_words(phrase): value for phrase, value in value_table(name).items()}
    small = {
        _words(phrase.lower()): value
        for phrase, value in value_table(name).items()
        if " " in phrase and phrase[-1].islower()
    }
    return small | listed


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokenise(phrase, 0, len(phrase)))


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


@cache
def values_of(name: str) -> frozenset[str]:
    """The values of a table, each once."""
    return frozenset(value_table(name).values())


def counted_phrase(
    text: str, tokens: Sequence[Token], phrase: tuple[int, int] | None
) -> Measure | None:
    """The measure of a noun phrase, given as token indices; None where there is none."""
    if phrase is None:
        return None
    first, last = phrase
    if tokens[last - 1].lower.endswith("'s"):
        return None  # "half of the town's 3,000 homes"
    return Measure(last, "", " ".join(text[tokens[first].begin : tokens[last - 1].end].split()))
