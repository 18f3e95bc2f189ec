"""Cosines do not hang on the way in which they are summed."""

import numpy as np
import pytest

from variorum.compare.stories import nearness
from variorum.compare.stories.features import STEPS, WIDTH, Features
from variorum.compare.stories.nearness import Shard, cosines, shard_of


def invented(items: int, seed: int) -> Shard:
    """Items of a hundred common features and of rare ones."""
    chance = np.random.default_rng(seed)
    numbers = np.argsort(chance.random((items, 100)), axis=1)[:, :WIDTH].astype(np.int32) + 1
    numbers[:, 50:] += 100 * chance.integers(0, 3000, (items, 50)).astype(np.int32)
    weights = chance.random((items, 100))
    weights = np.rint(weights / np.sqrt((weights**2).sum(axis=1, keepdims=True)) * STEPS) / STEPS
    room = ((0, 0), (0, WIDTH - 100))
    features = Features(
        np.pad(numbers, room), np.pad(weights, room).astype(np.float32), np.zeros(items, np.uint8)
    )
    return shard_of(np.arange(items), np.zeros(items, int), np.zeros(items, int), features)


def by_hand(one: Shard, other: Shard) -> np.ndarray:
    tables = []
    for shard in (one, other):
        table = np.zeros((len(shard.items), 301_000))
        rows = np.arange(len(shard.items))[:, None]
        np.add.at(table, (rows, shard.features.numbers), shard.features.weights)
        tables.append(table)
    return tables[0] @ tables[1].T


@pytest.mark.parametrize("many", [0, 30, 10**9])
def test_they_are_the_same_by_index_and_by_product(
    many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = invented(40, 1), invented(30, 2)
    monkeypatch.setattr(nearness, "MANY", many)
    assert (cosines(one, other) == by_hand(one, other)).all()
    assert (cosines(one, one) == by_hand(one, one)).all()


def test_items_without_features_are_like_none() -> None:
    empty = Features(
        np.zeros((2, WIDTH), np.int32), np.zeros((2, WIDTH), np.float32), np.zeros(2, np.uint8)
    )
    nothing = shard_of(np.arange(2), np.zeros(2, int), np.zeros(2, int), empty)
    assert not cosines(invented(3, 3), nothing).any()
    assert not cosines(nothing, invented(3, 3)).any()
