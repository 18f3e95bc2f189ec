"""Speakers who are several people: a pair, "two aides", and "many" of those told of before."""

import re
from collections.abc import Iterable

from variorum.annotate.speakers.phrases import is_plural, opens_group
from variorum.lang import word_list
from variorum.model import Span, Speaker

SOME = frozenset(["many", "some", "most", "several", "others", "a few"])
ONE = frozenset(["one", "another"])
SO_MANY = re.compile(
    r"\b((?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several)\s"
    r"(?:[\w’'-]+\s){0,3}?([a-z]+)s)(?=[\s,.;:])"
)
NEAR = 600
VAGUE = SOME | {"sources", "people", "reports", "officials"}


def some_of(words: str, last: Speaker) -> Speaker | None:
    """Who "many" or "others" are where several people spoke last: "many residents"."""
    some = words.lower()
    if some not in SOME or not is_several(last) or not (noun := _noun(last)):
        return None
    return Speaker(unnamed=f"{'other' if some == 'others' else some} {noun}", score=0.6)


def one_of_those(text: str, source: Span) -> Speaker | None:
    """Who "one" is behind so many people told of just before: "one of three aides"."""
    if source.of(text).lower() not in ONE:
        return None
    known = word_list("person_nouns", "unnamed_people", "titles")
    told = [
        " ".join(m.group(1).split())
        for m in SO_MANY.finditer(text, max(0, source.begin - NEAR), source.begin)
        if m.group(2) in known
    ]
    return Speaker(unnamed=f"one of {told[-1]}", score=0.6) if told else None


def is_several(speaker: Speaker) -> bool:
    """Whether a speaker is several people: a pair, "two aides", "aides to the mayor"."""
    if speaker.name is not None:
        return " and " in speaker.name
    head = re.split(r",|\s(?:of|for|in|at|with|from|to|who|that|led)\s", speaker.unnamed or "")[0]
    head = re.sub(r"(?<=s)\sgeneral$", "", head)  # "attorneys general"
    return opens_group(head.lower()) or (bool(head.split()) and is_plural(head.split()[-1]))


def names_in(speaker: str) -> list[str]:
    """The names of a speaker who is several people: "Ann Ray, Bo Day and Cy Moor"."""
    *first, last = speaker.split(" and ")
    return [name for part in first for name in part.split(", ")] + [last]


def one_name_of(names: Iterable[str]) -> str:
    """The names of several people as one speaker, in one order whoever stands first."""
    *first, last = sorted(names, key=lambda n: (n.split()[-1], n))
    return f"{', '.join(first)} and {last}"


def _noun(speaker: Speaker) -> str:
    """The noun for several people without a name: "residents" of "many residents of Avon"."""
    head = re.split(r",|\s(?:of|for|in|at|with|from|to|who|that)\s", speaker.unnamed or "")[0]
    last = head.split()[-1:]
    return last[0] if last and is_plural(last[0]) and last[0].lower() not in VAGUE else ""
