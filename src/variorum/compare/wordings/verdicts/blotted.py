"""Words that a print blots out in part for decency: "b----", "s**thole", "f___ing".

They are the words that another print has in full, and no change.
"""

import re

from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.verdicts.sides import Side

BLOT = r"(?:\*{2,}|_{2,}|-{2,}|[—–]+)"
BLOTTED = re.compile(rf"[A-Za-z]*{BLOT}[A-Za-z]*")
BEFORE = re.compile(rf"[A-Za-z]*{BLOT}$")
LONGEST = 20
"""No word is longer."""


def is_blotted(a: Side, b: Side, block: Block) -> bool:
    """Whether two runs of words are one word, printed in full on one side."""
    return _stands_for(a, block.a, b, block.b) or _stands_for(b, block.b, a, block.a)


def _stands_for(side: Side, place: tuple[int, int], other: Side, whole: tuple[int, int]) -> bool:
    """Whether the words of ``side`` are what is left of the one word of the ``other``."""
    words = other.words(whole)
    if len(words) != 1 or place[0] == place[1]:
        return False
    first, last = side.tokens[place[0]], side.tokens[place[1] - 1]
    before = BEFORE.search(side.text, max(0, first.begin - LONGEST), first.begin)
    begin = before.start() if before else first.begin
    printed = BLOTTED.match(side.text, begin)
    if printed is None or printed.end() < last.end:
        return False
    return re.fullmatch(_letters(printed.group()), words[0].text, re.IGNORECASE) is not None


def _letters(printed: str) -> str:
    """A pattern of the words that a print may stand for, a letter or more for each blot."""
    return re.sub(BLOT, "[a-z]+", printed)
