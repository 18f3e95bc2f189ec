"""A time in its sentence."""

from typing import NamedTuple

from variorum.annotate.positions.tokens import Sentence
from variorum.compare.dates.tellings import Telling
from variorum.compare.timeline.clauses import Clause


class Place(NamedTuple):
    """A time in its sentence."""

    telling: Telling
    s: Sentence
    time: int
    behind: int
    ahead: bool
    all: tuple[Clause, ...]
