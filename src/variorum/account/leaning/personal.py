"""Pronouns of persons and things, and whether the words before them have what they stand for."""

import re
from collections.abc import Mapping

from variorum.account.leaning.dummies import goes_forward, stands_for_nothing
from variorum.account.leaning.reading import Number, Reading
from variorum.lang import word_list, word_pairs

HE = frozenset(["he", "she", "his", "her", "hers", "him", "himself", "herself"])
HE_SAYS = frozenset(["he", "she", "his", "her", "himself", "herself"])
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
IT = frozenset(["it", "its", "itself"])
PRONOUNS = HE | THEY | IT
OBJECTS = frozenset(["him", "it", "them"])
OF_SPEAKERS: Mapping[Number, frozenset[str]] = {
    "person": HE_SAYS,
    "several": THEY,
    "body": THEY | IT,
    "open": HE_SAYS | THEY | {"its"},
    "other": frozenset(),
}
"""The pronouns by which words told indirectly mean who says them."""
FIRST = re.compile(
    r"(?:(?:\w+\s){0,3}(?:that|said|says|saying|announced|added|confirmed|\w+day)\s)?it\b"
)
"""An "it" at the head of words told indirectly is who says them."""
CALLED = re.compile(r"\s(?:[“\"]|an?\b|as\b)")
"""Behind an "it" that is called something: "called it “a mess”"."""
APPOSED = re.compile(
    r"\W*(?:(?:But|And|Yet)\s)?(?:An?\s(?:[a-z][\w’'-]*\s){0,6}[a-z][\w’'-]*,\s$"
    r"|As\san?\s[a-z][^;:“”\"]{3,90},\s$)"
)
"""Before a pronoun what it is: "A baker by trade, he", "As a baker in Avon, her day"."""
FEW = 3
"""Words at the head before the one whom a verb of speech has as its object."""


def stands_for_something(reading: Reading, i: int) -> bool:
    """Whether the pronoun at a place can be read: the words have told what it stands for, or it is
    who speaks, or nobody.
    """
    told, begin = reading.told, reading.words[i].begin
    if reading.text.startswith(" [", reading.words[i].end):
        told.people = True
        return True
    if APPOSED.match(reading.text[:begin]):
        return False
    if _is_who_speaks(reading, i) or goes_forward(reading.text, begin):
        return True
    small = reading.small(i)
    if _may_be_object(reading, i):
        told = reading.told_before(i)
    if small in HE:
        return told.people or (told.speaking and not reading.is_quoted(i))
    if small in THEY:
        return told.several
    one = told.things if reading.is_quoted(i) else told.one
    return one or told.bodies or stands_for_nothing(reading.text, begin)


def _is_who_speaks(reading: Reading, i: int) -> bool:
    """Whether it is, by the heading, the speaker of words told indirectly."""
    speaker, small = reading.printed.speaker, reading.small(i)
    if speaker is None:
        return False
    if speaker == "open" and small == "it":
        return FIRST.match(reading.text) is not None
    if small in HE and not _is_of_gender(small, reading):
        return False
    may_be_asked = reading.printed.action and speaker in {"person", "open"}  # "told him to"
    theirs = OF_SPEAKERS[speaker] | (HE if may_be_asked else frozenset())
    return not reading.is_quoted(i) and small in theirs and not _is_object(reading, i)


def _is_of_gender(pronoun: str, reading: Reading) -> bool:
    """Whether a "he" or "her" may be the speaker, by the first name."""
    return reading.printed.gender in {None, word_pairs("gendered_pronouns")[pronoun]}


def _may_be_object(reading: Reading, i: int) -> bool:
    """Whether it is one that its clause does something to, and not who speaks: "he told him"."""
    small = reading.small(i)
    of_speaker = reading.printed.speaker in {"person", "open"} and not reading.is_quoted(i)
    if small in HE and of_speaker and _is_of_gender(small, reading):
        return False
    return small in OBJECTS or (small == "her" and not _owns(reading, i))


def _is_object(reading: Reading, i: int) -> bool:
    """Whether it is the "her" or "it" of whom the speaker tells something: "calling her"."""
    small = reading.small(i)
    if small in {"it", "them"} and 0 < i < FEW:
        return CALLED.match(reading.text, reading.words[i].end) is not None
    return small == "her" and 0 < i < FEW and not _owns(reading, i)


def _owns(reading: Reading, i: int) -> bool:
    """Whether a noun stands behind a "her"."""
    behind = reading.behind(i)
    return bool(behind) and behind not in word_list("function_words")
