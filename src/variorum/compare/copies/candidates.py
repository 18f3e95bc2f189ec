"""Which pairs of reports are worth a closer look."""

from collections.abc import Iterator, Sequence

import numpy as np

from variorum.compare.copies.prose import Prose

TELLING_WEIGHT = 2.0
LEAST_SHARED = 0.3
"""With less of its vocabulary in the other no report is a rewording of it."""
NEAREST = 8
"""Of more reports that share enough with one, only so many are looked at, the nearest."""


def pairs_to_align(proses: Sequence[Prose], *, nearest: int = NEAREST) -> Iterator[tuple[int, int]]:
    """(i, j), i < j, where one is among the nearest of the other by shared vocabulary.

    By an inverted index: the work grows with the words that reports share, the number of
    pairs with the number of reports.
    """
    chosen: set[tuple[int, int]] = set()
    for i, shared in enumerate(shared_vocabulary(proses)):
        near = np.flatnonzero(shared >= LEAST_SHARED)
        ranked = sorted(near.tolist(), key=lambda j: (-round(float(shared[j]), 9), j))
        if len(ranked) > nearest:  # equals at the border stay, whatever their order
            border = round(float(shared[ranked[nearest - 1]]), 9)
            ranked = [j for j in ranked if round(float(shared[j]), 9) >= border]
        chosen.update((min(i, j), max(i, j)) for j in ranked)
    yield from sorted(chosen)


def shared_vocabulary(proses: Sequence[Prose]) -> Iterator[np.ndarray]:
    """For each report, the share of the weightier words of the poorer of the two that stand
    in the other, one number a report, 0 for itself.
    """
    vocabularies = [_vocabulary(prose) for prose in proses]
    masses = np.array([sum(sorted(words.values())) for words in vocabularies])
    owners: dict[int, list[int]] = {}
    for i, words in enumerate(vocabularies):
        for code in words:
            owners.setdefault(code, []).append(i)
    holders = {code: np.array(own) for code, own in owners.items() if len(own) > 1}
    for i, words in enumerate(vocabularies):
        shared = np.zeros(len(proses))
        for code in sorted(words.keys() & holders.keys()):
            shared[holders[code]] += words[code]
        shared[i] = 0.0
        yield shared / np.maximum(np.minimum(masses, masses[i]), 1e-9)


def _vocabulary(prose: Prose) -> dict[int, float]:
    telling = prose.weights >= TELLING_WEIGHT
    return dict(zip(prose.roots[telling].tolist(), prose.weights[telling].tolist(), strict=True))
