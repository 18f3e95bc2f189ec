"""Whether one report tells another's text in other words, statement after statement."""

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from variorum.compare.copies.alignment import (
    Mask,
    ascending,
    best_path,
    likeness_table,
    mutual_pairs,
    sentence_rows,
)
from variorum.compare.copies.prose import NAME, NUMBER, PLAIN, Prose

FEWEST_TEXT = 80
"""Words that the shorter of two texts must have for a judgement."""
FEWEST_PAIRS = 3
MUTUAL = 0.2
MUCH_VERBATIM = 0.2
"""Who rewords a report leaves less of it word for word; of more the most is quotation."""
PRIOR = {NAME: 15.0, NUMBER: 10.0, PLAIN: 20.0}
"""Weight of words, half of them shared, that is added so that few words tell little."""
TELLING_WEIGHT = 1.5
"""Plain words that weigh less stand in any report."""


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


def align_reports(
    a: Prose, b: Prose, verbatim: tuple[Mask, Mask], *, borrowed: bool = False
) -> Retelling:
    """The best alignment of the sentences of two reports that keeps their order, scored.

    ``verbatim`` says which words of each stand word for word in the other. Where they are
    many, or are ``borrowed`` prose, they are left out: then what is told in other words must
    bear the judgement alone. The result is the same with a and b exchanged, but for the sides.
    """
    kept = _kept(verbatim, borrowed=borrowed)
    first, second = sentence_rows(a, kept[0]), sentence_rows(b, kept[1])
    if not len(first.numbers) or not len(second.numbers):
        return Retelling()
    likeness = likeness_table(first, second)
    path = best_path(likeness)
    left, right = [i for i, _ in path], [j for _, j in path]
    features = retelling_features(a, b, verbatim, borrowed=borrowed)
    weights = load_weights()
    return Retelling(
        tuple(
            Pair(int(first.numbers[i]), int(second.numbers[j]), float(likeness[i, j]))
            for i, j in path
        ),
        float(first.masses[left].sum() / first.masses.sum()),
        float(second.masses[right].sum() / second.masses.sum()),
        weights.bias + sum(weights.features[name] * value for name, value in features.items()),
    )


def _kept(verbatim: tuple[Mask, Mask], *, borrowed: bool) -> tuple[Mask, Mask]:
    in_a, in_b = verbatim
    if borrowed or max(_share(in_a), _share(in_b)) > MUCH_VERBATIM:
        return ~in_a, ~in_b
    return np.ones_like(in_a), np.ones_like(in_b)


def _share(mask: Mask) -> float:
    return float(mask.sum()) / max(1, len(mask))


def retelling_features(
    a: Prose, b: Prose, verbatim: tuple[Mask, Mask], *, borrowed: bool = False
) -> dict[str, float]:
    """What the score rests on, by name; empty where one of the two has no sentences.

    Names, numbers and words of the poorer report that the richer has, and the other way;
    how much of each stands in the alignment; how dense and how straight the alignment is;
    how much stands in both word for word. Who rewords a report adds adjectives, but no names
    and numbers, keeps the order of the statements and changes the words; an independent
    report has names and numbers of its own, and shares quotations if anything.
    """
    kept_a, kept_b = _kept(verbatim, borrowed=borrowed)
    if _mass(b, kept_b) < _mass(a, kept_a):
        a, b, kept_a, kept_b = b, a, kept_b, kept_a
    rows_a, rows_b = sentence_rows(a, kept_a), sentence_rows(b, kept_b)
    if not len(rows_a.numbers) or not len(rows_b.numbers):
        return {}
    likeness, mass_a, mass_b = likeness_table(rows_a, rows_b), rows_a.masses, rows_b.masses
    path = best_path(likeness)
    left, right = [i for i, _ in path], [j for _, j in path]
    along = likeness[left, right]
    stretch = mass_b[right[0] : right[-1] + 1].sum() if path else 1.0
    mutual = mutual_pairs(likeness, least=MUTUAL)
    features = {
        "covered_poorer": mass_a[left].sum() / mass_a.sum(),
        "covered_richer": mass_b[right].sum() / mass_b.sum(),
        "likeness_poorer": (mass_a[left] * along).sum() / mass_a.sum(),
        "likeness_richer": (mass_b[right] * along).sum() / mass_b.sum(),
        "density": mass_b[right].sum() / stretch,
        "mutual": mass_a[[i for i, _ in mutual]].sum() / mass_a.sum(),
        "ascending": ascending(mutual),
        "verbatim": max(_share(mask) for mask in verbatim),
    }
    for kind, name in ((NAME, "names"), (NUMBER, "numbers"), (PLAIN, "words")):
        poorer, richer = _vocabulary(a, kept_a, kind), _vocabulary(b, kept_b, kind)
        features[f"{name}_poorer"] = _contained(poorer, richer, PRIOR[kind])
        features[f"{name}_richer"] = _contained(richer, poorer, PRIOR[kind])
    return {name: float(value) for name, value in features.items()}


def _mass(prose: Prose, kept: Mask) -> float:
    codes, places = np.unique(prose.roots[kept], return_index=True)
    return float(prose.weights[kept][places].sum()) if len(codes) else 0.0


def _vocabulary(prose: Prose, kept: Mask, kind: int) -> dict[int, float]:
    chosen = kept & (prose.kinds == kind)
    if kind == PLAIN:
        chosen &= prose.weights >= TELLING_WEIGHT
    return dict(zip(prose.roots[chosen].tolist(), prose.weights[chosen].tolist(), strict=True))


def _contained(words: dict[int, float], others: dict[int, float], prior: float) -> float:
    shared = sum(weight for code, weight in sorted(words.items()) if code in others)
    return (shared + prior / 2) / (sum(words[code] for code in sorted(words)) + prior)


def is_retold(retelling: Retelling, words: int) -> bool:
    """Whether one report is the other's text in other words; in doubt it is not.

    ``words`` is the length of the shorter of the two.
    """
    enough = words >= FEWEST_TEXT and len(retelling.pairs) >= FEWEST_PAIRS
    return enough and retelling.score >= load_weights().sure
