"""A noun behind "the" that the words before have brought in: "the plan"."""

import re

from variorum.account.leaning.pointers import HERE_AND_NOW
from variorum.account.leaning.reading import NO_NAMES, Reading
from variorum.account.leaning.told import SEVERAL, TOGETHER
from variorum.lang import word_list

BINDING = frozenset(["about", "against", "as", "at", "between", "by", "for", "from", "he", "i",
    "if", "in", "into", "it", "of", "on", "over", "she", "than", "that", "they", "to", "under",
    "we", "when", "where", "which", "who", "whose", "why", "with", "you"])  # fmt: skip
"""Behind "the plan" what tells which plan it is."""
TOLD_BEHIND = re.compile(r"\s(?:is|was|will be|would be)\s(?:to|that|for|if)\b")
"""Behind "the plan": what it is comes after."""
EVERYBODYS = HERE_AND_NOW | TOGETHER | SEVERAL
HEAD = 60
"""Characters at the head of words in which "the plan" takes up another's."""


def is_taken_up(reading: Reading, i: int, noun: str) -> bool:
    """Whether a "the" stands, near the head, before a noun that was told before these words and
    that not everybody knows.
    """
    if noun not in reading.printed.taken_up or reading.words[i].begin > HEAD:
        return False
    everybodys = noun in EVERYBODYS or noun in word_list("titles")
    return not everybodys and not reading.is_known(i + 1)


def takes_up(reading: Reading, i: int, noun: str) -> bool:
    """The same where nothing behind the noun says which it is, either."""
    told_behind = TOLD_BEHIND.match(reading.text, reading.words[i + 1].end)
    if told_behind or not is_taken_up(reading, i, noun):
        return False
    behind = reading.behind(i + 1)
    of_a_day = i + 3 < len(reading.words) and reading.small(i + 3) in NO_NAMES
    return behind not in BINDING or (behind in {"on", "in"} and of_a_day)
