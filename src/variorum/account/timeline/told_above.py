"""What a line of the timeline tells that the lines of its day above it tell, too."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.compare.coverage.shares import is_known, known_words, share, telling_words
from variorum.compare.coverage.told import denies
from variorum.model import Line

COVERED, PLAIN, FEW, SOME = 0.58, 0.4, 2, 3
"""Who reads the lines above knows a line of whose telling words so large a share stands there, and
of those that are no names, with so many new ones at most, or all of these but few.
"""
ANOTHER_DATE = "another date"
NUMBER = re.compile(r"\d[\d.,]*")


def without_told(line: Line, lines: Sequence[Line]) -> Line | None:
    """A line without what stands under it that those above of the same time tell; None where they
    tell what itself does.
    """
    above = [one for top in lines if top.label == line.label for one in top.walk()]
    if _is_told(line, above):
        return None
    kept: list[Line] = []
    for one in line.lines:
        if one.note == ANOTHER_DATE or not _is_told(one, [*above, line, *kept]):
            kept.append(one)
    return replace(line, lines=tuple(kept))


def _is_told(line: Line, above: Sequence[Line]) -> bool:
    """Whether lines tell what another does: those that deny where it denies; not where it has a
    number that none of them has.
    """
    words_above = (words for one in above for words in (one.text, *(e.text for e in one.evidence)))
    told = [words for words in words_above if denies(words) == denies(line.text)]
    if not told:
        return False
    numbers = set(NUMBER.findall(" ".join(told)))
    if not numbers.issuperset(NUMBER.findall(line.text)):
        return False
    words, known = telling_words(line.text), known_words(told)
    plain = [word for word in words if word.islower()]
    new = [word for word in plain if not is_known(word, known)]
    return share(words, known) >= COVERED and (
        (share(plain, known) >= PLAIN and len(new) <= SOME) or len(new) <= FEW
    )
