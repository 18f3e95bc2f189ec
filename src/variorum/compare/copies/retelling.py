"""Whether one report tells another's text in other words, statement after statement."""

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from variorum.compare.copies.alignment import (
    Floats,
    Mask,
    Rows,
    ascending,
    best_path,
    likeness_table,
    mutual_pairs,
    sentence_rows,
)
from variorum.compare.copies.prose import NAME, NUMBER, Prose

FEWEST_TEXT = 80
"""Words that the shorter of two texts must have for a judgement."""
FEWEST_PAIRS = 3
MUTUAL = 0.2
PRIOR = {NAME: 15.0, NUMBER: 10.0}
"""Weight of words, half of them shared, that is added so that few words tell little."""


class Pair(NamedTuple):
    """Two sentences, by their numbers, that seem to tell the same."""

    a: int
    b: int
    likeness: float


class Retelling(NamedTuple):
    """How far two reports run side by side.

    ``pairs`` are aligned sentences, in order in both; ``covered_a`` and ``covered_b`` the
    share of each report, by weight of words, that stands in them. ``score`` is the log odds,
    both classes taken for equally frequent, that one is a rewording of the other rather than
    another report of the same event.
    """

    pairs: tuple[Pair, ...] = ()
    covered_a: float = 0.0
    covered_b: float = 0.0
    score: float = -np.inf


class Weights(NamedTuple):
    """The model: a weight a feature, what is added, and the score at which it is sure."""

    features: dict[str, float]
    bias: float
    sure: float


@cache
def load_weights() -> Weights:
    """The weights made by ``training/retelling.py``; what they rest on is in its first lines."""
    packed = files("variorum.compare.copies") / "retelling_weights.json"
    return Weights(**json.loads(packed.read_text(encoding="utf-8")))


class Aligned(NamedTuple):
    """The sentences of two reports, how alike they are, and the path through the table."""

    a: Rows
    b: Rows
    likeness: Floats
    path: list[tuple[int, int]]

    def turned(self) -> "Aligned":
        """The same with a and b exchanged."""
        return Aligned(self.b, self.a, self.likeness.T, [(j, i) for i, j in self.path])


def align_reports(a: Prose, b: Prose, left_out: tuple[Mask, Mask] | None = None) -> Retelling:
    """The best alignment of the sentences of two reports that keeps their order, scored.

    The words ``left_out`` of the two do not count.
    """
    kept = _kept(a, b, left_out)
    aligned = _align(a, b, kept)
    if aligned is None:
        return Retelling()
    first, second, likeness, path = aligned
    features, weights = _features(a, b, kept, aligned), load_weights()
    return Retelling(
        tuple(
            Pair(int(first.numbers[i]), int(second.numbers[j]), float(likeness[i, j]))
            for i, j in path
        ),
        float(first.masses[[i for i, _ in path]].sum() / first.masses.sum()),
        float(second.masses[[j for _, j in path]].sum() / second.masses.sum()),
        weights.bias + sum(weights.features[name] * value for name, value in features.items()),
    )


def retelling_features(a: Prose, b: Prose) -> dict[str, float]:
    """What the score rests on, by name; empty where one of the two has no sentences."""
    kept = _kept(a, b, None)
    aligned = _align(a, b, kept)
    return {} if aligned is None else _features(a, b, kept, aligned)


def _align(a: Prose, b: Prose, kept: tuple[Mask, Mask]) -> Aligned | None:
    first, second = sentence_rows(a, kept[0]), sentence_rows(b, kept[1])
    if not len(first.numbers) or not len(second.numbers):
        return None
    likeness = likeness_table(first, second)
    return Aligned(first, second, likeness, best_path(likeness))


def _kept(a: Prose, b: Prose, left_out: tuple[Mask, Mask] | None) -> tuple[Mask, Mask]:
    if left_out is not None:
        return ~left_out[0], ~left_out[1]
    return np.ones(len(a.words), dtype=np.bool_), np.ones(len(b.words), dtype=np.bool_)


def _features(a: Prose, b: Prose, kept: tuple[Mask, Mask], aligned: Aligned) -> dict[str, float]:
    """Which share of the names and numbers of the poorer report the richer has too, how much
    of each stands in the alignment, and how dense and how straight the alignment is.

    Who rewords a report adds adjectives, but no names and numbers, and keeps the order of
    the statements; an independent report has names and numbers of its own.
    """
    kept_a, kept_b = kept
    if _mass(b, kept_b) < _mass(a, kept_a):
        a, b, kept_a, kept_b, aligned = b, a, kept_b, kept_a, aligned.turned()
    rows_a, rows_b, likeness, path = aligned
    mass_a, mass_b = rows_a.masses, rows_b.masses
    left, right = [i for i, _ in path], [j for _, j in path]
    stretch = mass_b[right[0] : right[-1] + 1].sum() if path else 1.0
    mutual = mutual_pairs(likeness, least=MUTUAL)
    features = {
        "covered_poorer": mass_a[left].sum() / mass_a.sum(),
        "covered_richer": mass_b[right].sum() / mass_b.sum(),
        "density": mass_b[right].sum() / stretch,
        "mutual": mass_a[[i for i, _ in mutual]].sum() / mass_a.sum(),
        "ascending": ascending(mutual),
    }
    for kind, name in ((NAME, "names"), (NUMBER, "numbers")):
        words, others = _vocabulary(a, kept_a, kind), _vocabulary(b, kept_b, kind)
        features[name] = _contained(words, others, PRIOR[kind])
    return {name: float(value) for name, value in features.items()}


def _mass(prose: Prose, kept: Mask) -> float:
    codes, places = np.unique(prose.roots[kept], return_index=True)
    return float(prose.weights[kept][places].sum()) if len(codes) else 0.0


def _vocabulary(prose: Prose, kept: Mask, kind: int) -> dict[int, float]:
    chosen = kept & (prose.kinds == kind)
    return dict(zip(prose.roots[chosen].tolist(), prose.weights[chosen].tolist(), strict=True))


def _contained(words: dict[int, float], others: dict[int, float], prior: float) -> float:
    shared = sum(weight for code, weight in sorted(words.items()) if code in others)
    return (shared + prior / 2) / (sum(words[code] for code in sorted(words)) + prior)


def is_retold(retelling: Retelling, words: int, *, surely: bool = False) -> bool:
    """Whether one report is the other's text in other words; in doubt it is not.

    ``words`` is the length of the shorter of the two. ``surely`` asks for odds e times as high.
    """
    enough = words >= FEWEST_TEXT and len(retelling.pairs) >= FEWEST_PAIRS
    return enough and retelling.score >= load_weights().sure + surely
