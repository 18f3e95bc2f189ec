"""Those without a name of whom there is one line each: told together, under one heading."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from variorum.account.speakers import Voice
from variorum.annotate.speakers.offices import PARTIES, role_of
from variorum.annotate.speakers.phrases import is_plural
from variorum.lang import word_list
from variorum.model import Evidence, Line

CAPITAL_INSIDE = re.compile(r"^[A-Z][a-z]+[A-Z]\w*$")
BODY_OF = re.compile(
    r"(?:[Tt]he\s)?(?:[A-Z][\w.’'-]*\s)*"
    rf"(?i:{'|'.join(sorted(word_list('organisation_nouns')))})\s(?:of|for|on)\s(?:the\s)?"
    r"[A-Z][\w.’'-]*(?:\s(?:(?:of|and|for|the|in)\s)*[A-Z][\w.’'-]*)*"
)
""""The National Guild of Lock Keepers": of capitals but for the small words inside."""
PARTISANS = frozenset(PARTIES.values())
HEADING = "others, without a name"
OPENERS = ("function_words", "unnamed_sources", "person_nouns")


def has_one_line(voice: Voice, line: Line) -> bool:
    """Whether a speaker has nothing but one line to stand under it, and no name of capitals only
    ("Lake 11 Avon"), either.
    """
    words = voice.name.split()
    is_name = all(not w[0].islower() for w in words) and voice.name.lower() not in _openers()
    is_name = is_name and (not is_plural(words[-1]) or _is_one(voice.name))
    is_name = is_name and role_of(words[-1].split("(")[0]) not in word_list("titles")
    is_name = is_name or BODY_OF.fullmatch(voice.name) is not None
    return voice.kind == "unnamed" and not is_name and len(line.lines) == 1


@cache
def _openers() -> frozenset[str]:
    """Words that open a sentence as somebody without a name: "Some say"."""
    return frozenset().union(*map(word_list, OPENERS))


def _is_one(name: str) -> bool:
    """Whether a name that ends as a plural does is that of one body: "WeirLeaks"."""
    return CAPITAL_INSIDE.search(name) is not None or name in word_list("wire_services")


def told_together(alone: Sequence[Line]) -> tuple[Line, ...]:
    """One line for all of these speakers, the line of each with what its report calls the speaker,
    or those whom one sentence tells of; a speaker who is the only one stays alone.
    """
    if len(alone) < 2:
        return tuple(alone)
    told: dict[tuple[str, tuple[Evidence, ...]], tuple[Line, list[str]]] = {}
    for speaker in alone:
        for inner in speaker.lines:
            _, who = told.setdefault((inner.text, inner.evidence), (inner, []))
            who.append(_in_mid_line(speaker.label))
    lines = [
        replace(line, label=f"{line.label}, {' and '.join(who)}") for line, who in told.values()
    ]
    return (Line("", lines[0].evidence[:1], label=HEADING, lines=tuple(lines)),)


def _in_mid_line(name: str) -> str:
    """A description as it stands in mid-line: "Several aides" opens a sentence."""
    first = name.split()[0]
    opens = first.lower() in _openers() and first.lower().removesuffix("s") not in PARTISANS
    return name[0].lower() + name[1:] if opens and first == first.capitalize() else name
