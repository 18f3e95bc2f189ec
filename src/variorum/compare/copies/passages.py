"""Passages that two reports share word for word."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.shingles import Codes, ngram_codes

TOO_OFTEN = 8
"""An n-gram that one report holds more often than this is passed over: it is a refrain."""


class Run(NamedTuple):
    """``length`` words of one report, from word ``a``, that stand in the other from ``b``."""

    a: int
    b: int
    length: int


def common_runs(a: Codes, b: Codes, *, least: int) -> list[Run]:
    """The maximal runs of at least ``least`` words that stand in both, in the order of a.

    Matching n-grams are sorted by diagonal; neighbours on a diagonal are one run.
    """
    first, second = _matches(ngram_codes(a, least), ngram_codes(b, least))
    if not len(first):
        return []
    diagonal = second - first
    order = np.lexsort((first, diagonal))
    first, second, diagonal = first[order], second[order], diagonal[order]
    breaks = (np.diff(diagonal) != 0) | (np.diff(first) != 1)
    starts = np.flatnonzero(np.r_[True, breaks])
    lengths = np.diff(np.r_[starts, len(first)]) + least - 1
    return sorted(
        Run(int(first[start]), int(second[start]), int(length))
        for start, length in zip(starts, lengths, strict=True)
    )


def _matches(a: Codes, b: Codes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Positions of equal n-grams: all pairs (i, j) with a[i] == b[j]."""
    order = np.argsort(b, kind="stable")
    ranked = b[order]
    low = np.searchsorted(ranked, a, side="left")
    count = np.searchsorted(ranked, a, side="right") - low
    count[count > TOO_OFTEN] = 0
    first = np.repeat(np.arange(len(a)), count)
    within = np.arange(len(first)) - np.repeat(np.cumsum(count) - count, count)
    return first, order[np.repeat(low, count) + within]


def stretches(runs: Sequence[Run], *, gap: int) -> list[list[Run]]:
    """Runs that follow one another in both reports with at most ``gap`` words between."""
    chains: list[list[Run]] = []
    for run in sorted(runs):
        for chain in reversed(chains[-8:]):
            last = chain[-1]
            ahead_a = run.a - last.a - last.length
            ahead_b = run.b - last.b - last.length
            if 0 <= ahead_a <= gap and 0 <= ahead_b <= gap:
                chain.append(run)
                break
        else:
            chains.append([run])
    return chains


def covered(runs: Sequence[Run], count: int, *, side: int) -> NDArray[np.bool_]:
    """Which of the ``count`` words of a (side 0) or b (side 1) stand in a run."""
    mask = np.zeros(count, dtype=np.bool_)
    for run in runs:
        mask[run[side] : run[side] + run.length] = True
    return mask
