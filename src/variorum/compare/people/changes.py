"""Offices that somebody leaves or is to take: "resigned as mayor", "named Ann Ray, 44, as his
successor".
"""

import re
from collections.abc import Iterator

from variorum.compare.people.offices import Office, read_office
from variorum.lang import word_list
from variorum.model import Span

OFFICE = (
    r"(?P<article>(?:the|its|his|her|their|an?)\s)?(?!by\s)(?P<office>[^,.;:“”\"()\n]{3,70}?)"
    r"(?=[,.;:“”\"()\n]|\s(?:on|in|after|over|amid|following|when|while|because|before|last|this"
    r"|earlier|late|and|but|to|until|by|since|as|said|says|told|who|[A-Z][a-z]+day)\b|$)"
)
LEAVING = r"resigned|stepped\sdown|quit|was\s(?:fired|dismissed|sacked|ousted|removed)"
LEAVES = re.compile(rf"(?:{LEAVING})\b")
LEFT = re.compile(
    r"(?:,?\s(?:\d{1,3},\s)?who)?\s(?:has\s|had\s)?(?P<told>"
    rf"(?:{LEAVING})(?:\s(?:on|in)\s[A-Z]\w+)?\sas\s"
    rf"{OFFICE})"
)
NAMED = re.compile(
    r"\b(?:named|names|appointed|appoints|picked|picks|chose|tapped|nominated|promoted|confirm"
    r"|confirms|confirmed)\s$"
)
NAMES = re.compile(
    r"(?:named|names|appointed|appoints|picked|picks|chose|chosen|tapped|promoted|sworn\sin|confirms?"
    r"|confirmed)\s"
)
TAKES = re.compile(rf"(?:,\s\d{{1,3}},)?\s(?:as|to\sbe|to\sbecome)\s{OFFICE}")
IS_NAMED = re.compile(
    r"(?:,?\s(?:\d{1,3},\s)?who)?\s(?:was|is|has\sbeen|will\sbe)\s"
    r"(?P<told>(?:named|appointed|picked|chosen|tapped|nominated|confirmed|sworn\sin)\s(?:as\s|to\sbe\s)?"
    rf"{OFFICE})"
)
AFTER_ANOTHER = frozenset({"successor", "replacement"})
REACH = 120


def changed_offices(text: str, place: Span) -> Iterator[tuple[Span, Office]]:
    """What a report says beside a name of an office that is left or taken, and the office."""
    left = LEFT.match(text, place.end)
    if left:
        yield from _read(text, Span(*left.span("told")), left, "former")
    taken = TAKES.match(text, place.end)
    verb = NAMED.search(text, max(0, place.begin - REACH), place.begin) if taken else None
    if taken and verb:
        yield from _read(text, Span(verb.start(), taken.end()), taken, _standing(verb.group()))
    named = IS_NAMED.match(text, place.end)
    if named:
        yield from _read(text, Span(*named.span("told")), named, _standing(named["told"]))


def is_left(words: str) -> bool:
    """Whether the words for an office say that it was left: "resigned as mayor"."""
    return LEAVES.match(words) is not None


def is_named_to(words: str) -> bool:
    """Whether the words for an office say that somebody is named to it."""
    return NAMES.match(words) is not None


def _standing(verb: str) -> str:
    return "nominee" if verb.startswith("nominated") else "elect"


def _read(
    text: str, told: Span, found: re.Match[str], standing: str
) -> Iterator[tuple[Span, Office]]:
    words = " ".join(told.of(text).split())
    if found["office"].split()[0].lower() in AFTER_ANOTHER:
        yield told, Office(min(AFTER_ANOTHER), frozenset(), standing, frozenset(), words)
        return
    office = read_office(found["office"])
    only_a_calling = word_list("occupations") - word_list("titles")
    if office is not None and not office.standing and office.head not in only_a_calling:
        yield told, office._replace(words=words, standing=standing)
