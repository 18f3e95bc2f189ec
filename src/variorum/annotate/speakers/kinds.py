"""What kind of body or office a description names, and whether somebody is of another one."""

import re
from collections.abc import Iterable
from functools import cache

from variorum.annotate.speakers.offices import OFFICE_IN_FRONT, ROLE_AFTER, ROLE_REACH, callings
from variorum.annotate.speakers.people import KnownPerson
from variorum.lang import any_of, word_list, word_pairs

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
OF = re.compile(r"\s(?:of|for|on)\s")
TITLE = re.compile(r"(?:[\w’'-]+\s){1,6}$")
NO_COMPANIES = frozenset(["union", "members", "charity", "church", "school", "party", "court"])
"""Kinds of which no company is."""
LEAST_LETTERS = 5
"""So many letters of an area are compared: "transport" is "Transportation"."""


def is_of_another_kind(head: str, body: str, text: str = "") -> bool:
    """Whether a description ("the health department") is of another kind than a body named: no
    union. In a report that speaks of the company, a name that tells no kind is no union and no
    charity.
    """
    called, own = _kinds(head.split()[-1]), _kinds_of_name(body)
    if called and own and called.isdisjoint(own):
        return True
    if called and not own and called <= NO_COMPANIES and _speaks_of_company(text):
        return not _is_told_as(text, body, head.split()[-1])
    return False


def only_one_of_kind(head: str, bodies: Iterable[str]) -> str | None:
    """The only one of the bodies named whose name tells that it is of the kind of a description:
    "the charity", said of the Avon Lifeboat Trust.
    """
    called = word_pairs("kinds_of_bodies").get(head.split()[-1].lower(), "").split()[:1]
    if not NO_COMPANIES.issuperset(called):
        return None
    fitting = {body for body in bodies if not _kinds_of_name(body).isdisjoint(called)}
    return fitting.pop() if len(fitting) == 1 else None


def holds_another_office(text: str, person: KnownPerson, head: str) -> bool:
    """Whether a report gives a person the office of a description for other areas alone: no
    Justice Minister is "the foreign minister".
    """
    told = _areas(head)
    if not told:
        return False
    own = {area for title in _titles(text, person) for area in _areas(title)}
    return bool(own) and not any(_is_same(area, other) for area in told for other in own)


def _kinds(noun: str) -> frozenset[str]:
    return frozenset(word_pairs("kinds_of_bodies").get(noun.lower().strip("."), "").split())


@cache
def _companies() -> re.Pattern[str]:
    """A company that is told of without its name."""
    kinds = word_pairs("kinds_of_bodies")
    nouns = [n for n in word_list("organisation_nouns") if kinds.get(n) == "company"]
    return re.compile(rf"\b[Tt]he\s(?:[\w-]+\s)?{any_of(nouns)}\b")


def _speaks_of_company(text: str) -> bool:
    return _companies().search(text) is not None


def _is_told_as(text: str, body: str, noun: str) -> bool:
    """Whether a noun stands with the name of a body: "the Hod union", "the union Hod"."""
    name = re.escape(body)
    return (
        re.search(rf"\b(?:{noun}\s{name}|{name}(?:,[^,.\n]{{1,60}})?\s{noun})\b", text) is not None
    )


def _kinds_of_name(body: str) -> frozenset[str]:
    """By the last noun of a name, or that before what it is of: "Ministry of Transport"."""
    return _kinds(OF.split(body)[0].split()[-1])


def _areas(title: str) -> set[str]:
    """The areas of the offices in a title: directly before an office or behind its "of"."""
    words = WORD.findall(title.lower())
    known = word_list("areas_of_office")
    found = set()
    for number, word in enumerate(words):
        if word not in known:
            continue
        behind = [w for w in words[number + 1 :] if w not in known and w != "and"][:1]
        before = [w for w in words[:number] if w not in known and w != "and"][-2:]
        of = before[-1:] in (["of"], ["for"]) and before[0] in callings()
        if of or (behind and behind[0] in callings()):
            found.add(word)
    return found


def _titles(text: str, person: KnownPerson) -> list[str]:
    """What stands as a title in front of a person's names, or behind them as an apposition."""
    found = []
    for place in person.places:
        line = max(text.rfind("\n", 0, place.begin) + 1, place.begin - ROLE_REACH)
        front = (pattern.search(text, line, place.begin) for pattern in (TITLE, OFFICE_IN_FRONT))
        found += [title.group() for title in front if title]
        behind = ROLE_AFTER.match(text, place.end)
        found += [behind.group(1)] if behind else []
    return found


def _is_same(area: str, other: str) -> bool:
    return area[:LEAST_LETTERS] == other[:LEAST_LETTERS]
