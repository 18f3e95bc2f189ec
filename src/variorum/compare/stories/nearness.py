"""Which reports share telling features, and how alike they are by all of them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.stories.features import Features, stacked

Whole = NDArray[np.int64]
Cosines = NDArray[np.float64]


class Shard(NamedTuple):
    """Items that are searched together: their numbers, first and last days, and features.

    ``rare`` holds their rare features in the order of feature numbers, ``common`` the others.
    """

    items: Whole
    first: Whole
    last: Whole
    features: Features
    rare: "Postings"
    common: "Postings"


class Postings(NamedTuple):
    """Features by number: of which row each is, and its weight."""

    numbers: NDArray[np.int32]
    rows: Whole
    weights: NDArray[np.float32]


def shard_of(items: Whole, first: Whole, last: Whole, features: Features) -> Shard:
    """A shard of these items, one a row of the features."""
    there = features.weights > 0
    rare = _postings(features, there & features.rare)
    return Shard(items, first, last, features, rare, _postings(features, there & ~features.rare))


def joined_shards(one: Shard, other: Shard) -> Shard:
    """One shard of the items of both."""
    items, first, last = (np.concatenate(pair) for pair in zip(one[:3], other[:3], strict=True))
    return shard_of(items, first, last, stacked([one.features, other.features]))


def cosines(one: Shard, other: Shard) -> Cosines:
    """The cosine of each item of one with each of the other.

    They are exact (features weigh whole multiples of a step), so that they do not hang on
    which item is searched and in what company.
    """
    shape = len(one.items), len(other.items)
    return _of_rare(one.rare, other.rare, shape) + _of_common(one.common, other.common, shape)


def _postings(features: Features, chosen: NDArray[np.bool_]) -> Postings:
    rows, columns = np.nonzero(chosen)
    numbers = features.numbers[rows, columns]
    order = np.argsort(numbers, kind="stable")
    rows, columns = rows[order], columns[order]
    return Postings(numbers[order], rows, features.weights[rows, columns])


def _of_rare(one: Postings, other: Postings, shape: tuple[int, int]) -> Cosines:
    """By inverted index: work grows with what is shared."""
    begin = np.searchsorted(other.numbers, one.numbers, side="left")
    count = np.searchsorted(other.numbers, one.numbers, side="right") - begin
    place = np.repeat(begin - np.cumsum(count) + count, count) + np.arange(count.sum())
    cell = np.repeat(one.rows * shape[1], count) + other.rows[place]
    weight = np.repeat(one.weights, count).astype(np.float64) * other.weights[place]
    sums: Cosines = np.bincount(cell, weight, minlength=shape[0] * shape[1]).astype(np.float64)
    return sums.reshape(shape)


def _of_common(one: Postings, other: Postings, shape: tuple[int, int]) -> Cosines:
    """By a product of dense tables: there are only some hundred common features."""
    numbers = np.intersect1d(one.numbers, other.numbers)
    tables = (_dense(part, numbers, rows) for part, rows in zip((one, other), shape, strict=True))
    first, second = tables
    return (first @ second.T).astype(np.float64)


def _dense(part: Postings, numbers: NDArray[np.int32], rows: int) -> NDArray[np.float32]:
    """A row an item, a column a feature; a single column of 0 where there are no features."""
    table = np.zeros((rows, max(1, len(numbers))), dtype=np.float32)
    column = np.searchsorted(numbers, part.numbers)
    known = column < len(numbers)
    known[known] = numbers[column[known]] == part.numbers[known]
    table[part.rows[known], column[known]] = part.weights[known]
    return table
