"""Groups that are kept and brought up to date: what goes and what comes moves what is near."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from variorum.compare.stories.features import Features, from_bytes
from variorum.compare.stories.likeness import likenesses
from variorum.compare.stories.linking import Floats, grouped, pairs_within, scaled
from variorum.compare.stories.nearness import Shard, shard_of
from variorum.compare.stories.strictness import STRICTNESS, Strictness
from variorum.model import UNDATED, Grain, GroupedItem, Item, KeepsItems

BLOCK = 512
"""So many items are searched together."""
SPAN = 4
"""What is searched together lies within so many times the reach of a likeness."""


class Groups(NamedTuple):
    """The groups that are no more, and those that came: the members of each by its name."""

    before: dict[str, list[GroupedItem]]
    after: dict[str, list[GroupedItem]]


def regroup(
    kept: KeepsItems, grain: Grain, *, gone: Collection[str], came: Sequence[tuple[Item, bytes]]
) -> Groups:
    """Take items out of the groups that are kept and put others in.

    The groups are then those that the same items make when all come at once (``OpenWindow``).
    A new item changes a likeness between two others only where it is nearest to one of them,
    and makes it less: so only components change that it is linked with, or that hold what it
    is nearest to. Where an item goes, what it was nearest to looks for another.
    """
    strictness = STRICTNESS[grain]
    left = kept.items_named(grain, gone)
    kept.drop_items(grain, [item.item.name for item in left])
    touched = {item.component for item in left}
    touched |= _let_go(kept, grain, strictness, left)
    names = {item.name for item, _ in came}
    new = [GroupedItem(item, 0.0, item.name, item.name, features) for item, features in came]
    for part in _parts(new, strictness):
        touched |= _take_in(kept, grain, strictness, part)
    members = kept.items_of_components(grain, touched | names)
    before = _by_group([*left, *(m for m in members if m.item.name not in names)])
    linked = list(_linked(members, strictness))
    kept.put_items(grain, linked)
    after = _by_group(linked)
    same = [
        name
        for name, group in after.items()
        if names.isdisjoint(m.item.name for m in group)
        and _names(group) == _names(before.get(name, []))
    ]
    for name in same:
        del before[name], after[name]
    return Groups(before, after)


def features_of_items(items: Sequence[GroupedItem]) -> Features:
    """The features of items, one a row."""
    return from_bytes([item.features for item in items])


def _names(group: Iterable[GroupedItem]) -> set[str]:
    return {member.item.name for member in group}


def _by_group(items: Iterable[GroupedItem]) -> dict[str, list[GroupedItem]]:
    found: dict[str, list[GroupedItem]] = {}
    for item in items:
        found.setdefault(item.group, []).append(item)
    return found


def _take_in(
    kept: KeepsItems, grain: Grain, strictness: Strictness, items: Sequence[GroupedItem]
) -> set[str]:
    """Keep new items, each by itself for now, with what they are nearest to; the components
    that they touch.
    """
    new = _shard(items)
    alike = np.maximum(likenesses(new, new, strictness), 0)
    np.fill_diagonal(alike, 0)
    nearest: Floats = alike.max(axis=1)
    touched: set[str] = set()
    pairs: list[_Near] = []
    risen: dict[str, float] = {}
    for near in _near(kept, grain, strictness, items):
        nearest = np.maximum(nearest, near.alike.max(axis=1))
        best = near.alike.max(axis=0)
        for j in np.flatnonzero(best > near.nearest).tolist():
            risen[near.items[j].item.name] = float(best[j])
            touched.add(near.items[j].component)
        pairs.append(near._replace(nearest=np.maximum(near.nearest, best)))
    for near in pairs:
        touched |= _linked_with(near, nearest, strictness)
    kept.set_nearest(grain, risen)
    found = zip(items, nearest.tolist(), strict=True)
    kept.put_items(grain, (item._replace(nearest=value) for item, value in found))
    return touched


def _let_go(
    kept: KeepsItems, grain: Grain, strictness: Strictness, left: Sequence[GroupedItem]
) -> set[str]:
    """Let what was nearest to items that went look for another; the components it touches."""
    lonely: dict[str, GroupedItem] = {}
    for part in _parts(left, strictness):
        for near in _near(kept, grain, strictness, part):
            was = ((near.alike == near.nearest) & (near.alike > 0)).any(axis=0)
            for j in np.flatnonzero(was).tolist():
                lonely[near.items[j].item.name] = near.items[j]
    parts = list(_parts(list(lonely.values()), strictness))
    found: list[Floats] = []
    for part in parts:
        alike = [near.alike.max(axis=1) for near in _near(kept, grain, strictness, part)]
        found.append(np.max([np.zeros(len(part)), *alike], axis=0))
    for part, nearest in zip(parts, found, strict=True):
        names = (item.item.name for item in part)
        kept.set_nearest(grain, dict(zip(names, nearest.tolist(), strict=True)))
    touched = {item.component for item in lonely.values()}
    for part, nearest in zip(parts, found, strict=True):
        for near in _near(kept, grain, strictness, part):
            touched |= _linked_with(near, nearest, strictness)
    return touched


class _Near(NamedTuple):
    """Items that may be near, what each is nearest to, and how alike each is to those chosen."""

    items: Sequence[GroupedItem]
    nearest: Floats
    alike: Floats


def _near(
    kept: KeepsItems, grain: Grain, strictness: Strictness, chosen: Sequence[GroupedItem]
) -> Iterator[_Near]:
    """What is kept within reach of the items chosen, itself not, a batch at a time."""
    shard = _shard(chosen)
    row = {item.item.name: i for i, item in enumerate(chosen)}
    first, last = int(shard.first.min()), int(shard.last.max())
    batches = (
        kept.every_item(grain)
        if last == UNDATED
        else kept.items_near(grain, first - strictness.reach, last + strictness.reach)
    )
    for batch in batches:
        for dated in (True, False):
            items = [b for b in batch if (b.item.last != UNDATED) == dated]
            if not items:
                continue
            alike = np.maximum(likenesses(shard, _shard(items), strictness), 0)
            for j, item in enumerate(items):
                if (i := row.get(item.item.name)) is not None:
                    alike[i, j] = 0
            yield _Near(items, np.array([item.nearest for item in items]), alike)


def _linked_with(near: _Near, nearest: Floats, strictness: Strictness) -> set[str]:
    """The components of items that a likeness links with those chosen."""
    rows, columns = np.nonzero(near.alike)
    value = scaled(near.alike[rows, columns], nearest[rows], near.nearest[columns], strictness)
    linked = columns[value >= strictness.link]
    return {near.items[j].component for j in np.unique(linked).tolist()}


def _linked(members: Sequence[GroupedItem], strictness: Strictness) -> Iterator[GroupedItem]:
    """The items with the component and the group that they now are in."""
    ordered = sorted(members, key=lambda member: member.item.place)
    number = {member.item.name: i for i, member in enumerate(ordered)}
    shards = [
        _shard(part, [number[member.item.name] for member in part])
        for part in _parts(ordered, strictness)
    ]
    nearest = np.array([member.nearest for member in ordered])
    pairs = pairs_within(shards, strictness)
    for groups in grouped(len(ordered), pairs, nearest, strictness):
        component = ordered[min(map(min, groups))].item.name
        for group in groups:
            name = ordered[group[0]].item.name
            for i in group:
                yield ordered[i]._replace(component=component, group=name)


def _parts(items: Sequence[GroupedItem], strictness: Strictness) -> Iterator[Sequence[GroupedItem]]:
    """The items in parts that are searched together: of few days each, the undated apart."""
    part: list[GroupedItem] = []
    for one in sorted(items, key=lambda one: (one.item.first, one.item.place)):
        begin = part[0].item.first if part else UNDATED
        apart = (begin == UNDATED) != (one.item.first == UNDATED)
        far = one.item.first - begin > SPAN * strictness.reach
        if part and (apart or far or len(part) >= BLOCK):
            yield part
            part = []
        part.append(one)
    if part:
        yield part


def _shard(items: Sequence[GroupedItem], numbers: Sequence[int] | None = None) -> Shard:
    chosen = np.arange(len(items)) if numbers is None else np.array(numbers, dtype=np.int64)
    first = np.array([item.item.first for item in items], dtype=np.int64)
    last = np.array([item.item.last for item in items], dtype=np.int64)
    return shard_of(chosen, first, last, features_of_items(items))
