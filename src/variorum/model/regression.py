"""A logistic regression over named marks, kept as a small file of weights in a package."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple


class Regression(NamedTuple):
    """A weight a mark, what is added, and the least chance from which it holds."""

    marks: dict[str, float]
    bias: float
    least: float

    def chance(self, marks: Mapping[str, float]) -> float:
        """How likely it is, 0 to 1."""
        return chance_of(self.score(marks))

    def score(self, marks: Mapping[str, float]) -> float:
        """What the marks weigh together: the higher, the likelier."""
        return self.bias + sum(self.marks.get(name, 0.0) * much for name, much in marks.items())

    def holds(self, marks: Mapping[str, float]) -> bool:
        """Whether it is likely enough."""
        return self.chance(marks) >= self.least


def chance_of(score: float) -> float:
    """The chance, 0 to 1, that some log odds stand for."""
    return 1 / (1 + exp(-score))


@cache
def load_regression(package: str, name: str) -> Regression:
    """The weights that a package has under a name; a card in docs/cards says what they rest on."""
    return Regression(**json.loads((files(package) / name).read_text(encoding="utf-8")))
