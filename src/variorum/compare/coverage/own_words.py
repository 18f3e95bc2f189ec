"""How sure it is that two sentences tell one thing though they share few words."""

from collections.abc import Mapping
from math import log, log1p

from variorum.compare.coverage.likeness import load_model
from variorum.compare.coverage.told import Told

NEVER = 1e-3


def own_words_chance(a: Told, b: Told, likely: float, last: Mapping[str, int]) -> float:
    """How likely two sentences that were joined tell the same, or one a part of the other, where
    their words alone do not show it; ``likely`` is how likely they say the same, ``last`` has the
    place of the last sentence of each report.
    """
    return load_model("own_words").chance(own_words_features(a, b, likely, last))


def own_words_features(
    a: Told, b: Told, likely: float, last: Mapping[str, int]
) -> dict[str, float]:
    """What the judgement rests on, by name: reports give a story's few facts in much the same
    order, and many names that are shared stand for nothing that is told.
    """
    sure = min(max(likely, NEVER), 1 - NEVER)
    depths = [t.place / max(1, last[t.report]) for t in (a, b)]
    return {
        "likely": log(sure / (1 - sure)),
        "plain": log1p(len(a.plain & b.plain)),
        "family": float(not a.families.isdisjoint(b.families)),
        "apart": abs(depths[0] - depths[1]),
    }
