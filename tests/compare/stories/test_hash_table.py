"""Keys are numbered as they come, whatever places their hashes share."""

import numpy as np

from variorum.compare.stories.hash_table import NEW, HashTable


def test_keys_that_share_a_place_are_told_apart() -> None:
    table = HashTable()
    alike = np.arange(1, 6, dtype=np.uint64)  # all begin at the first place of the table
    table.add(alike)
    last = np.array([2**64 - 1, 2**64 - 2], dtype=np.uint64)  # at the last, and go on at the first
    table.add(last)
    assert table.find(np.r_[alike, last]).tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert table.find(np.array([9, 2**63], dtype=np.uint64)).tolist() == [NEW, NEW]


def test_numbers_stay_when_the_table_grows() -> None:
    table = HashTable()
    keys = np.random.default_rng(7).integers(0, 2**64, 50_000, dtype=np.uint64)
    for part in np.array_split(keys, 40):
        table.add(part)
    assert (table.find(keys) == np.arange(1, 50_001)).all()
    assert len(table) == 50_000
