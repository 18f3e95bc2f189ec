"""Whether one report tells another's text in other words, statement after statement."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.compare.copies.prose import Prose

ALIKE = 0.22
"""Likeness at which two sentences may tell the same; what is above it counts."""
FEWEST_WORDS = 4
"""Shorter sentences are passed over."""
MOST_SENTENCES = 1000
"""Of a longer text only so many sentences, from its beginning, are aligned."""
FEWEST_TEXT = 80
TELLING_WEIGHT = 2.0
WEIGHTS = (7.6, 3.75, 5.47, 0.49)
BIAS = -7.47
"""Logistic regression over the features, by ``training/retelling.py``."""
SURE = 3.0
LEAST_VOCABULARY = 0.3
"""With less in common no two reports reach ``SURE`` unless they agree in all else."""


class Pair(NamedTuple):
    """Two sentences, by their numbers, that seem to tell the same."""

    a: int
    b: int
    likeness: float


class Retelling(NamedTuple):
    """How far two reports run side by side; every number between 0 and 1 but for ``order``.

    ``pairs`` are aligned sentences, in order in both; ``covered_a`` and ``covered_b`` the
    share of each report, by weight of words, that stands in them. ``vocabulary`` is the
    share of the weightier words of the poorer report that the other has too, ``order`` the
    correlation (-1 to 1) between the places of sentences and of their best counterparts.
    """

    pairs: tuple[Pair, ...] = ()
    covered_a: float = 0.0
    covered_b: float = 0.0
    vocabulary: float = 0.0
    order: float = 0.0

    @property
    def features(self) -> tuple[float, float, float, float]:
        """What the score is computed from; the same with a and b exchanged."""
        covered = self.covered_a, self.covered_b
        return max(covered), min(covered), self.vocabulary, self.order

    @property
    def score(self) -> float:
        """Log odds that one is a rewording of the other rather than of the same event."""
        weighted = zip(WEIGHTS, self.features, strict=True)
        return BIAS + sum(weight * feature for weight, feature in weighted)


def align_sentences(a: Prose, b: Prose) -> Retelling:
    """The best alignment of the sentences of two reports that keeps their order.

    Sentences are alike by the cosine of their weighted words; the alignment is the global
    one of Needleman and Wunsch (1970) over what exceeds ``ALIKE``. Quotations count too:
    who rewords a report keeps them, in their order.
    """
    first, second = sentence_rows(a), sentence_rows(b)
    if not first or not second:
        return Retelling()
    likeness = _likeness(first, second)
    path = _best_path(likeness)
    mass_a = np.array([row.mass for row in first])
    mass_b = np.array([row.mass for row in second])
    return Retelling(
        tuple(Pair(first[i].number, second[j].number, float(likeness[i, j])) for i, j in path),
        float(mass_a[[i for i, _ in path]].sum() / mass_a.sum()),
        float(mass_b[[j for _, j in path]].sum() / mass_b.sum()),
        shared_vocabulary(a, b),
        _order(likeness if len(first) <= len(second) else likeness.T),
    )


def pairs_to_align(proses: Sequence[Prose]) -> Iterator[tuple[int, int]]:
    """(i, j), i < j, of reports that share enough of their vocabulary to be looked at.

    By an inverted index: the work grows with the words that reports share.
    """
    vocabularies = [_vocabulary(prose) for prose in proses]
    masses = np.array([sum(words.values()) for words in vocabularies])
    owners: dict[int, list[int]] = {}
    for i, words in enumerate(vocabularies):
        for code in words:
            owners.setdefault(code, []).append(i)
    holders = {code: np.array(own) for code, own in owners.items() if len(own) > 1}
    for i, words in enumerate(vocabularies):
        shared = np.zeros(len(proses))
        for code, weight in words.items():
            if code in holders:
                shared[holders[code]] += weight
        enough = (shared > 0) & (shared >= LEAST_VOCABULARY * np.minimum(masses, masses[i]))
        yield from ((i, int(j)) for j in np.flatnonzero(enough) if j > i)


def shared_vocabulary(a: Prose, b: Prose) -> float:
    """The share of the weightier words of the poorer report that stand in the other."""
    first, second = _vocabulary(a), _vocabulary(b)
    shared = sum(first[code] for code in sorted(first.keys() & second.keys()))
    least = min(sum(first.values()), sum(second.values()))
    return shared / least if least else 0.0


def _vocabulary(prose: Prose) -> dict[int, float]:
    pairs = zip(prose.codes.tolist(), prose.weights.tolist(), strict=True)
    return {code: weight for code, weight in pairs if weight >= TELLING_WEIGHT}


def _order(likeness: NDArray[np.float64]) -> float:
    told = np.flatnonzero(likeness.max(axis=1) > ALIKE)
    places = likeness.argmax(axis=1)[told]
    if len(told) < 3 or places.min() == places.max():
        return 0.0
    return float(np.corrcoef(told, places)[0, 1])


def is_retold(retelling: Retelling, a: Prose, b: Prose) -> bool:
    """Whether one report is the other's text in other words; in doubt it is not."""
    enough = min(len(a.words), len(b.words)) >= FEWEST_TEXT and len(retelling.pairs) >= 3
    return enough and retelling.score >= SURE


class Row(NamedTuple):
    """A sentence: its number, its word weights to the length 1, and their sum."""

    number: int
    words: dict[int, float]
    mass: float


def sentence_rows(prose: Prose) -> list[Row]:
    """The sentences of a report that are long enough to tell something."""
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
            rows.append(Row(number, unit, sum(vector.values())))
    return rows[:MOST_SENTENCES]


def _likeness(first: list[Row], second: list[Row]) -> NDArray[np.float64]:
    result = np.zeros((len(first), len(second)))
    holders: dict[int, list[tuple[int, float]]] = {}
    for j, row in enumerate(second):
        for code, weight in row.words.items():
            holders.setdefault(code, []).append((j, weight))
    for i, row in enumerate(first):
        for code, weight in row.words.items():
            for j, other in holders.get(code, ()):
                result[i, j] += weight * other
    return result


def _best_path(likeness: NDArray[np.float64]) -> list[tuple[int, int]]:
    """The path with the highest sum of what exceeds ``ALIKE`` that never turns back."""
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
