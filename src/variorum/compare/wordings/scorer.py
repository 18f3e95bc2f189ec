"""How likely two stretches word one utterance: a logistic regression on their evidence."""

import json
import math
from functools import cache
from importlib.resources import files
from operator import mul
from typing import NamedTuple

from variorum.compare.wordings.evidence import Evidence


class Weights(NamedTuple):
    """The model: a weight a feature, what is added, and the chance from which two stretches are
    taken for one utterance.
    """

    features: dict[str, float]
    bias: float
    least: float


@cache
def load_weights() -> Weights:
    """The weights made by ``training/wordings.py``; see ``docs/cards/wording-weights.md``."""
    packed = files("variorum.compare.wordings") / "wording_weights.json"
    return Weights(**json.loads(packed.read_text(encoding="utf-8")))


@cache
def _in_order() -> tuple[float, ...]:
    """The weights of the features in the order that evidence has them."""
    return tuple(load_weights().features[name] for name in Evidence._fields)


def chance(found: Evidence) -> float:
    """The chance, 0 to 1, that a pair with this evidence words one utterance."""
    score = load_weights().bias + sum(map(mul, _in_order(), found))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
