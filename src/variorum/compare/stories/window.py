"""An open window: items that still find neighbours, put in groups anew where these change."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.linkage import average_link
from variorum.compare.stories.features import Features
from variorum.compare.stories.nearness import Shard, cosines, joined_shards, shard_of
from variorum.compare.stories.strictness import UNDATED, Strictness

BLOCK = 512
"""So many items are searched together."""


class Item(NamedTuple):
    """What is grouped: a report, or a story of them. ``place`` orders and names it."""

    place: tuple[str, ...]
    first: int
    last: int


class OpenWindow:
    """Items with their neighbours and groups.

    Neighbours are items that are alike after what unrelated ones share and the days between
    two are taken away. A likeness counts as much as it comes near that to the nearest of both
    (self-tuning scaling, Zelnik-Manor and Perona 2004: divided by the geometric mean of the
    two, each at most ``near``), so that in a dense field, where everything is somewhat alike,
    more is asked than in a sparse one. Groups are joined by average link, never by a chain of
    weak links.

    What groups come out depends on the set of items alone: not on the order in which they
    were added, nor on what was added together, nor on when groups were asked for.
    """

    def __init__(self, strictness: Strictness) -> None:
        self._strictness = strictness
        self._items: dict[int, Item] = {}
        self._neighbours: dict[int, dict[int, float]] = {}
        self._nearest: dict[int, float] = {}
        self._shards: list[Shard] = []
        self._component: dict[int, frozenset[int]] = {}
        self._groups: dict[frozenset[int], list[list[int]]] = {}
        self._touched: set[int] = set()
        self._next = 0

    def __len__(self) -> int:
        return len(self._items)

    def add(self, items: Sequence[Item], features: Features) -> None:
        """Take in items, one a row of the features."""
        order = sorted(range(len(items)), key=lambda i: items[i].first)
        undated = sum(item.first == UNDATED for item in items)
        for rows in (order[:undated], order[undated:]):
            for begin in range(0, len(rows), BLOCK):
                chosen = rows[begin : begin + BLOCK]
                self._add_block([items[row] for row in chosen], features.rows(np.array(chosen)))

    def groups(self) -> Iterator[tuple[Item, ...]]:
        """The groups as they are now, each in order."""
        self._relink()
        for parts in self._groups.values():
            yield from self._named(parts)

    def close(self, day: int) -> Iterator[tuple[Item, ...]]:
        """Give out and forget the groups that no item of this day or a later one can change.

        Nothing in them lies within twice the reach of that day (an item within one reach
        could get a new nearest item, and what is alike to it another scale), and nothing
        undated is a neighbour of theirs.
        """
        self._relink()
        border = day - 2 * self._strictness.reach
        for component in [c for c in self._groups if self._is_settled(c, border)]:
            yield from self._named(self._groups.pop(component))
            for i in component:
                del self._items[i], self._neighbours[i], self._nearest[i], self._component[i]
        self._shards = [s for s in self._shards if _undated(s) or int(s.last.max()) >= border]

    def _named(self, parts: Iterable[list[int]]) -> Iterator[tuple[Item, ...]]:
        return (tuple(self._items[i] for i in part) for part in parts)

    def _is_settled(self, component: Iterable[int], border: int) -> bool:
        """What is a neighbour and not there any more was settled itself."""
        inner = list(component)
        return all(UNDATED < self._items[i].last < border for i in inner) and not any(
            other in self._items and self._items[other].last == UNDATED
            for i in inner
            for other in self._neighbours[i]
        )

    def _add_block(self, items: Sequence[Item], features: Features) -> None:
        numbers = np.arange(self._next, self._next + len(items))
        self._next += len(items)
        for number, item in zip(numbers.tolist(), items, strict=True):
            self._items[number] = item
            self._neighbours[number] = {}
            self._nearest[number] = 0.0
            self._touched.add(number)
        days = np.array([(item.first, item.last) for item in items], dtype=np.int64)
        shard = shard_of(numbers, days[:, 0], days[:, 1], features)
        for other in self._shards:
            if _gap(shard, other) <= self._strictness.reach:
                self._meet(shard, other)
        self._meet(shard, shard)
        before = self._shards[-1] if self._shards else None
        if (
            before
            and len(before.items) + len(items) <= BLOCK
            and _undated(before) == _undated(shard)
        ):
            self._shards[-1] = joined_shards(before, shard)
        else:
            self._shards.append(shard)

    def _meet(self, one: Shard, other: Shard) -> None:
        """Make neighbours of what is alike in the two shards."""
        likeness = cosines(one, other) - self._strictness.costs(_days_between(one, other))
        if _undated(one) or _undated(other):
            likeness -= self._strictness.weekdays * _on_other_weekdays(one, other)
        rows, columns = np.nonzero(likeness > 0)
        if one is other:
            rows, columns = rows[rows < columns], columns[rows < columns]
        found = one.items[rows], other.items[columns], likeness[rows, columns]
        for i, j, value in zip(*(part.tolist() for part in found), strict=True):
            if j in self._items:
                self._bind(i, j, value)

    def _bind(self, i: int, j: int, value: float) -> None:
        self._neighbours[i][j] = self._neighbours[j][i] = value
        self._touched.update((i, j))
        for one in (i, j):
            if value > self._nearest[one]:
                self._nearest[one] = value
                self._touched.update(self._neighbours[one])

    def _scaled(self, i: int, j: int, value: float) -> float:
        near = self._strictness.near
        scale = min(self._nearest[i], near) * min(self._nearest[j], near)
        return value * near / math.sqrt(scale)

    def _relink(self) -> None:
        """Group anew all that stood in a group with something touched, and the touched."""
        touched = {i for i in self._touched if i in self._items}
        self._touched.clear()
        stale = {self._component[i] for i in touched if i in self._component}
        for component in stale:
            del self._groups[component]
        for members in self._connected(touched.union(*stale)):
            component = frozenset(members)
            self._groups[component] = self._linked(members)
            self._component.update(dict.fromkeys(members, component))

    def _connected(self, chosen: set[int]) -> Iterator[list[int]]:
        """The items chosen, parted where no likeness is enough to link them."""
        link = self._strictness.link
        while chosen:
            members = [chosen.pop()]
            for i in members:
                for j, value in self._neighbours[i].items():
                    if j in chosen and self._scaled(i, j, value) >= link:
                        chosen.remove(j)
                        members.append(j)
            yield members

    def _linked(self, members: Sequence[int]) -> list[list[int]]:
        """Groups of connected items by average link, in the order of their places."""
        if len(members) == 1:
            return [list(members)]
        order = sorted(members, key=lambda i: self._items[i].place)
        number = {i: position for position, i in enumerate(order)}
        pairs = (
            (number[i], number[j], self._scaled(i, j, value))
            for i in order
            for j, value in self._neighbours[i].items()
            if j in number and number[i] < number[j]
        )
        groups = average_link(len(order), sorted(pairs), least=self._strictness.least)
        return [[order[position] for position in group] for group in groups]


def _undated(shard: Shard) -> bool:
    return bool(shard.first[0] == UNDATED)


def _gap(one: Shard, other: Shard) -> int:
    """The fewest days between an item of one and an item of the other; 0 for the undated."""
    if _undated(one) or _undated(other):
        return 0
    gaps = other.first.min() - one.last.max(), one.first.min() - other.last.max()
    return max(0, *map(int, gaps))


def _days_between(one: Shard, other: Shard) -> NDArray[np.int64]:
    """The days between each item of one and each of the other; UNDATED without a date."""
    if _undated(one) or _undated(other):
        return np.full((len(one.items), len(other.items)), UNDATED)
    after = other.first[None, :] - one.last[:, None]
    before = one.first[:, None] - other.last[None, :]
    days: NDArray[np.int64] = np.maximum(np.maximum(after, before), 0)
    return days


def _on_other_weekdays(one: Shard, other: Shard) -> NDArray[np.bool_]:
    """Whether both name days of the week, and none in common."""
    first, second = one.features.weekdays[:, None], other.features.weekdays[None, :]
    apart: NDArray[np.bool_] = (first > 0) & (second > 0) & (first & second == 0)
    return apart
