"""How likely a reader takes a telling for a promise, demand, refusal or rule of who is shown."""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from variorum.account.positions.holders import before_action
from variorum.account.positions.marks import marks_of
from variorum.model import Person, PositionTelling

WORD = re.compile(r"\w")


class Weights(NamedTuple):
    """A logistic regression: a weight a mark, what is added, and the least chance to be shown."""

    marks: dict[str, float]
    bias: float
    least: float

    def chance(self, marks: dict[str, float]) -> float:
        """How likely it is, 0 to 1."""
        score = self.bias + sum(self.marks.get(name, 0.0) * much for name, much in marks.items())
        return 1 / (1 + exp(-score))


@cache
def load_weights() -> Weights:
    """The weights made by ``training/positions.py``; what they rest on is in their card."""
    packed = files("variorum.account.positions") / "position_weights.json"
    return Weights(**json.loads(packed.read_text(encoding="utf-8")))


def is_held(telling: PositionTelling, people: Sequence[Person]) -> bool:
    """Whether it is likely enough that the holder has this position, as told; ``people`` are those
    of the story. An item of a list, whose verb stands above, has nothing to be judged by.
    """
    before = before_action(telling)
    if before is None or (telling.who and not WORD.search(before)):
        return True
    weights = load_weights()
    return weights.chance(marks_of(telling, people)) >= weights.least
