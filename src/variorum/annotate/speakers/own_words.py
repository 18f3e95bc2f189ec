"""Sources that are words themselves: "her statement", "a letter from Ray"."""

import re
from typing import NamedTuple

from variorum.lang import word_list
from variorum.model import Span

OF_SOMEBODY = tuple(
    re.compile(rf"{owner}\s(?:[\w-]+\s){{{between}}}([\w-]+)", re.IGNORECASE | re.DOTALL)
    for owner in (r"(his|her|their|its|my|our)", r"(.{2,60}?)['’]s?")
    for between in range(3)
)
"""The noun may have two words before it: "his latest column"."""
FROM_SOMEBODY = re.compile(
    r"(?:the|a|an|one)\s(?:[\w-]+\s){0,3}?([\w-]+)\s(?:from|by|of)\s(?=\S)", re.IGNORECASE
)
ALONE = re.compile(r"(?:the|that|this)\s(?:[\w-]+\s)?([\w-]+)", re.IGNORECASE)
EXCERPTS = re.compile(
    r"(?:(?:the|an?)\s)?(?:[\w-]+\s)?(?:excerpts?|transcripts?|text|draft|copy)\s(?:of|from)\s(his|her)\b",
    re.IGNORECASE,
)
SOME_EXCERPTS = re.compile(r"(?:the\s)?(?:prepared\s)?excerpts", re.IGNORECASE)


OWNER_HAS = re.compile(
    r"(?:^|[.!?][”\"]?\s|\n)([^“”\"\n.!?]{2,60}?)['’]s?\s(?:[\w-]+\s){1,4}(?:still\s)?"
    r"(?:has|had|carries|carried|bears|bore|shows|showed|features|featured|includes|included)\s"
    r"(?:still\s|also\s)?$"
)
"""Before a writing, whose page has it: "Ray's Lakebook page still has | a pinned post"."""
A_WRITING = re.compile(r"an?\s(?:[\w-]+\s){0,3}?([\w-]+)", re.IGNORECASE)
BUSY_WITH = re.compile(r"\s(?:[a-z]+ing|who|that)\s")
"""Somebody in front of whose words others' are: "an aide briefing them on | Ray's speech"."""
WRITINGS = frozenset(
    ["articles", "book", "essay", "manifesto", "memo", "memoir", "memoirs", "resolution", "views"]
)
"""Whose they are speaks in them; "the memo" alone may be anybody's."""
REACH = 160


class Maker(NamedTuple):
    """Who made the words; ``span`` is None where the source does not say."""

    span: Span | None


def maker(text: str, source: Span) -> Maker | None:
    """Whose words a source is; None where it is no such thing."""
    own = word_list("own_words")
    for pattern in OF_SOMEBODY:
        found = pattern.match(text, *source)
        if found is None or BUSY_WITH.search(found.group(1)):
            continue
        if found.group(2) in own | WRITINGS and _ends(text, found.end(), source.end):
            return Maker(Span(found.start(1), found.end(1)))
    found = FROM_SOMEBODY.match(text, *source)
    if found and found.group(1) in own:
        return Maker(Span(found.end(), source.end))
    written = A_WRITING.fullmatch(text, *source)
    has = OWNER_HAS.search(text, max(0, source.begin - REACH), source.begin) if written else None
    if written and has and written.group(1) in own:
        return Maker(Span(*has.span(1)))
    found = EXCERPTS.match(text, *source)
    if found:
        return Maker(Span(*found.span(1)))
    if SOME_EXCERPTS.fullmatch(text, *source):
        return Maker(None)
    found = ALONE.match(text, *source)
    if found and found.group(1) in own and _ends(text, found.end(), source.end):
        return Maker(None)
    return None


def _ends(text: str, position: int, end: int) -> bool:
    """Whether the noun is the head: nothing, a mark or a preposition follows."""
    return re.match(r"$|[,.:;]|\s(?:to|on|about|at|in|of|during|over|after|before|for|with|this|"
                    r"last|earlier|late|early|issued|posted|released|published|read|sent|\w+day)\b",
                    text[position:end]) is not None  # fmt: skip
