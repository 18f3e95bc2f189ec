"""How much of a sentence stands in every other sentence of its story, by an inverted index."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from variorum.compare.coverage.told import Told, ToldStory

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]

TOGETHER = 64
"""So many sentences are looked up at once."""


class Index:
    """The sentences of a story by their words, and each with the one behind it.

    What two neighbouring sentences have between them is looked up too: another report may
    say in two sentences what this one says in one.
    """

    def __init__(self, story: ToldStory) -> None:
        told = story.told
        words = [sorted(t.statement.words) for t in told]
        codes = {word: code for code, word in enumerate(sorted(set().union(*words)))}
        self.masses = np.array([t.weight for t in told])
        self.size = len(told)
        self._weights = np.array([story.weights[word] for word in codes], dtype=np.float64)
        self._words = [np.array([codes[word] for word in own], dtype=np.int64) for own in words]
        self._alone = _Postings.of(enumerate(words), codes)
        self._in_twos = _Postings.of(((k, _two(told, k)) for k in range(self.size)), codes)

    def shared(self) -> Iterator[tuple[Numbers, Floats]]:
        """The weight that each sentence shares with each: of some sentences after the other,
        their numbers and a row for each of them.
        """
        return self._look_up(self._alone)

    def shared_with_two(self) -> Iterator[tuple[Numbers, Floats]]:
        """The same of the weight of each that stands in another one and the one behind it."""
        return self._look_up(self._in_twos)

    def _look_up(self, postings: "_Postings") -> Iterator[tuple[Numbers, Floats]]:
        for begin in range(0, self.size, TOGETHER):
            rows = np.arange(begin, min(self.size, begin + TOGETHER))
            words = np.concatenate([self._words[row] for row in rows])
            row = np.repeat(rows - begin, [len(self._words[row]) for row in rows])
            # The words of a sentence are in order: their weights are added up in one order.
            places, lengths = postings.of_words(words)
            found = np.bincount(
                np.repeat(row * self.size, lengths) + places,
                weights=np.repeat(self._weights[words], lengths),
                minlength=len(rows) * self.size,
            )
            yield rows, found.astype(np.float64, copy=False).reshape(len(rows), self.size)


def _two(told: Sequence[Told], number: int) -> frozenset[str]:
    words = told[number].statement.words
    behind = number + 1
    if behind < len(told) and told[behind].report == told[number].report:
        return words | told[behind].statement.words
    return words


class _Postings(NamedTuple):
    """The sentences that have each word, one word's behind the other's, and where they begin."""

    places: Numbers
    begins: Numbers

    @classmethod
    def of(cls, sentences: Iterable[tuple[int, Iterable[str]]], codes: Mapping[str, int]) -> Self:
        """Of sentences, by number, with their words."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, words in sentences:
            for word in words:
                found[word].append(number)
        places = [place for word in codes for place in found[word]]
        begins = [0, *accumulate(len(found[word]) for word in codes)]
        return cls(np.array(places, dtype=np.int64), np.array(begins, dtype=np.int64))

    def of_words(self, words: Numbers) -> tuple[Numbers, Numbers]:
        """The sentences that have the first of some words, then the next, and how many each."""
        lengths = self.begins[words + 1] - self.begins[words]
        shift = self.begins[words] - (np.cumsum(lengths) - lengths)
        return self.places[np.arange(lengths.sum()) + np.repeat(shift, lengths)], lengths
