"""A noun behind "the" that the words before have brought in: "the plan"."""

import re

from variorum.account.leaning.pointers import HERE_AND_NOW
from variorum.account.leaning.reading import BE, NO_NAMES, Reading, bare, is_verb, stem
from variorum.account.leaning.told import SEVERAL, TOGETHER
from variorum.annotate.speakers.phrases import is_plural
from variorum.lang import word_list

BINDING = frozenset(["about", "against", "as", "at", "between", "by", "for", "from", "he", "i",
    "if", "in", "into", "it", "of", "on", "over", "she", "than", "that", "they", "to", "under",
    "we", "when", "where", "which", "who", "whose", "why", "with", "you"])  # fmt: skip
"""Behind "the plan" what tells which plan it is."""
TOLD_BEHIND = re.compile(r"\s(?:is|was|will be|would be)\s(?:to|that|for|if)\b")
"""Behind "the plan": what it is comes after."""
EVERYBODYS = HERE_AND_NOW | TOGETHER | SEVERAL
SUPERLATIVE = re.compile(r"\w+est|first|last|latest|only|next|rest|same|\d.*")
"""Before or for a noun of which there is but one."""
OWNS = re.compile(r"['’]s?$")
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


def opens_unknown(reading: Reading) -> bool:
    """Whether a report's own words open with "The plan" as one that it told shortly before, and
    that neither it nor its first sentences are about.
    """
    known = reading.printed.known
    if known is None or reading.printed.speaker is not None or not reading.text.startswith("The "):
        return False
    phrase = reading.phrase(0)
    last = next((i for i in range(1, len(phrase)) if _acts(reading, i + 1)), len(phrase))
    words = [bare(word.text) for word in phrase[:last]]
    others = any(word.text[0].isupper() or OWNS.search(word.text) for word in phrase)
    if not words or others or any(map(SUPERLATIVE.fullmatch, words)):
        return False
    noun = words[-1]
    if stem(noun) in known or noun in word_list("function_words"):
        return False
    if noun in EVERYBODYS or noun in word_list("titles") or reading.is_known(last):
        return False
    behind = reading.behind(last)
    binds = behind in BINDING or behind in word_list("prepositions")
    if not behind or binds or reading.behind(last + 1) == "by":
        return False
    return TOLD_BEHIND.match(reading.text, phrase[last - 1].end) is None


def _acts(reading: Reading, i: int) -> bool:
    """Whether a word behind a noun is what that does: "flooded the town", "includes another"."""
    small, behind = reading.small(i), reading.behind(i)
    if small.endswith("ed"):
        return not behind or behind in word_list("function_words")
    if small.endswith("ly"):
        return is_verb(behind) or behind in BE
    sings = small.endswith("s") and not is_plural(reading.small(i - 1))
    return sings and behind in word_list("determiners")
