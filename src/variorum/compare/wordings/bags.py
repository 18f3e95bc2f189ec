"""Bags of weighted words in one long array, to see for many pairs at once what two share."""

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


class Bags:
    """Bags by number; ``weights`` is what each weighs."""

    def __init__(self, bags: Sequence[Mapping[str, float]]) -> None:
        codes: dict[str, int] = {}
        of_words = [codes.setdefault(word, len(codes)) for bag in bags for word in bag]
        self._codes = np.array(of_words, dtype=np.int64)
        self._worth = np.array([*chain.from_iterable(bag.values() for bag in bags)], dtype=float)
        self._lengths = np.array([len(bag) for bag in bags], dtype=np.int64)
        self._begins = np.cumsum(self._lengths) - self._lengths
        self._size = len(codes)
        bag = np.repeat(np.arange(len(bags)), self._lengths)
        self.weights = np.bincount(bag, self._worth, minlength=len(bags))
        keys = bag * self._size + self._codes
        self._order = np.argsort(keys)
        self._keys = keys[self._order]

    def shared(self, a: Numbers, b: Numbers) -> tuple[Floats, Floats]:
        """For each pair what the words weigh that both have, and how many they are."""
        if not self._size:
            return np.zeros(len(a)), np.zeros(len(a))
        fewer = np.where(self._lengths[a] <= self._lengths[b], a, b)
        more = a + b - fewer
        lengths = self._lengths[fewer]
        pair = np.repeat(np.arange(len(a)), lengths)
        first = self._begins[fewer] - (np.cumsum(lengths) - lengths)
        place = np.arange(len(pair)) + first[pair]
        wanted = more[pair] * self._size + self._codes[place]
        at = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        same = self._keys[at] == wanted
        pair, place, at = pair[same], place[same], at[same]
        least = np.minimum(self._worth[place], self._worth[self._order[at]])
        equal = np.bincount(pair, least, minlength=len(a))
        count = np.bincount(pair, minlength=len(a))
        return equal.astype(np.float64), count.astype(np.float64)
