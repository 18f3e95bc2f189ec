"""Two wordings laid word against word."""

from collections.abc import Sequence
from typing import NamedTuple

from variorum.compare.wordings.words import Token, related

CONTENT_MATCH = 2.0
FUNCTION_MATCH = 1.0
RELATED_MATCH = 0.9
MISMATCH = -0.6
GAP = -0.2
LONGEST = 400
"""Wordings longer than this many words are laid together by their first words only."""


class Block(NamedTuple):
    """A run of the alignment: ``equal``, or words of a in place of words of b.

    ``a`` and ``b`` are [begin, end) in the two token lists; either may be empty.
    ``outer`` says that the run stands before the first or after the last shared word.
    """

    equal: bool
    a: tuple[int, int]
    b: tuple[int, int]
    outer: bool


def align(a: Sequence[Token], b: Sequence[Token]) -> list[Block]:
    """The best alignment of two wordings as blocks in order.

    Global alignment with free gaps at both ends (Needleman and Wunsch 1970; Gotoh's end
    rule), where shared content words count more than shared function words and related
    words may stand against each other. Swapping a and b swaps the result and no more.
    """
    left, right = [t.key for t in a[:LONGEST]], [t.key for t in b[:LONGEST]]
    if left == right and left:
        return [Block(True, (0, len(left)), (0, len(left)), False)]
    if (len(b), [t.key for t in b]) < (len(a), [t.key for t in a]):
        swapped = _align([*b][:LONGEST], [*a][:LONGEST])
        return [Block(s.equal, s.b, s.a, s.outer) for s in swapped]
    return _align([*a][:LONGEST], [*b][:LONGEST])


def _align(a: list[Token], b: list[Token]) -> list[Block]:
    rows, columns = len(a), len(b)
    score = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    worths: dict[str, list[float]] = {}
    for i in range(1, rows + 1):
        above, here = score[i - 1], score[i]
        worth = _worth(a[i - 1], b, worths)
        last = 0.0
        beside = 0.0 if i == rows else GAP
        for j in range(1, columns + 1):
            best = above[j - 1] + worth[j - 1]
            if (down := above[j] + (0.0 if j == columns else GAP)) > best:
                best = down
            if (right := last + beside) > best:
                best = right
            here[j] = last = best
    return _blocks(a, b, _trace(a, b, score))


def _worth(left: Token, b: Sequence[Token], known: dict[str, list[float]]) -> list[float]:
    """What a word is worth against each word of b; known already where it stood before."""
    key = f"{left.key} {left.content}"
    if key not in known:
        known[key] = [match_worth(left, right) for right in b]
    return known[key]


def match_worth(a: Token, b: Token) -> float:
    """What two words are worth against each other in an alignment."""
    if a.key == b.key:
        return CONTENT_MATCH if a.content else FUNCTION_MATCH
    if a.content and b.content and related(a.key, b.key):
        return RELATED_MATCH
    return MISMATCH


def _trace(a: list[Token], b: list[Token], score: list[list[float]]) -> list[tuple[int, int]]:
    """The pairs of equal words on the best path, in order."""
    i, j = len(a), len(b)
    pairs = []
    while i and j:
        here = score[i][j]
        if here == score[i - 1][j - 1] + match_worth(a[i - 1], b[j - 1]):
            i, j = i - 1, j - 1
            if a[i].key == b[j].key:
                pairs.append((i, j))
        elif here == score[i - 1][j] + (0.0 if j == len(b) else GAP):
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _blocks(a: list[Token], b: list[Token], pairs: list[tuple[int, int]]) -> list[Block]:
    blocks: list[Block] = []
    i = j = 0
    for x, y in [*pairs, (len(a), len(b))]:
        if i < x or j < y:
            outer = not blocks or (x == len(a) and y == len(b))
            blocks.append(Block(False, (i, x), (j, y), outer))
        if (x, y) == (len(a), len(b)):
            break
        if blocks and blocks[-1].equal and blocks[-1].a[1] == x and blocks[-1].b[1] == y:
            last = blocks.pop()
            blocks.append(Block(True, (last.a[0], x + 1), (last.b[0], y + 1), False))
        else:
            blocks.append(Block(True, (x, x + 1), (y, y + 1), False))
        i, j = x + 1, y + 1
    return blocks
