"""Numbers for many keys at once."""

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Codes = NDArray[np.uint64]

FEWEST = 14
"""Bits of the place in the smallest table."""
NEW = 0


class HashTable:
    """Distinct keys of 64 bits, which are hashes already, numbered from 1 as they come.

    A table with open addressing that is asked for whole arrays: one key at a time Python's own
    takes ten times as long.
    """

    def __init__(self) -> None:
        self._keys: Codes = np.zeros(0, dtype=np.uint64)
        self._make_room(0)

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, keys: Codes) -> Whole:
        """The number of each key, ``NEW`` for one that is not there."""
        return self._numbers[self._slots(keys)]

    def add(self, keys: Codes) -> None:
        """Take in keys that are not there yet, each once."""
        before = len(self._keys)
        self._keys = np.r_[self._keys, keys]
        if 2 * len(self._keys) > len(self._held):
            before = 0
            self._make_room(len(self._keys))
        left = np.arange(before, len(self._keys))
        while len(left):
            slot, first = np.unique(self._slots(self._keys[left]), return_index=True)
            self._held[slot] = self._keys[left[first]]
            self._numbers[slot] = left[first] + 1
            left = np.delete(left, first)

    def _make_room(self, count: int) -> None:
        """An empty table with room for four times as many keys."""
        bits = max(FEWEST, (4 * count).bit_length())
        self._held: Codes = np.zeros(1 << bits, dtype=np.uint64)
        self._numbers: Whole = np.zeros(1 << bits, dtype=np.int64)
        self._shift = np.uint64(64 - bits)

    def _slots(self, keys: Codes) -> Whole:
        """Where each key stands, or may be put: the first such place from that of its hash on."""
        slots: Whole = (keys >> self._shift).astype(np.int64)
        left = np.arange(len(keys))
        while len(left):
            at = slots[left]
            left = left[(self._numbers[at] != NEW) & (self._held[at] != keys[left])]
            slots[left] = (slots[left] + 1) & (len(self._held) - 1)
        return slots
