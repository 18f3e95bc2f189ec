"""An open window: items that still find neighbours, put in groups anew where these change."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.compare.stories.features import Features
from variorum.compare.stories.likeness import days_apart, undated
from variorum.compare.stories.linking import (
    Floats,
    Pairs,
    Whole,
    all_pairs,
    grouped,
    pairs_between,
    scaled,
)
from variorum.compare.stories.nearness import Shard, joined_shards, shard_of
from variorum.compare.stories.strictness import Strictness
from variorum.model import UNDATED, Item

BLOCK = 512
"""So many items are searched together."""
NONE = -1
"""Stands for the component of an item that was not grouped yet, and for an item that is gone."""


class OpenWindow:
    """Items with their neighbours and groups.

    Neighbours are items that are alike after what unrelated ones share and the days between
    two are taken away; a likeness counts as ``linking.scaled`` says, and groups are joined as
    ``linking.grouped`` says. What groups come out depends on the set of items alone: not on
    the order in which they were added, nor on what was added together, nor on when groups
    were asked for.
    """

    def __init__(self, strictness: Strictness) -> None:
        self._strictness = strictness
        self._items: list[Item] = []
        self._last: Whole = np.zeros(0, dtype=np.int64)
        self._nearest: Floats = np.zeros(0)
        self._component: Whole = np.zeros(0, dtype=np.int64)
        self._touched: NDArray[np.bool_] = np.zeros(0, dtype=np.bool_)
        self._pairs: list[Pairs] = []
        self._shards: list[Shard] = []
        self._groups: dict[int, list[list[int]]] = {}
        self._next = 0

    def __len__(self) -> int:
        return len(self._items)

    def add(self, items: Sequence[Item], features: Features) -> None:
        """Take in items, one a row of the features."""
        order = sorted(range(len(items)), key=lambda i: items[i].first)
        without = sum(item.first == UNDATED for item in items)
        for rows in (order[:without], order[without:]):
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
        settled = self._settled(border)
        closed = [self._groups.pop(component) for component in settled]
        for parts in closed:
            yield from self._named(parts)
        if closed:
            self._forget(np.isin(self._component, settled))
        self._shards = [s for s in self._shards if undated(s) or int(s.last.max()) >= border]

    def _named(self, parts: Iterable[list[int]]) -> Iterator[tuple[Item, ...]]:
        return (tuple(self._items[i] for i in part) for part in parts)

    def _settled(self, border: int) -> list[int]:
        """The components that are settled: what is gone already is no neighbour any more."""
        held = (self._last >= border) | (self._last == UNDATED)
        for pairs in self._pairs:
            one, other = self._last[pairs.one] == UNDATED, self._last[pairs.other] == UNDATED
            held[pairs.one[other]] = True
            held[pairs.other[one]] = True
        open_ones = set(np.unique(self._component[held]).tolist())
        return [component for component in self._groups if component not in open_ones]

    def _forget(self, gone: NDArray[np.bool_]) -> None:
        """Number the items anew without those that are gone."""
        kept = np.flatnonzero(~gone)
        number = np.full(len(gone) + 1, NONE)  # the last place answers for what was gone before
        number[kept] = np.arange(len(kept))
        self._items = [self._items[i] for i in kept.tolist()]
        self._last, self._nearest = self._last[kept], self._nearest[kept]
        self._component, self._touched = self._component[kept], self._touched[kept]
        pairs = all_pairs(self._pairs)
        there = ~gone[pairs.one] & ~gone[pairs.other]
        one, other = number[pairs.one[there]], number[pairs.other[there]]
        self._pairs = [Pairs(one, other, pairs.likeness[there])]
        self._shards = [shard._replace(items=number[shard.items]) for shard in self._shards]
        self._groups = {
            component: [[int(number[i]) for i in part] for part in parts]
            for component, parts in self._groups.items()
        }

    def _add_block(self, items: Sequence[Item], features: Features) -> None:
        before = len(self._items)
        self._items += items
        numbers = np.arange(before, len(self._items))
        days = np.array([(item.first, item.last) for item in items], dtype=np.int64)
        self._last = np.r_[self._last, days[:, 1]]
        self._nearest = np.r_[self._nearest, np.zeros(len(items))]
        self._component = np.r_[self._component, np.full(len(items), NONE)]
        self._touched = np.r_[self._touched, np.ones(len(items), dtype=np.bool_)]
        shard = shard_of(numbers, days[:, 0], days[:, 1], features)
        self._bind(
            all_pairs(
                pairs_between(shard, other, self._strictness)
                for other in (*self._shards, shard)
                if days_apart(shard, other) <= self._strictness.reach
            )
        )
        last = self._shards[-1] if self._shards else None
        if last and len(last.items) + len(items) <= BLOCK and undated(last) == undated(shard):
            self._shards[-1] = joined_shards(last, shard)
        else:
            self._shards.append(shard)

    def _bind(self, pairs: Pairs) -> None:
        """Make neighbours of pairs; what a likeness may put in another group is touched: what
        it links, and what is nearer to something than before.
        """
        there = pairs.other != NONE
        pairs = Pairs(pairs.one[there], pairs.other[there], pairs.likeness[there])
        before = self._nearest.copy()
        np.maximum.at(self._nearest, pairs.one, pairs.likeness)
        np.maximum.at(self._nearest, pairs.other, pairs.likeness)
        self._touched |= self._nearest > before
        one, other = self._nearest[pairs.one], self._nearest[pairs.other]
        linked = scaled(pairs.likeness, one, other, self._strictness) >= self._strictness.link
        self._touched[pairs.one[linked]] = True
        self._touched[pairs.other[linked]] = True
        self._pairs.append(pairs)

    def _relink(self) -> None:
        """Group anew all that stood in a component with something touched, and the touched."""
        if not self._touched.any():
            return
        stale = np.unique(self._component[self._touched])
        stale = stale[stale != NONE]
        members = np.flatnonzero(self._touched | np.isin(self._component, stale))
        for component in stale.tolist():
            del self._groups[component]
        self._touched[:] = False
        order = np.array(sorted(members.tolist(), key=lambda i: self._items[i].place))
        rank = np.full(len(self._items), NONE)
        rank[order] = np.arange(len(order))
        self._pairs = [all_pairs(self._pairs)]
        one, other = rank[self._pairs[0].one], rank[self._pairs[0].other]
        inside = (one != NONE) & (other != NONE)
        pairs = Pairs(one[inside], other[inside], self._pairs[0].likeness[inside])
        for parts in grouped(len(order), pairs, self._nearest[order], self._strictness):
            numbered = [order[part].tolist() for part in parts]
            for part in numbered:
                self._component[part] = self._next
            self._groups[self._next] = numbered
            self._next += 1
