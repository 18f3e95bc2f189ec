"""How much of a sentence stands in every other sentence of its story, by an inverted index."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.compare.coverage.told import Told, ToldStory

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


class Index:
    """The sentences of a story by their words, and each with the one behind it.

    What two neighbouring sentences have between them is looked up too: another report may
    say in two sentences what this one says in one.
    """

    def __init__(self, story: ToldStory) -> None:
        told = story.told
        self.weights = story.weights
        self.words = [sorted(t.statement.words) for t in told]
        self.masses = np.array([t.weight for t in told])
        self.size = len(told)
        self._alone = _postings(enumerate(self.words))
        self._in_twos = _postings((k, _two(told, k)) for k in range(self.size))

    def shared(self, number: int) -> Floats:
        """The weight that each sentence shares with this one."""
        return self._look_up(number, self._alone)

    def shared_with_two(self, number: int) -> Floats:
        """The weight of this sentence that stands in each one and the one behind it."""
        return self._look_up(number, self._in_twos)

    def _look_up(self, number: int, postings: Mapping[str, Numbers]) -> Floats:
        words = self.words[number]
        if not words:
            return np.zeros(self.size)
        places = [postings[word] for word in words]
        weights = np.repeat([self.weights[word] for word in words], [len(p) for p in places])
        found: Floats = np.bincount(
            np.concatenate(places), weights=weights, minlength=self.size
        ).astype(np.float64)
        return found


def _two(told: Sequence[Told], number: int) -> frozenset[str]:
    words = told[number].statement.words
    behind = number + 1
    if behind < len(told) and told[behind].report == told[number].report:
        return words | told[behind].statement.words
    return words


def _postings(sentences: Iterable[tuple[int, Iterable[str]]]) -> dict[str, Numbers]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in sentences:
        for word in words:
            places[word].append(number)
    return {word: np.array(numbers, dtype=np.int64) for word, numbers in places.items()}
