"""A text as the word pieces that the model reads, with what the pieces alone do not tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import combining

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.quotations import Quoted, find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

NO_LETTERS, LOWER, TITLE, UPPER, MIXED = range(5)
"""Letter cases; the word pieces themselves are in lower case."""
GLUED, SPACED, NEW_PARAGRAPH = range(3)
"""What stands before a piece."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, one entry a piece in every array.

    ``begin`` and ``end`` are code points. ``word`` counts words: runs of letters and digits,
    and single other characters. ``case`` is the letter case of the whole word,
    ``quoted`` is 1 inside quotation marks, ``gap`` tells what stands before the piece,
    ``paragraph`` counts from 0.
    """

    ids: NDArray[np.int64]
    begin: NDArray[np.int64]
    end: NDArray[np.int64]
    word: NDArray[np.int64]
    case: NDArray[np.int64]
    quoted: NDArray[np.int64]
    gap: NDArray[np.int64]
    paragraph: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)

    def touched_by(self, span: Span) -> tuple[int, int]:
        """The pieces that share characters with a span: [first, stop)."""
        first = int(np.searchsorted(self.end, span.begin, side="right"))
        stop = int(np.searchsorted(self.begin, span.end, side="left"))
        return first, max(first, stop)


def cut_into_pieces(
    text: str,
    tokenizer: "Tokenizer",
    paragraphs: Sequence[Span] | None = None,
    quoted: Sequence[Quoted] | None = None,
) -> Pieces:
    """The word pieces of a text; none for white space alone."""
    paragraphs = find_paragraphs(text) if paragraphs is None else paragraphs
    quoted = find_quoted(text, paragraphs) if quoted is None else quoted
    encoding = tokenizer.encode(text, add_special_tokens=False)
    places = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    begin, end = places[:, 0], _letter_ends(text, places[:, 1])
    words = np.array([-1 if w is None else w for w in encoding.word_ids], dtype=np.int64)
    number = np.searchsorted(np.array([p.begin for p in paragraphs]), begin, side="right") - 1
    gap = np.full(len(begin), GLUED, dtype=np.int64)
    gap[1:][begin[1:] > end[:-1]] = SPACED
    gap[1:][number[1:] != number[:-1]] = NEW_PARAGRAPH
    gap[:1] = NEW_PARAGRAPH
    return Pieces(
        ids=np.array(encoding.ids, dtype=np.int64),
        begin=begin,
        end=end,
        word=words,
        case=_cases(text, words, begin, end),
        quoted=_inside(begin, [s for q in quoted for s in q.spans]),
        gap=gap,
        paragraph=number,
    )


def _letter_ends(text: str, ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """The ends of pieces behind the accents of their last letters, which the tokenizer drops."""
    marks = {at for at, c in enumerate(text) if combining(c)} if not text.isascii() else set()
    if not marks:
        return ends
    whole = ends.copy()
    for number in range(len(ends)):
        while int(whole[number]) in marks:
            whole[number] += 1
    return whole


def letter_case(word: str) -> int:
    """The letter case of a word: one of the five constants of this file."""
    if not any(c.isalpha() for c in word):
        return NO_LETTERS
    if word == word.lower():
        return LOWER
    if len(word) > 1 and word == word.upper():
        return UPPER
    if word[0].isupper() and word[1:] == word[1:].lower():
        return TITLE
    return MIXED


def _cases(
    text: str, words: NDArray[np.int64], begin: NDArray[np.int64], end: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The letter case of the word that each piece belongs to."""
    if not len(words):
        return np.zeros(0, dtype=np.int64)
    firsts = np.flatnonzero(np.r_[True, words[1:] != words[:-1]])
    lasts = np.r_[firsts[1:], len(words)] - 1
    cases = [letter_case(text[begin[a] : end[b]]) for a, b in zip(firsts, lasts, strict=True)]
    return np.repeat(np.array(cases, dtype=np.int64), lasts - firsts + 1)


def _inside(begin: NDArray[np.int64], spans: Sequence[Span]) -> NDArray[np.int64]:
    """1 for each piece that begins in one of the spans, which are in order."""
    inside = np.zeros(len(begin), dtype=np.int64)
    for span in spans:
        inside[np.searchsorted(begin, span.begin) : np.searchsorted(begin, span.end)] = 1
    return inside
