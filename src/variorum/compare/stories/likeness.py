"""How alike items are after what unrelated ones share and the days between them are taken away."""

import numpy as np
from numpy.typing import NDArray

from variorum.compare.stories.hash_table import Whole
from variorum.compare.stories.nearness import Cosines, Shard, cosines
from variorum.compare.stories.strictness import Strictness
from variorum.model import UNDATED

DAYS = 24
"""Bits that hold an ordinal of a day."""


def likenesses(one: Shard, other: Shard, strictness: Strictness) -> Cosines:
    """The likeness of each item of one to each of the other; 0 or less is none."""
    likeness = cosines(one, other)
    if undated(one) or undated(other):
        likeness -= strictness.unlike + strictness.undated
        likeness -= strictness.weekdays * _on_other_weekdays(one, other)
    else:
        costs, row, column = _costs(one, other, strictness)
        likeness -= costs[row][:, column]
        if strictness.slight:
            likeness[likeness <= strictness.slight] = 0
    return likeness


def alike(one: Shard, other: Shard, strictness: Strictness) -> tuple[Whole, Whole, Cosines]:
    """The items of one that are alike to items of the other: their rows, the rows of those, and
    how alike they are; what the days take away is reckoned only where anything can be left.
    """
    if undated(one) or undated(other):
        likeness = likenesses(one, other, strictness)
        rows, columns = np.nonzero(likeness > 0)
        return rows, columns, likeness[rows, columns]
    found = cosines(one, other)
    costs, row, column = _costs(one, other, strictness)
    rows, columns = np.nonzero(found > costs.min())
    likeness = found[rows, columns] - costs[row[rows], column[columns]]
    kept = likeness > strictness.slight
    return rows[kept], columns[kept], likeness[kept]


def undated(shard: Shard) -> bool:
    """Whether the items have no date; either all have one or none has."""
    return bool(shard.first[0] == UNDATED)


def days_apart(one: Shard, other: Shard) -> int:
    """The fewest days between an item of one and an item of the other; 0 for the undated."""
    if undated(one) or undated(other):
        return 0
    gaps = other.first.min() - one.last.max(), one.first.min() - other.last.max()
    return max(0, *map(int, gaps))


def _costs(one: Shard, other: Shard, strictness: Strictness) -> tuple[Cosines, Whole, Whole]:
    """What the days between items take away, by the days of one and of the other, and which days
    each item of one has, and each of the other.
    """
    (first, last, row), (begin, end, column) = _days(one), _days(other)
    days = np.maximum(begin[None, :] - last[:, None], first[:, None] - end[None, :])
    return strictness.costs(np.maximum(days, 0)), row, column


def _days(shard: Shard) -> tuple[Whole, Whole, Whole]:
    """The first and last days that some item has, each pair once, and which each item has."""
    code, item = np.unique(shard.first << DAYS | shard.last, return_inverse=True)
    return code >> DAYS, code & ((1 << DAYS) - 1), item


def _on_other_weekdays(one: Shard, other: Shard) -> NDArray[np.bool_]:
    """Whether both name days of the week, and none in common."""
    first, second = one.features.weekdays[:, None], other.features.weekdays[None, :]
    apart: NDArray[np.bool_] = (first > 0) & (second > 0) & (first & second == 0)
    return apart
