"""Words with their places."""

import re
from bisect import bisect_left
from functools import lru_cache
from sys import intern
from typing import NamedTuple
from unicodedata import normalize

MARK = re.compile("[\u0300-\u036f]")
"""An accent that stands behind its letter as a character of its own."""
LETTERS = rf"[^\W\d_]+(?:{MARK.pattern}+[^\W\d_]*)*"
WORD = re.compile(
    r"\d+(?:[.,:]\d+)*"  # 225,000 and 3.5 and 12:30 stay whole
    rf"|{LETTERS}(?:['’]{LETTERS})*"  # don't, Adams’s
    r"|[^\W_]+",  # digits and letters mixed: 3pm, G20
)

LONG = 500
"""Characters of a text from which on its words are kept."""


class Word(NamedTuple):
    """A word or number of a text and its place in code points."""

    begin: int
    end: int
    text: str


def find_words(text: str, begin: int = 0, end: int | None = None) -> list[Word]:
    """The words of [begin, end) in order; hyphenated words come apart, contractions do not.

    A word's text has its accents in its letters (NFC), whatever the text does.
    """
    words, begins = _all_words(text) if len(text) >= LONG else _few_words(text)
    if not begin and end is None:
        return list(words)
    stop = len(text) if end is None else end
    first, last = bisect_left(begins, begin), bisect_left(begins, stop)
    cuts = (first and words[first - 1].end > begin) or (last and words[last - 1].end > stop)
    return _read(text, begin, stop) if cuts else list(words[first:last])


def _read(text: str, begin: int, end: int) -> list[Word]:
    # a named tuple's own making is a call of Python's a word, and there are very many words
    new, same = tuple.__new__, intern  # a word that stands again and again is kept once
    words = WORD.finditer(text, begin, end)
    if _has_marks(text):
        return [new(Word, (m.start(), m.end(), same(normalize("NFC", m.group())))) for m in words]
    return [new(Word, (m.start(), m.end(), same(m.group()))) for m in words]


def _has_marks(text: str) -> bool:
    return not text.isascii() and MARK.search(text) is not None


_Words = tuple[tuple[Word, ...], tuple[int, ...]]
"""Words, and where each begins."""


@lru_cache(maxsize=512)
def _all_words(text: str) -> _Words:
    """The words of a whole report: its stretches are asked for again and again."""
    return _with_begins(text)


@lru_cache(maxsize=4096)
def _few_words(text: str) -> _Words:
    """The words of a sentence, of which one question after the other is asked."""
    return _with_begins(text)


def _with_begins(text: str) -> _Words:
    words = _read(text, 0, len(text))
    return tuple(words), tuple([word[0] for word in words])


def words_in(text: str) -> list[str]:
    """The same words without their places."""
    return list(_texts(text)) if len(text) < LONG else _found(text)


def _found(text: str) -> list[str]:
    words: list[str] = WORD.findall(text)
    return [normalize("NFC", word) for word in words] if _has_marks(text) else words


@lru_cache(maxsize=4096)
def _texts(text: str) -> tuple[str, ...]:
    return tuple(_found(text))
