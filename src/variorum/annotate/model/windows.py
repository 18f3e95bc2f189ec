"""Windows over the pieces of a text: they overlap, and each piece is read where it has most
context on both sides.
"""

from itertools import pairwise
from typing import NamedTuple

WINDOW = 256
"""Pieces in a window, its two marks of begin and end among them."""
ROOM = WINDOW - 2
OVERLAP = 64


class Window(NamedTuple):
    """Pieces [first, stop) are read together; what is read of [keep_from, keep_to) is kept."""

    first: int
    stop: int
    keep_from: int
    keep_to: int


def lay_windows(length: int) -> list[Window]:
    """Windows over a text of so many pieces; what they keep covers each piece once."""
    firsts = [0]
    while firsts[-1] + ROOM < length:
        firsts.append(firsts[-1] + ROOM - OVERLAP)
    if len(firsts) > 1:
        firsts[-1] = length - ROOM  # the last one is full, too
    edges = [0]
    edges += [(a + ROOM + b) // 2 for a, b in pairwise(firsts)]
    edges.append(length)
    return [
        Window(first, min(first + ROOM, length), edges[i], edges[i + 1])
        for i, first in enumerate(firsts)
    ]
