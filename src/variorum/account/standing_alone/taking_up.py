"""What a sentence takes up that the report told before: "The vehicles were shown in May"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.account.quote_marks import outside_quotations
from variorum.lang import word_list

CONTEXT = ""
"""Stands for what no noun names."""
HEAD = 75
"""Characters at the head in which "this dream" points back; further on it may mean what the
sentence has told itself.
"""
SUBJECT = 60
"""Characters at the head of a sentence in which its subject stands."""
LOOK_BACK = 4_000
THE = re.compile(r"\b[Tt]he(?=((?:\s[\w-]+(?![\w’']),?){1,4}))")
A = re.compile(
    r"\b(?:an?|another|one|two|three|four|five|several|some)(?=((?:\s[\w-]+){1,4}))", re.IGNORECASE
)
WORD = re.compile(r"\w+")
HYPHEN = re.compile("-")
BARE = re.compile(r"The\s([a-z]{3,}s)\s(?:was|were|is|are|had|have|will|would|[a-z]+ed)\b")
JOINING = frozenset(["and", "or", "but", "also", "then", "later", "still", "already", "now"])
NO_THING = (
    r"(?!(?:day|days|week|weekend|month|months|year|years|time|point|moment|night|morning|evening"
    r"|afternoon|spring|summer|fall|autumn|winter|season|country|nation|story|report|article|of"
    r"|who|the|a|an|is|was|are|were|he|she|it|they|we|i|you|in|on|at|to|which|week['’]s|past|coming"
    r"|much|many|far|as)\b)[a-z]{3,}\b(?!\s(?:of|that|who|which)\b)"
)
THAT = re.compile(
    r"\b(?:of|from|to|in|on|at|for|by|with|about|against|after|before|under|into|over)\sthat\s"
    rf"{NO_THING}|\b(?:(?:this|such)\s{NO_THING}|(?:these|those)\s(?=[a-z]+s\b){NO_THING})"
    r"|\ball (?:this|that)\b(?!\s[a-z]+\b\s[a-z])"
)
ONE = re.compile(
    r"(?:One|Others|Some|Many|Several|Both|Another|Neither|None|Most|All)\s"
    r"(?:[a-z]+ed|was|were|is|are|has|have|had|will|would|said|says|say|told)\b"
    r"|The (?:first|second|third|latter|former|other|two|three)\s"
    r"(?:was|were|is|are|has|have|had|will|would|said|says|comes?|came|involve[sd]?)\b"
)
"""Of what or whom it is, the sentence before has told."""


def taken_up(text: str, begin: int, words: str) -> frozenset[str]:
    """The nouns of a sentence of a text that were told of before it: "the reporter" at its head
    where a reporter was; ``CONTEXT`` where it points back without one ("from that post"), or
    stands in brackets.
    """
    bare = outside_quotations(words)
    if words.startswith(("(", "[")) or ONE.match(bare) or THAT.search(bare, 0, HEAD):
        return frozenset([CONTEXT])
    before = text[max(0, begin - LOOK_BACK) : begin]
    vague = BARE.match(bare)
    if vague and vague.group(1) not in map(str.lower, WORD.findall(before)):
        return frozenset([CONTEXT])
    nouns = {n for found in THE.finditer(bare, 0, SUBJECT) for n in _nouns(found.group(1))}
    return frozenset(nouns & _told_of(before)) if nouns else frozenset()


def _nouns(behind: str) -> Iterator[str]:
    """The word behind "the" that is its noun, as a verb or the end of a phrase behind it shows."""
    words = [*behind.split(), ""]
    for word, following in pairwise(words):
        bare = word.rstrip(",")
        if not bare.islower() or len(bare) < 3 or bare in word_list("function_words"):
            return
        if bare != word or _is_behind_a_noun(following):
            yield bare
            return


def _is_behind_a_noun(word: str) -> bool:
    verbs = word_list("past_verbs") | word_list("speech_verbs") | word_list("auxiliary_verbs")
    return word in JOINING or word in verbs or (word.endswith("ed") and len(word) > 4)


def _told_of(before: str) -> set[str]:
    """What may stand before "the call": each of the words behind "a", whole and without what a
    hyphen joins to it.
    """
    words = {word for found in A.finditer(before) for word in found.group(1).lower().split()}
    parts = {word[: at.start()] for word in words for at in HYPHEN.finditer(word)}
    return words | parts
