"""Which sentences of two reports may say the same, and how they stand out among the others."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from variorum.compare.coverage.index import Floats, Index, Numbers
from variorum.compare.coverage.told import Told

LEAST, LEAST_OF_MANY = 0.12, 0.25
"""Cosine from which two sentences are compared any further; of many reports, so many pairs
share a name or two that the faint ones are left out.
"""
MANY = 12
SMALLEST = 1e-150
"""More than nothing, also when multiplied by itself."""
ROUNDING = 1 - 1e-9
"""The product of two roots may be more than the root of the product by less."""


class Pair(NamedTuple):
    """One of them."""

    first: int
    second: int
    shared: float
    nearest: int
    margin: float


class Candidates(NamedTuple):
    """Pairs of sentences of two reports, the first before the second, in order.

    ``shared`` is the weight of their common words. ``nearest`` counts on how many of the two
    sides the other is the most alike of its report; ``margin`` is how much more alike they
    are, as a cosine, than either is to the next sentence of the other's report: below 0
    where another is more alike.
    """

    first: Numbers
    second: Numbers
    shared: Floats
    nearest: Numbers
    margin: Floats

    def pairs(self) -> list[Pair]:
        """Each pair by itself."""
        return list(map(Pair._make, zip(*(column.tolist() for column in self), strict=True)))


def find_candidates(told: Sequence[Told], index: Index) -> Candidates:
    """All pairs whose weighted words are alike enough, as a cosine."""
    names = {report: k for k, report in enumerate(dict.fromkeys(t.report for t in told))}
    report = np.array([names[t.report] for t in told], dtype=np.int64)
    least = LEAST if len(names) <= MANY else LEAST_OF_MANY
    found = [_alike(*some, index, report, least) for some in index.shared()]
    if not any(len(some.first) for some in found):
        nothing, none = np.empty(0, dtype=np.int64), np.empty(0)
        return Candidates(nothing, nothing, none, nothing, none)
    first, second, shared, cosines = (np.concatenate(part) for part in zip(*found, strict=True))
    best, margin = _beside_others(first * len(names) + report[second], cosines)
    return _joined(first, second, shared, best, margin, len(told))


class _Alike(NamedTuple):
    first: Numbers
    second: Numbers
    shared: Floats
    cosines: Floats


def _alike(rows: Numbers, weights: Floats, index: Index, report: Numbers, least: float) -> _Alike:
    """The sentences of other reports like some, those like the first of these first."""
    roots = np.maximum(np.sqrt(index.masses), SMALLEST)
    bounds = np.outer(ROUNDING * least * roots[rows], roots)
    few = np.flatnonzero(weights >= bounds)  # what follows is asked of them alone
    row, second = np.divmod(few, len(roots))
    first, shared = rows[row], weights[row, second]
    norms = np.sqrt(index.masses[first] * index.masses[second])
    kept = (shared >= least * norms) & (report[first] != report[second])
    first, second, shared, norms = (part[kept] for part in (first, second, shared, norms))
    return _Alike(first, second, shared, shared / norms)


def _beside_others(sides: Numbers, cosines: Floats) -> tuple[Numbers, Floats]:
    """For each pair whether the other's report has none that is more alike, and by how much it
    stands out; ``sides`` number the sentences with the other's report, one's pairs together.
    """
    groups = np.flatnonzero(np.diff(sides, prepend=-1))
    lengths = np.diff(groups, append=len(sides))
    most = np.repeat(np.maximum.reduceat(cosines, groups), lengths)
    best = cosines >= most
    next_most = np.repeat(np.maximum.reduceat(np.where(best, 0.0, cosines), groups), lengths)
    return best.astype(np.int64), np.where(best, cosines - next_most, cosines - most)


def _joined(
    first: Numbers, second: Numbers, shared: Floats, best: Numbers, margin: Floats, size: int
) -> Candidates:
    """Each pair once, with what both of its sides tell."""
    keys = first * size + second
    turned = np.minimum(np.searchsorted(keys, second * size + first), max(len(keys) - 1, 0))
    # the two sums of a pair may differ in their last digits, at the very edge of the least
    known = keys[turned] == second * size + first if len(keys) else np.empty(0, dtype=np.bool_)
    kept = (first < second) & known
    other = turned[kept]
    return Candidates(
        first[kept],
        second[kept],
        shared[kept],
        best[kept] + best[other],
        np.minimum(margin[kept], margin[other]),
    )
