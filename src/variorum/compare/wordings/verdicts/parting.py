"""Where two wordings part behind what they share: both go on, and not with the same words.

Who quotes less breaks off: "They broke the weir." of "They broke the weir on both sides." But
"They broke the weir. It is gone." has left out "on both sides" inside, and no sign says so.
"""

import re

from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.verdicts.sides import Side

STOP = re.compile(r"[.!?]")
SIGN = re.compile(r"[“”\"‘’'«»…\[\]()]|\.\s?\.")
"""What says that words are left out, or that another speaks on."""


def parted(a: Side, b: Side, last: Block) -> list[Block]:
    """The last block of an alignment as two, where two quotations part inside: what is left of the
    sentence, and what stands behind; else none.
    """
    if last.equal or not last.outer:
        return []
    ends = _end_of_sentence(a, last.a), _end_of_sentence(b, last.b)
    if ends[0] is None or ends[1] is None or ends == (last.a[0], last.b[0]):
        return []
    inside = Block(False, (last.a[0], ends[0]), (last.b[0], ends[1]), False)
    behind = Block(False, (ends[0], last.a[1]), (ends[1], last.b[1]), True)
    return [inside, behind] if behind.a[0] < behind.a[1] or behind.b[0] < behind.b[1] else [inside]


def _end_of_sentence(side: Side, rest: tuple[int, int]) -> int | None:
    """Where the sentence of the last shared word ends; None where the print does not go on."""
    begin, end = rest
    if begin == end or not begin or SIGN.search(_gap(side, begin)):
        return None
    for at in range(begin, end):
        if STOP.search(_gap(side, at)) or SIGN.search(_gap(side, at)):
            return at
    return end


def _gap(side: Side, at: int) -> str:
    """The print between a word and the one before it."""
    return side.text[side.tokens[at - 1].end : side.tokens[at].begin]
