"""Whether one report tells another's text in other words, statement after statement."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.prose import Prose

ALIKE = 0.22
"""Likeness at which two sentences may tell the same; what is above it counts."""
FEWEST_WORDS = 4


class Pair(NamedTuple):
    """Two sentences, by their numbers, that seem to tell the same."""

    a: int
    b: int
    likeness: float


class Retelling(NamedTuple):
    """How far two reports run side by side.

    ``pairs`` are aligned sentences, in order in both, ``covered_a`` and
    ``covered_b`` the weight of their words' share of each report, ``order`` how much better
    the alignment is than against the other report read backwards, 0 to 1.
    """

    pairs: tuple[Pair, ...]
    covered_a: float
    covered_b: float
    order: float
    likeness: float


def align_sentences(a: Prose, b: Prose) -> Retelling:
    """The best alignment of the sentences of two reports that keeps their order.

    Sentences are alike by the cosine of their weighted words; the alignment is the global
    one of Needleman and Wunsch (1970), where a sentence may pair with two neighbours.
    """
    first, second = sentence_rows(a), sentence_rows(b)
    if not first or not second:
        return Retelling((), 0.0, 0.0, 0.0, 0.0)
    likeness = _likeness(first, second)
    gain, pairs = _best_path(likeness)
    backwards, _ = _best_path(likeness[:, ::-1])
    mass_a = np.array([weight for _, _, weight in first])
    mass_b = np.array([weight for _, _, weight in second])
    rows, columns = sorted({i for i, _ in pairs}), sorted({j for _, j in pairs})
    mean = float(np.mean([likeness[i, j] for i, j in pairs])) if pairs else 0.0
    return Retelling(
        tuple(Pair(first[i][0], second[j][0], float(likeness[i, j])) for i, j in pairs),
        float(mass_a[rows].sum() / mass_a.sum()),
        float(mass_b[columns].sum() / mass_b.sum()),
        1 - backwards / gain if gain else 0.0,
        mean,
    )


def is_retold(retelling: Retelling, a: Prose, b: Prose) -> bool:
    """Whether the alignment is that of a text and its rewording."""
    covering = min(retelling.covered_a, retelling.covered_b)
    return min(len(a.words), len(b.words)) >= 60 and covering >= 0.5 and retelling.order >= 0.5


Row = tuple[int, dict[int, float], float]


def sentence_rows(prose: Prose) -> list[Row]:
    """Each sentence's number, its word weights to the length 1, and their plain sum."""
    words: dict[int, dict[int, float]] = {}
    for number, code, weight in zip(
        prose.sentence.tolist(), prose.codes.tolist(), prose.weights.tolist(), strict=True
    ):
        words.setdefault(number, {})[code] = weight
    rows: list[Row] = []
    for number, vector in words.items():
        norm = sum(w * w for w in vector.values()) ** 0.5
        if len(vector) >= FEWEST_WORDS and norm:
            unit = {code: w / norm for code, w in vector.items()}
            rows.append((number, unit, sum(vector.values())))
    return rows


def _likeness(first: list[Row], second: list[Row]) -> NDArray[np.float64]:
    result = np.zeros((len(first), len(second)))
    holders: dict[int, list[tuple[int, float]]] = {}
    for j, (_, vector, _) in enumerate(second):
        for code, weight in vector.items():
            holders.setdefault(code, []).append((j, weight))
    for i, (_, vector, _) in enumerate(first):
        for code, weight in vector.items():
            for j, other in holders.get(code, ()):
                result[i, j] += weight * other
    return result


def _best_path(likeness: NDArray[np.float64]) -> tuple[float, list[tuple[int, int]]]:
    """The highest sum of what exceeds ``ALIKE`` along a path that never turns back."""
    gains = np.maximum(likeness - ALIKE, 0.0)
    rows, columns = gains.shape
    table = np.zeros((rows + 1, columns + 1))
    for i in range(rows):
        # leaving i out, or pairing it with j after all before j (or with j once more)
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
    return float(table[-1, -1]), pairs[::-1]
