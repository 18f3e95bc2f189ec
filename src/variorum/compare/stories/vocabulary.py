"""Words of many texts at once: each by its code and what it weighs."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import words_in
from variorum.compare.shingles import word_code
from variorum.compare.stories.hash_table import NEW, Codes, HashTable, Whole
from variorum.compare.word_weights import word_weight
from variorum.lang.background_words import stem

SPACE = 32
"""A byte up to this one is a space or shows nothing."""
BYTES = 8
"""So many bytes of a piece are taken at a time."""
FIRST = np.array([(1 << 8 * count) - 1 for count in range(BYTES + 1)], dtype=np.uint64)
"""The first 0, 1, 2 … bytes of eight."""
FACTOR = np.uint64(0x9E3779B97F4A7C15)
SHIFT = np.uint64(32)
LARGEST = 400_000
"""More pieces are not remembered: memory must not grow with what is read."""


class Words(NamedTuple):
    """Words of many texts in order: whose each is, its code and its weight."""

    owner: Whole
    code: Codes
    weight: NDArray[np.float64]


class Vocabulary:
    """What stands between two spaces, numbered as it comes, with the words in it.

    Such a piece is a word with its punctuation, or a few joined by hyphens; most are met again
    and again, so that none is taken apart twice. Words ``begins[i]`` up to ``begins[i + 1]`` are
    those of piece ``i``; ``codes`` and ``weights`` are theirs.
    """

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._pieces = HashTable()
        self._codes, self._weights, self._begins = array("Q"), array("d"), array("q", [0, 0])

    def words(self, texts: Sequence[str]) -> Words:
        """The words of each text."""
        if len(self._pieces) > LARGEST:
            self._forget()
        coded = [text.encode("utf-8", "surrogatepass") for text in texts]
        data = b" ".join([b"", *coded, bytes(BYTES)])
        begin, end = _between_spaces(data)
        number = self._numbers(data, begin, end)
        begins = np.array(self._begins)
        count = begins[number + 1] - begins[number]
        word = np.repeat(begins[number] - np.cumsum(count) + count, count) + np.arange(count.sum())
        borders = np.cumsum([0, *(len(text) + 1 for text in coded)])
        sizes = np.diff(np.searchsorted(begin, borders))
        owner = np.repeat(np.repeat(np.arange(len(texts)), sizes), count)
        codes, weights = np.array(self._codes, dtype=np.uint64), np.array(self._weights)
        return Words(owner, codes[word], weights[word])

    def _numbers(self, data: bytes, begin: Whole, end: Whole) -> Whole:
        """The number of each piece; those that are new are taken apart."""
        keys = _hashes(data, begin, end)
        numbers = self._pieces.find(keys)
        new = np.flatnonzero(numbers == NEW)
        distinct, first = np.unique(keys[new], return_index=True)
        for place in new[first].tolist():
            self._take_apart(data[begin[place] : end[place]].decode("utf-8", "surrogatepass"))
        self._pieces.add(distinct)
        numbers[new] = self._pieces.find(keys[new])
        return numbers

    def _take_apart(self, piece: str) -> None:
        for word in words_in(piece):
            root = stem(word)
            self._codes.append(word_code(root))
            self._weights.append(word_weight(root))
        self._begins.append(len(self._codes))


def _between_spaces(data: bytes) -> tuple[Whole, Whole]:
    """Where the pieces of a text begin and end that has a space at both its ends."""
    blank = np.frombuffer(data, dtype=np.uint8) <= SPACE
    borders = np.flatnonzero(blank[1:] != blank[:-1]) + 1
    return borders[::2], borders[1::2]


def _hashes(data: bytes, begin: Whole, end: Whole) -> Codes:
    """64 bits of hash of each piece; at least eight bytes stand behind the last one."""
    at_once = np.ndarray((len(data) - BYTES + 1,), dtype="<u8", buffer=data, strides=(1,))
    length = end - begin
    found = np.zeros(len(begin), dtype=np.uint64)
    taken, left = 0, np.arange(len(begin))
    while len(left):
        part = at_once[begin[left] + taken] & FIRST[np.minimum(length[left] - taken, BYTES)]
        mixed = (found[left] ^ part) * FACTOR
        found[left] = (mixed ^ mixed >> SHIFT) * FACTOR
        taken += BYTES
        left = left[length[left] > taken]
    return found
