"""Sources without a name that a report speaks of again: "an aide to the mayor", then "the aide"."""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.speakers.several import names_in
from variorum.model import Speaker

DEFINITE = re.compile(r"(?:the|that)\s(?:same\s)?([\w-]+)", re.IGNORECASE)
FIRST = re.compile(r"(?:an?|one|another)\s|.*['’]s?\s", re.IGNORECASE)
OTHERS = re.compile(r"other\s", re.IGNORECASE)
"""Who are never those told of before: behind "other judges", "the judges" are the first ones."""
ARTICLE = re.compile(r"(?:The|An?|One|Another)\s")
HEAD_ENDS = re.compile(
    r",|\s(?:of|for|in|at|with|from|to|on|by|who|that|which|familiar|close"
    r"|briefing|speaking|working|investigating|representing)\s"
)
SPOKESPEOPLE = frozenset(["spokesman", "spokeswoman", "spokesperson", "adviser", "advisor"])
ALSO = {
    "aide": SPOKESPEOPLE,
    "official": SPOKESPEOPLE | {"aide"},
    "panel": frozenset(["committee", "subcommittee", "commission", "board", "jury"]),
    "group": frozenset(["organization", "organisation", "coalition", "association", "union"]),
    "organization": frozenset(["group", "charity"]),
    "organisation": frozenset(["group", "charity"]),
    "company": frozenset(["firm", "maker", "operator"]),
    "firm": frozenset(["company"]),
}
"""What the speaker before may be called, too: a spokesman is an aide, a committee a
panel.
"""
APPOSED = re.compile(
    r"[^,]+,\s(?:an?|the)\s(?:[\w-]+\s){0,3}?([\w-]+)(?=$|,|\s(?:of|for|in|with|that)\s)"
)
"""A source that says what it is: "Lake Ferrymen, a trade group with 550 members"."""
COUNTS = {"duo": 2, "pair": 2, "two": 2, "trio": 3, "three": 3, "quartet": 4, "four": 4}
LONGEST = 12
"""Words of a description that is told again."""


def spoken_of_again(speaker: Speaker, before: Sequence[Speaker]) -> Speaker:
    """The speaker, or the source told of last before whom the description goes back to.

    ``before`` are those who have spoken, in order.
    """
    found = DEFINITE.fullmatch(speaker.unnamed or "")
    if found is None:
        return speaker
    noun = found.group(1).lower()
    if noun in COUNTS:
        named = [s.name for s in before if s.name and len(names_in(s.name)) == COUNTS[noun]]
        return Speaker(name=named[-1], score=speaker.score) if named else speaker
    told = [
        s.unnamed
        for s in before
        if s.unnamed and noun in (noun_first_told(s.unnamed), _is(s.unnamed))
    ]
    last = (before[-1].unnamed if before else None) or ""
    if not told and noun_first_told(last) in ALSO.get(noun, ()):
        told = [last]
    if not told or len(told[-1].split(",")[0].split()) > LONGEST:
        return speaker
    words = told[-1]
    if found.group()[0].islower() and ARTICLE.match(words):
        words = words[0].lower() + words[1:]
    return Speaker(unnamed=words, score=speaker.score)


def is_the_last_one(words: str, last: Speaker) -> bool:
    """Whether a description goes back to the source without a name that spoke last: "the aide"
    behind "one aide to the mayor".
    """
    found = DEFINITE.fullmatch(words)
    return bool(found and last.unnamed and noun_first_told(last.unnamed) == found.group(1).lower())


def _is(words: str) -> str:
    """The noun that a source puts behind its name; empty where there is none."""
    found = APPOSED.match(words)
    return found.group(1).lower() if found else ""


def noun_first_told(words: str) -> str:
    """The noun of a source that is told of for the first time; empty of another."""
    head, *more = HEAD_ENDS.split(words)
    last = head.split()[-1].lower() if head.split() else ""
    if is_plural(last):
        known = DEFINITE.match(words) or OTHERS.match(words) or last == words.lower()
        return "" if known else last
    first = more or FIRST.match(head)  # "the suit of two towns" tells of it as much as "a suit"
    return last if first and head.split()[1:] else ""
