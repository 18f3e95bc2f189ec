"""How likely two stretches word one utterance: a logistic regression on their evidence."""

from functools import cache
from operator import mul

from variorum.compare.wordings.evidence import Evidence
from variorum.model.regression import Regression, chance_of, load_regression


def load_weights() -> Regression:
    """The weights made by ``training/wordings.py``; see ``docs/cards/wording-weights.md``."""
    return load_regression("variorum.compare.wordings", "wording_weights.json")


@cache
def _in_order() -> tuple[float, ...]:
    """The weights of the marks in the order that evidence has them."""
    return tuple(load_weights().marks[name] for name in Evidence._fields)


def chance(found: Evidence) -> float:
    """The chance, 0 to 1, that a pair with this evidence words one utterance."""
    return chance_of(load_weights().bias + sum(map(mul, _in_order(), found)))
