"""Windows over the pieces of a text: they overlap, and each piece is read where it has most
context on both sides.
"""

from itertools import pairwise
from typing import NamedTuple

WINDOW = 256
"""Pieces in a window, its two marks of begin and end among them."""
ROOM = WINDOW - 2
OVERLAP = 64
"""The fewest pieces that two windows share."""


class Window(NamedTuple):
    """Pieces [first, stop) are read together; what is read of [keep_from, keep_to) is kept."""

    first: int
    stop: int
    keep_from: int
    keep_to: int


def lay_windows(length: int) -> list[Window]:
    """Windows over a text of so many pieces; what they keep covers each piece once.

    They are as few as can be and of one size, so that no more is read than needed.
    """
    number = max(1, -(-(length - OVERLAP) // (ROOM - OVERLAP)))
    size = min(length, -(-(length + (number - 1) * OVERLAP) // number))
    last = length - size
    firsts = [i * last // (number - 1) for i in range(number)] if number > 1 else [0]
    edges = [0, *((a + size + b) // 2 for a, b in pairwise(firsts)), length]
    return [Window(first, first + size, edges[i], edges[i + 1]) for i, first in enumerate(firsts)]
