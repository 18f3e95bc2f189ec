"""How alike items are after what unrelated ones share and the days between them are taken away."""

import numpy as np
from numpy.typing import NDArray

from variorum.compare.stories.nearness import Cosines, Shard, cosines
from variorum.compare.stories.strictness import Strictness
from variorum.model import UNDATED


def likenesses(one: Shard, other: Shard, strictness: Strictness) -> Cosines:
    """The likeness of each item of one to each of the other; what is not above 0 is none."""
    likeness = cosines(one, other) - strictness.costs(_days_between(one, other))
    if undated(one) or undated(other):
        likeness -= strictness.weekdays * _on_other_weekdays(one, other)
    return likeness


def undated(shard: Shard) -> bool:
    """Whether the items have no date; either all have one or none has."""
    return bool(shard.first[0] == UNDATED)


def days_apart(one: Shard, other: Shard) -> int:
    """The fewest days between an item of one and an item of the other; 0 for the undated."""
    if undated(one) or undated(other):
        return 0
    gaps = other.first.min() - one.last.max(), one.first.min() - other.last.max()
    return max(0, *map(int, gaps))


def _days_between(one: Shard, other: Shard) -> NDArray[np.int64]:
    """The days between each item of one and each of the other; UNDATED without a date."""
    if undated(one) or undated(other):
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
