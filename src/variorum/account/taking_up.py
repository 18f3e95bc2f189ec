"""What a sentence takes up that the report told before: "The vehicles were shown in May"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.lang import word_list

CONTEXT = ""
"""Stands for what no noun names."""
SUBJECT = 60
"""Characters at the head of a sentence in which its subject stands."""
LOOK_BACK = 4_000
THE = re.compile(r"\b[Tt]he((?:\s[\w-]+(?![\w’'])){1,3})")
BARE = re.compile(r"The\s([a-z]{3,}s)\s(?:was|were|is|are|had|have|will|would|[a-z]+ed)\b")
BEHIND = frozenset(["of", "that", "who", "which", "for", "from", "in", "on", "at", "to", "by",
    "whose", "with", "between", "against", "where", "when"])  # fmt: skip
"""What follows a noun and tells which one it is."""
NO_THING = (
    r"(?!(?:day|days|week|weekend|month|months|year|years|time|point|moment|night|morning|evening"
    r"|afternoon|spring|summer|fall|autumn|winter|season|country|nation|story|report|article|of"
    r"|who|the|a|an|is|was|are|were|he|she|it|they|we|i|you|in|on|at|to|which|week['’]s|past|coming"
    r"|much|many|far|as)\b)[a-z]{3,}\b(?!\s(?:of|that|who|which)\b)"
)
THAT = re.compile(
    r"\b(?:of|from|to|in|on|at|for|by|with|about|against|after|before|under|into|over)\sthat\s"
    rf"{NO_THING}|\b(?:this|these|those|such)\s{NO_THING}"
)
QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


def taken_up(text: str, begin: int, words: str) -> frozenset[str]:
    """The nouns of a sentence of a text that were told of before it: "the reporter" at its head
    where a reporter was; ``CONTEXT`` where it points back without one ("from that post"), or
    stands in brackets.
    """
    bare = QUOTED.sub(lambda quoted: " " * len(quoted.group()), words)
    if words.startswith(("(", "[")) or THAT.search(bare):
        return frozenset([CONTEXT])
    before = text[max(0, begin - LOOK_BACK) : begin]
    vague = BARE.match(bare)
    if vague and not re.search(rf"\b{vague.group(1)}\b", before, re.IGNORECASE):
        return frozenset([CONTEXT])
    nouns = (noun for found in THE.finditer(bare, 0, SUBJECT) for noun in _nouns(found.group(1)))
    return frozenset(noun for noun in nouns if _was_told_of(noun, before))


def _nouns(behind: str) -> Iterator[str]:
    """The words behind "the" that may be its noun, where nothing tells which one it is."""
    words = [*behind.split(), ""]
    for word, following in pairwise(words[:3]):
        small = word.islower() and len(word) > 2 and word not in word_list("function_words")
        if not small:
            return
        if following not in BEHIND:
            yield word


def _was_told_of(noun: str, before: str) -> bool:
    """Whether "a call" stands before "the call"."""
    several = r"(?:an?|another|one|two|three|four|five|several|some)"
    return re.search(rf"\b{several}\s(?:[\w-]+\s){{0,3}}{noun}\b", before, re.I) is not None
