"""Shares in words: "a third of", "two-thirds", "half the", "one in five", "nine out of ten"."""

from collections.abc import Sequence
from decimal import Decimal

from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import Number, Token, value_table, word_at
from variorum.lang import word_list

PLACES = Decimal("0.0001")
DIVIDED = frozenset(
    ["percent", "per", "percentage", "point", "mile", "acre", "inch", "ton", "pound"]
)


def read_one_in(tokens: Sequence[Token], at: int) -> Number | None:
    """A share told in persons: "one in five", "nine out of ten"."""
    count = _short_number(tokens, at)
    middle = at + 2 if word_at(tokens, at + 1) == "out" else at + 1
    joint = "of" if middle > at + 1 else "in"
    if count is None or count == 0 or word_at(tokens, middle) != joint:
        return None
    whole = _short_number(tokens, middle + 1)
    if whole is None or whole <= count or (middle == at + 1 and count > 9):
        return None
    value = (count / whole).quantize(PLACES)
    return Number(at, middle + 2, value, spelled=True, fraction=True)


def _short_number(tokens: Sequence[Token], at: int) -> Decimal | None:
    """A number of one or two words, or of one or two digits."""
    word = word_at(tokens, at)
    if word.isascii() and word.isdigit() and len(word) < 3:
        return Decimal(word)
    return small_number(word) if word else None


def read_fraction(tokens: Sequence[Token], at: int) -> Number | None:
    """A fraction: "a third of", "two-thirds", "three quarters of", "half of", "half the"."""
    table = value_table("number_fractions")
    joined = "-" in word_at(tokens, at)
    words = (
        word_at(tokens, at).split("-") if joined else [word_at(tokens, at), word_at(tokens, at + 1)]
    )
    if part := _part_of_unit(tokens, at):
        return part
    if words[0] == "half":
        follows = word_at(tokens, at + 1)
        if word_at(tokens, at) == "half" and follows in ("of", "the", "its", "their", "his", "her"):
            return Number(at, at + 1, Decimal("0.5"), spelled=True, fraction=True)
        return None
    last = at + 1 if joined else at + 2
    count = Decimal(1) if words[0] in ("a", "one") else small_number(words[0])
    if count is None or len(words) != 2:
        return None
    single = table.get(words[1]) if count == 1 else None
    several = table.get(words[1].removesuffix("s")) if words[1].endswith("s") else None
    denominator = single or (several if count > 1 else None)
    if denominator is None or (single and not _is_told_as_share(tokens, at, last)):
        return None
    value = (count / Decimal(denominator)).quantize(PLACES)
    return Number(at, last, value, spelled=True, fraction=True)


def _part_of_unit(tokens: Sequence[Token], at: int) -> Number | None:
    """A part of a unit: "half a percentage point", "half a mile", "a quarter point"."""
    first = at + 1 if word_at(tokens, at) == "a" else at
    share = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(word_at(tokens, first))
    last = first + 2 if word_at(tokens, first + 1) == "a" else first + 1
    if share is None or word_at(tokens, last) not in DIVIDED:
        return None
    return Number(at, last, share, spelled=True, fraction=True)


def _is_told_as_share(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether "a third" is a share: "a third of them", "fell by a third" and a mark or a word
    of grammar.
    """
    behind = word_at(tokens, last)
    if behind == "of":
        return True
    ends = not behind[:1].isalnum() or behind in word_list("function_words")
    return word_at(tokens, at - 1) == "by" and ends
