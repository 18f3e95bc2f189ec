"""How alike items are by the features that they share."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.stories.features import Features, stacked
from variorum.compare.stories.hash_table import Whole

Cosines = NDArray[np.float64]

MANY = 400
"""A feature that makes more pairs of items alike is summed in a product of dense tables, which
costs the same for each; one that makes fewer by an inverted index, which costs by the pair."""
PLACE = np.int64(32)
"""Bits of a key that hold the place of a feature in its table."""


class Postings(NamedTuple):
    """Features by number, ascending: ``begins[i]`` up to ``begins[i + 1]`` in ``rows`` and
    ``weights`` are the rows that feature ``numbers[i]`` stands in, and what it weighs there.
    """

    numbers: NDArray[np.int32]
    begins: Whole
    rows: Whole
    weights: NDArray[np.float64]


class Shard(NamedTuple):
    """Items that are searched together: their numbers, first and last days, and features."""

    items: Whole
    first: Whole
    last: Whole
    features: Features
    postings: Postings


def shard_of(items: Whole, first: Whole, last: Whole, features: Features) -> Shard:
    """A shard of these items, one a row of the features."""
    return Shard(items, first, last, features, _postings(features))


def joined_shards(one: Shard, other: Shard) -> Shard:
    """One shard of the items of both."""
    items, first, last = (np.concatenate(pair) for pair in zip(one[:3], other[:3], strict=True))
    return shard_of(items, first, last, stacked([one.features, other.features]))


def cosines(one: Shard, other: Shard) -> Cosines:
    """The cosine of each item of one with each of the other.

    They are exact (features weigh whole multiples of a step), so that they do not hang on
    which item is searched and in what company, nor on which feature is summed in which way.
    """
    first, second = one.postings, other.postings
    shape = len(one.items), len(other.items)
    if not len(second.numbers):
        return np.zeros(shape)
    place = np.minimum(np.searchsorted(second.numbers, first.numbers), len(second.numbers) - 1)
    shared = np.flatnonzero(second.numbers[place] == first.numbers)
    place = place[shared]
    many = np.diff(first.begins)[shared] * np.diff(second.begins)[place] > MANY
    found = _by_index(first, second, shared[~many], place[~many], shape)
    if many.any():
        found += _by_product(first, second, shared[many], place[many], shape)
    return found


def _postings(features: Features) -> Postings:
    there = np.flatnonzero(features.weights)
    width = features.weights.shape[1]
    key = np.sort(features.numbers.ravel()[there].astype(np.int64) << PLACE | there)
    number, there = (key >> PLACE).astype(np.int32), key & ((1 << PLACE) - 1)
    begins = np.flatnonzero(np.r_[True, number[1:] != number[:-1]][: len(number)])
    weights = features.weights.ravel()[there].astype(np.float64)
    return Postings(number[begins], np.r_[begins, len(number)], there // width, weights)


def _by_index(
    one: Postings, other: Postings, shared: Whole, place: Whole, shape: tuple[int, int]
) -> Cosines:
    """By inverted index: work grows with the pairs of items that share a feature."""
    mine, feature = _entries(one, shared)
    begin, count = other.begins[place], np.diff(other.begins)[place]
    times = count[feature]
    theirs = _ranges(begin[feature], times)
    cell = np.repeat(one.rows[mine] * shape[1], times) + other.rows[theirs]
    weight = np.repeat(one.weights[mine], times) * other.weights[theirs]
    sums: Cosines = np.bincount(cell, weight, minlength=shape[0] * shape[1]).astype(np.float64)
    return sums.reshape(shape)


def _by_product(
    one: Postings, other: Postings, shared: Whole, place: Whole, shape: tuple[int, int]
) -> Cosines:
    """By a product of dense tables, in single precision where no sum can leave its range."""
    first, second = _dense(one, shared, shape[0]), _dense(other, place, shape[1])
    longest = [np.square(table).sum(axis=1).max() for table in (first, second)]
    if longest[0] * longest[1] >= 1:
        first, second = first.astype(np.float64), second.astype(np.float64)
    found: Cosines = (first @ second.T).astype(np.float64)
    return found


def _dense(postings: Postings, features: Whole, rows: int) -> NDArray[Any]:
    """A row an item, a column a feature."""
    table = np.zeros((rows, len(features)), dtype=np.float32)
    entry, column = _entries(postings, features)
    table[postings.rows[entry], column] = postings.weights[entry]
    return table


def _entries(postings: Postings, features: Whole) -> tuple[Whole, Whole]:
    """The entries of some features, and the number of the feature that each is of."""
    count = np.diff(postings.begins)[features]
    return _ranges(postings.begins[features], count), np.repeat(np.arange(len(count)), count)


def _ranges(begin: Whole, count: Whole) -> Whole:
    """The numbers of ranges one after another."""
    return np.repeat(begin - np.cumsum(count) + count, count) + np.arange(count.sum())
