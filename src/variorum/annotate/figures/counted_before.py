"""What a number counts that is told before it: "the number of boats fell from 40 to 12"."""

from collections.abc import Sequence

from variorum.annotate.figures.changes import stands_in_change
from variorum.annotate.figures.not_figures import looks_like_year
from variorum.annotate.figures.noun_phrases import plural_phrase, single_phrase
from variorum.annotate.figures.phrases import Measure, counted_phrase
from variorum.annotate.figures.tokens import CLAUSE_MARKS, Number, Token, value_table, word_at
from variorum.annotate.figures.wholes import DETERMINERS

REACH = 20
NEAR = 6
EQUALS = frozenset(["is", "was", "are", "were", "been", "reached", "reaches", "hit", "topped",
    "exceeded", "passed", "surpassed", "totaled", "totalled"])  # fmt: skip
NOW = frozenset(["now", "still", "already", "currently", "just", "only"])
AT = frozenset(["at", "to"])
STANDS = frozenset(["is", "was", "are", "were", "stands", "stood", "stand", "remains", "remained",
    "put", "puts", "places", "placed", "estimated", "fixed", "set"])  # fmt: skip
TOLL = "toll"
COUNTS = frozenset(["number", "numbers"])


def counted_before(
    text: str, tokens: Sequence[Token], number: Number, begin: int
) -> Measure | None:
    """The measure of a bare number, behind what is said of how many there are; None where none
    is. ``begin`` is the token of its bound.
    """
    if looks_like_year(tokens, number) or not _is_their_number(tokens, begin):
        return None
    for k in range(begin - 1, max(-1, begin - 1 - REACH), -1):
        if tokens[k].text in CLAUSE_MARKS:
            return None
        if tokens[k].lower == TOLL:
            first = k - (word_at(tokens, k - 1) == "death")
            return _behind(counted_phrase(text, tokens, (first, k + 1)), number)
        if tokens[k].lower in COUNTS and word_at(tokens, k + 1) == "of":
            return _things(text, tokens, k + 2, number)
    return None


def _is_their_number(tokens: Sequence[Token], begin: int) -> bool:
    """Whether what stands before a number leads to it: "is 12", "stood at 12", "fell to 12"."""
    while word_at(tokens, begin - 1) in NOW:
        begin -= 1
    if word_at(tokens, begin - 1) == "record":  # "grew to a record 1,400"
        begin -= 2
    before = word_at(tokens, begin - 1)
    if before in EQUALS or stands_in_change(tokens, begin):
        return True
    return before in AT and any(word_at(tokens, k) in STANDS for k in range(begin - NEAR, begin))


def _things(text: str, tokens: Sequence[Token], at: int, number: Number) -> Measure | None:
    """The noun behind "the number of"."""
    at += word_at(tokens, at) in DETERMINERS
    dead = word_at(tokens, at) in value_table("toll_words")
    phrase = (at, at + 1) if dead else plural_phrase(tokens, at) or single_phrase(tokens, at)
    return _behind(counted_phrase(text, tokens, phrase), number)


def _behind(measure: Measure | None, number: Number) -> Measure | None:
    """The measure as one that ends with the number."""
    return measure and measure._replace(last=number.last)
