"""Whether one report tells another's text in other words, statement after statement."""

from typing import NamedTuple

import numpy as np

from variorum.compare.copies.alignment import Mask, best_path, likeness_table, sentence_rows
from variorum.compare.copies.likeness import Aligned, features_of
from variorum.compare.copies.prose import Prose
from variorum.model.regression import Regression, load_regression

FEWEST_TEXT = 80
"""Words that the shorter of two texts must have for a judgement."""
FEWEST_PAIRS = 3


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


def load_weights() -> Regression:
    """The weights made by ``training/retelling.py``; what they rest on is in its first lines.
    ``least`` are log odds here.
    """
    return load_regression("variorum.compare.copies", "retelling_weights.json")


def align_reports(a: Prose, b: Prose, left_out: tuple[Mask, Mask] | None = None) -> Retelling:
    """The best alignment of the sentences of two reports that keeps their order, scored.

    The words ``left_out`` of the two do not count.
    """
    kept = _kept(a, b, left_out)
    aligned = _align(a, b, kept)
    if aligned is None:
        return Retelling()
    first, second, likeness, path = aligned
    return Retelling(
        tuple(
            Pair(int(first.numbers[i]), int(second.numbers[j]), float(likeness[i, j]))
            for i, j in path
        ),
        float(first.masses[[i for i, _ in path]].sum() / first.masses.sum()),
        float(second.masses[[j for _, j in path]].sum() / second.masses.sum()),
        load_weights().score(_features(a, b, kept, aligned)),
    )


def retelling_features(a: Prose, b: Prose) -> dict[str, float]:
    """What the score rests on, by name; empty where one of the two has no sentences."""
    kept = _kept(a, b, None)
    aligned = _align(a, b, kept)
    return {} if aligned is None else _features(a, b, kept, aligned)


def _features(a: Prose, b: Prose, kept: tuple[Mask, Mask], aligned: Aligned) -> dict[str, float]:
    """The features of all that is kept, and once more ("own …") of what stands outside
    quotations, where both have sentences there.
    """
    found = features_of(a, b, kept, aligned)
    outside = (kept[0] & a.own, kept[1] & b.own)
    apart = None if _same(kept, outside) else _align(a, b, outside)
    own = found if apart is None else features_of(a, b, outside, apart)
    return found | {f"own {name}": value for name, value in own.items()}


def _same(kept: tuple[Mask, Mask], outside: tuple[Mask, Mask]) -> bool:
    return all(np.array_equal(*masks) for masks in zip(kept, outside, strict=True))


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


def is_retold(retelling: Retelling, words: int, *, surely: bool = False) -> bool:
    """Whether one report is the other's text in other words; in doubt it is not.

    ``words`` is the length of the shorter of the two. ``surely`` asks for odds e times as high.
    """
    enough = words >= FEWEST_TEXT and len(retelling.pairs) >= FEWEST_PAIRS
    return enough and retelling.score >= load_weights().least + surely
