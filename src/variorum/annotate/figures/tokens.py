"""Words, numbers in digits and marks: what figures are read from."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple

from variorum.annotate.words import LETTERS
from variorum.lang import word_list

TOKEN = re.compile(
    rf"(?P<word>(?:[A-Za-z]\.){{2,}}|{LETTERS}(?:[-'’&]{LETTERS})*)"  # first: most are words
    r"|(?P<number>\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d,.]*\d)"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
    r"|(?<![^\s(])\.\d+(?=%|\sper\s?cent)|(?<=[$£€])\.\d+(?![.\d]))"  # a mean may be ".300"
    r"|(?P<mark>[^\w\s]|[\d_])"
)


def digits_of(text: str) -> str:
    """The digits of a number, its point as a point: of "1,000.50", "1.000,50" and "1.000.000"."""
    if text.count(".") > 1 or ("," in text and -1 < text.find(".") < text.find(",")):
        return text.replace(".", "").replace(",", ".")
    return text.replace(",", "")


@lru_cache(maxsize=50_000)
def lower_case(word: str) -> str:
    """A word in lower case, with a straight apostrophe."""
    return word.lower().replace("’", "'")


CLAUSE_MARKS = frozenset(';:()—"“”')
"""What ends a clause, or somebody's words, and so what is said with a number."""


class Token(NamedTuple):
    """A word, a number in digits or a single mark, with its place in code points."""

    begin: int
    end: int
    text: str
    kind: str

    @property
    def lower(self) -> str:
        """The token in lower case, with a straight apostrophe."""
        return lower_case(self.text)


class Number(NamedTuple):
    """A number that stands in the tokens [first, last).

    ``upper`` is set for an order of magnitude ("thousands") only. ``spelled`` says that it
    stands in words, ``scaled`` that a word such as "million" is part of it.
    """

    first: int
    last: int
    value: Decimal
    upper: Decimal | None = None
    spelled: bool = False
    scaled: bool = False
    fraction: bool = False


def tokenise(text: str, begin: int, end: int) -> list[Token]:
    """The tokens of [begin, end) in order."""
    # a named tuple's own making is a call of Python's a token, and there are very many tokens
    return [
        tuple.__new__(Token, (m.start(), m.end(), intern(m.group()), m.lastgroup or "mark"))
        for m in TOKEN.finditer(text, begin, end)
    ]


@cache
def value_table(name: str) -> dict[str, str]:
    """A word list whose entries are written ``phrase = value``."""
    pairs = (line.rpartition(" = ") for line in word_list(name))
    return {phrase: value for phrase, _, value in pairs}


def plain(value: Decimal) -> str:
    """A number as a plain decimal string, without exponent or needless zeros."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def until_clause_ends(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to the first mark that ends a clause."""
    stop = next((k for k, t in enumerate(tokens) if t.text in CLAUSE_MARKS), len(tokens))
    return list(tokens[:stop])


def adjacent(tokens: Sequence[Token], left: int) -> bool:
    """Whether a token and the one behind it touch."""
    return left >= 0 and left + 1 < len(tokens) and tokens[left].end == tokens[left + 1].begin


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The token in lower case; empty beyond the ends."""
    return lower_case(tokens[at][2]) if 0 <= at < len(tokens) else ""
