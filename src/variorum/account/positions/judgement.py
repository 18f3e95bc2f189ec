"""How likely a reader takes a telling for a promise, demand, refusal or rule of who is shown."""

import re
from collections.abc import Sequence

from variorum.account.positions.holders import before_action
from variorum.account.positions.marks import marks_of
from variorum.model import Person, PositionTelling
from variorum.model.regression import load_regression

WORD = re.compile(r"\w")


def is_held(telling: PositionTelling, people: Sequence[Person]) -> bool:
    """Whether it is likely enough that the holder has this position, as told; ``people`` are those
    of the story. An item of a list, whose verb stands above, has nothing to be judged by.
    """
    before = before_action(telling)
    if before is None or (telling.who and not WORD.search(before)):
        return True
    weights = load_regression("variorum.account.positions", "position_weights.json")
    return weights.holds(marks_of(telling, people))
