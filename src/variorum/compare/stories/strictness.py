"""When reports are one story, and when stories are one saga."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.model import Grain


class Strictness(NamedTuple):
    """``least`` is the least mean likeness of groups that are joined, and only where single
    likenesses of at least ``link`` lead from each item of them to each other: what is less
    chains a whole news year together, and then one new report would move all of it.

    Of the cosine of two items ``unlike`` is what unrelated ones reach and is taken away,
    with ``days`` for 0, 1, 2 … days between them, ``far`` for more, ``undated`` for a missing
    date and ``weekdays`` more where both name days of the week and none in common. Items more
    than ``reach`` days apart are never compared. What is left of a likeness of dated items is none
    where it is not above ``slight``: an item to which nothing is really alike would make much of
    its nearest, though both share no more than a way to write. ``near`` is what a likeness to the
    nearest item counts for: see ``OpenWindow``.
    """

    least: float
    link: float
    unlike: float
    days: tuple[float, ...]
    far: float
    undated: float
    weekdays: float
    reach: int
    near: float
    slight: float

    def costs(self, days: NDArray[np.int64]) -> NDArray[np.float64]:
        """What so many days between two items take from their likeness."""
        table = np.array([*self.days, self.far, np.inf])
        place = np.minimum(days, len(self.days))
        place[days > self.reach] = len(self.days) + 1
        return self.unlike + table[place]


STRICTNESS: dict[Grain, Strictness] = {
    "story": Strictness(
        least=0.17,
        link=0.30,
        unlike=0.02,
        days=(0.0, 0.05, 0.15),
        far=0.16,
        undated=0.02,
        weekdays=0.03,
        reach=3,
        near=0.4,
        slight=0.0,
    ),
    "saga": Strictness(
        least=0.175,
        link=0.22,
        unlike=0.06,
        days=(0.0, 0.0, 0.02, 0.04),
        far=0.08,
        undated=0.27,
        weekdays=0.0,
        reach=180,
        near=0.25,
        slight=0.06,
    ),
}
