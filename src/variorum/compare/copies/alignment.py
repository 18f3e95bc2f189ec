"""Which sentences of two reports tell the same, in an order that both keep."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.copies.prose import Prose
from variorum.compare.shingles import Codes

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]

ALIKE = 0.22
"""Likeness at which two sentences may tell the same; what is above it counts."""
FEWEST_WORDS = 4
"""Sentences with fewer different words are passed over."""
MOST_SENTENCES = 1000
"""Of a longer text only so many sentences, from its beginning, are aligned."""


class Rows(NamedTuple):
    """The sentences of a report as a sparse matrix of word weights.

    ``numbers`` and ``masses`` have one entry a sentence: its number in the report and the sum
    of its word weights. ``row``, ``codes`` and ``weights`` have one entry a different word of a
    sentence; the weights of a sentence have the length 1.
    """

    numbers: Places
    masses: Floats
    row: Places
    codes: Codes
    weights: Floats


def sentence_rows(prose: Prose, kept: Mask) -> Rows:
    """The sentences that are long enough to tell something; only the ``kept`` words count."""
    sentence, codes, weights = prose.sentence[kept], prose.roots[kept], prose.weights[kept]
    order = np.lexsort((codes, sentence))
    sentence, codes, weights = sentence[order], codes[order], weights[order]
    fresh = np.ones(len(codes), dtype=np.bool_)
    fresh[1:] = (codes[1:] != codes[:-1]) | (sentence[1:] != sentence[:-1])
    sentence, codes, weights = sentence[fresh], codes[fresh], weights[fresh]
    numbers, row, counts = np.unique(sentence, return_inverse=True, return_counts=True)
    masses: Floats = np.bincount(row, weights, minlength=len(numbers)).astype(np.float64)
    good = np.flatnonzero((counts >= FEWEST_WORDS) & (masses > 0))[:MOST_SENTENCES]
    place = np.full(len(numbers), -1, dtype=np.int64)
    place[good] = np.arange(len(good))
    row = place[row]
    codes, weights, row = codes[row >= 0], weights[row >= 0], row[row >= 0]
    norms = np.sqrt(np.bincount(row, weights * weights, minlength=len(good)))
    return Rows(numbers[good], masses[good], row, codes, weights / norms[row])


def likeness_table(a: Rows, b: Rows) -> Floats:
    """The cosine of every sentence of a with every sentence of b."""
    order = np.argsort(b.codes, kind="stable")
    ranked = b.codes[order]
    low = np.searchsorted(ranked, a.codes, side="left")
    count = np.searchsorted(ranked, a.codes, side="right") - low
    first = np.repeat(np.arange(len(a.codes)), count)
    within = np.arange(len(first)) - np.repeat(np.cumsum(count) - count, count)
    second = order[np.repeat(low, count) + within]
    cells = a.row[first] * len(b.numbers) + b.row[second]
    size = len(a.numbers) * len(b.numbers)
    table = np.bincount(cells, a.weights[first] * b.weights[second], minlength=size)
    return table.astype(np.float64).reshape(len(a.numbers), len(b.numbers))


def best_path(likeness: Floats) -> list[tuple[int, int]]:
    """The path with the highest sum of what exceeds ``ALIKE`` that never turns back.

    The global alignment of Needleman and Wunsch ("A general method applicable to the search
    for similarities", 1970), gaps free.
    """
    gains = np.maximum(likeness - ALIKE, 0.0)
    rows, columns = gains.shape
    table = np.zeros((rows + 1, columns + 1))
    for i in range(rows):
        paired = gains[i] + table[i, :-1]
        table[i + 1, 1:] = np.maximum.accumulate(np.maximum(paired, table[i, 1:]))
    pairs = []
    i, j = rows, columns
    while i and j:
        if table[i, j] == table[i - 1, j]:
            i -= 1
        elif table[i, j] == table[i, j - 1]:
            j -= 1
        else:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
    return pairs[::-1]


def mutual_pairs(likeness: Floats, *, least: float) -> list[tuple[int, int]]:
    """The pairs of sentences each of which is most like the other, from ``least`` on."""
    if not likeness.size:
        return []
    across, down = likeness.argmax(axis=1), likeness.argmax(axis=0)
    here = np.arange(len(across))
    good = (down[across] == here) & (likeness[here, across] >= least)
    return [(int(i), int(across[i])) for i in here[good]]


def ascending(pairs: Sequence[tuple[int, int]]) -> float:
    """How far the second places grow with the first, 0 to 1; half where nothing tells."""
    if len(pairs) < 2:
        return 0.5
    steps = sum(after[1] > before[1] for before, after in pairwise(pairs))
    return (steps + 0.5) / len(pairs)
