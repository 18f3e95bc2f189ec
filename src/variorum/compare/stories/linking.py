"""Items put in groups by the likenesses between them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.linkage import average_link
from variorum.compare.stories.likeness import alike, days_apart
from variorum.compare.stories.nearness import Shard
from variorum.compare.stories.strictness import Strictness

Whole = NDArray[np.int64]
Floats = NDArray[np.float64]


class Pairs(NamedTuple):
    """Pairs of items, each once, and how alike they are."""

    one: Whole
    other: Whole
    likeness: Floats


def scaled(
    likeness: Floats, nearest_one: Floats, nearest_other: Floats, strictness: Strictness
) -> Floats:
    """A likeness as it counts: by how near it comes to that to the nearest of both.

    Self-tuning scaling (Zelnik-Manor and Perona, 2004): divided by the geometric mean of the
    two, each at most ``near``, so that in a dense field, where everything is somewhat alike,
    more is asked than in a sparse one.
    """
    near = strictness.near
    scale = np.minimum(nearest_one, near) * np.minimum(nearest_other, near)
    counted: Floats = likeness * near / np.sqrt(scale)
    return counted


def all_pairs(found: Iterable[Pairs]) -> Pairs:
    """All of the pairs together."""
    parts = list(found)
    if not parts:
        return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    return Pairs(*(np.concatenate(part) for part in zip(*parts, strict=True)))


def pairs_between(one: Shard, other: Shard, strictness: Strictness) -> Pairs:
    """The items of one shard that are alike to items of the other; each pair of one once."""
    rows, columns, likeness = alike(one, other, strictness)
    if one is other:
        once = rows < columns
        rows, columns, likeness = rows[once], columns[once], likeness[once]
    return Pairs(one.items[rows], other.items[columns], likeness)


def pairs_within(shards: Sequence[Shard], strictness: Strictness) -> Pairs:
    """All pairs of items of the shards that are alike."""
    return all_pairs(
        pairs_between(one, other, strictness)
        for position, one in enumerate(shards)
        for other in shards[position:]
        if days_apart(one, other) <= strictness.reach
    )


def components(count: int, pairs: Pairs) -> Whole:
    """For each of the items 0 … count-1 the lowest item that pairs lead to from it."""
    lowest = np.arange(count)
    while True:
        before = lowest.copy()
        least = np.minimum(lowest[pairs.one], lowest[pairs.other])
        np.minimum.at(lowest, pairs.one, least)
        np.minimum.at(lowest, pairs.other, least)
        lowest = lowest[lowest]
        if np.array_equal(before, lowest):
            return lowest


def grouped(
    count: int, pairs: Pairs, nearest: Floats, strictness: Strictness
) -> list[list[list[int]]]:
    """The items 0 … count-1, which stand in order, as the groups of each component.

    Items are of one component where likenesses of at least ``link`` lead from one to the
    other; within it groups are joined by average link, never by a chain of weak links.
    """
    value = scaled(pairs.likeness, nearest[pairs.one], nearest[pairs.other], strictness)
    strong = value >= strictness.link
    component = components(count, Pairs(pairs.one[strong], pairs.other[strong], value[strong]))
    order = np.argsort(component, kind="stable")
    place = np.empty(count, dtype=np.int64)
    begin = np.flatnonzero(np.r_[True, np.diff(component[order]) > 0]) if count else order
    size = np.diff(np.r_[begin, count])
    place[order] = np.arange(count) - np.repeat(begin, size)
    inside = component[pairs.one] == component[pairs.other]
    one, other = pairs.one[inside], pairs.other[inside]
    low, high = np.minimum(one, other), np.maximum(one, other)
    by = np.lexsort((place[high], place[low], component[low]))
    low, high, value = low[by], high[by], value[inside][by]
    bounds = np.searchsorted(component[low], order[begin])
    ends = np.r_[bounds[1:], len(low)]
    found: list[list[list[int]]] = []
    borders = zip(*(b.tolist() for b in (begin, begin + size, bounds, ends)), strict=False)
    members = order.tolist()
    for begins, end, first, last in borders:
        group = members[begins:end]
        if len(group) == 1:
            found.append([group])
            continue
        near = zip(
            place[low[first:last]].tolist(),
            place[high[first:last]].tolist(),
            value[first:last].tolist(),
            strict=True,
        )
        linked = average_link(len(group), near, least=strictness.least)
        found.append([[group[position] for position in part] for part in linked])
    return found
