"""Names that were taken for those of people and are of something else."""

import re
from calendar import day_name
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from variorum.lang import word_list
from variorum.model import Name, Report, Span

STORM = r"(?:Hurricane|Typhoon|Cyclone|(?:Tropical\s)?Storm|Superstorm)"
STORM_BEFORE = re.compile(rf"\b{STORM}s?\s(?:(?:[A-Z]\w+,\s)*[A-Z]\w+,?\sand\s)?$", re.IGNORECASE)
"""Before the name of a storm: "Hurricane", "Hurricanes Ann and"."""
REACH = 60
BAND = re.compile(
    r"\b(?:gang|cartel|militia|band|network|syndicate|firm|company|outlet|website|newspaper|magazine"
    r"|startup|retailer|charity|consultancy|airline|blog)\s$"
)
NO_NAME = re.compile(
    r"[DRI]-[A-Z].*|(?:[A-Z]\.?){2,5}|[a-z]\S*|"
    rf"{STORM}s?\s[A-Z]\w+|{'|'.join(day_name)}|"
    r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Lo|Van|Von|Fitz)[A-Z])[A-Z][a-z]+[A-Z]\w*\.?|"
    r"(?:In|On|At|The|A|An|But|And|For|From|With|By|To|Of|As|If|He|She|It|They|We)"
)
"""Party tags, initials, words in lower case, storms, days, names with a capital inside (of
companies), and small words at the head of a line."""


def no_people(reports: Sequence[Report], names: Mapping[str, Sequence[Name]]) -> set[str]:
    """Forms that name no person in these reports: what most of them take for something else,
    bands and firms, storms, and bodies that bear a person's name.
    """
    marked = list(_marked_as_people(reports, names))
    full = {word for m in marked if " " in m.words for word in m.words.split()}
    full |= {m.words for m in marked if _is_titled(m.before)}
    surnames = {m.words.split()[-1] for m in marked if " " in m.words}
    storms = {m.words for m in marked if STORM_BEFORE.search(m.before)}
    return (
        _mostly_others(reports, names)
        | {m.words for m in marked if BAND.search(m.before)}
        | ((storms | _firms(reports, names)) - full)
        | {m.words for m in marked if m.words.lower() in _body_nouns()}
        | {m.words for m in marked if _is_of_two(m.words, surnames)}
    )


class _Place(NamedTuple):
    """A name of a person, with what stands before and behind it."""

    before: str
    words: str
    behind: str


def _marked_as_people(
    reports: Sequence[Report], names: Mapping[str, Sequence[Name]]
) -> Iterator[_Place]:
    for report in reports:
        for n in names[report.id]:
            if n.type == "person":
                before = report.text[max(0, n.begin - REACH) : n.begin]
                behind = report.text[n.end : n.end + REACH]
                yield _Place(before, report.text[n.begin : n.end], behind)


def _mostly_others(reports: Sequence[Report], names: Mapping[str, Sequence[Name]]) -> set[str]:
    """Forms that most reports take for something else than a person."""
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        seen = {(Span(n.begin, n.end).of(report.text), n.type) for n in names[report.id]}
        for form, kind in seen:
            types[form][kind] += 1
    return {form for form, kinds in types.items() if 2 * kinds["person"] <= kinds.total()}


def _is_of_two(words: str, surnames: Set[str]) -> bool:
    """Whether a name is that of a thing called after two people of the story: "Ray-Orr"."""
    first, hyphen, second = words.partition("-")
    return bool(hyphen) and first in surnames and second in surnames


def _is_titled(before: str) -> bool:
    """Whether a title stands at once before a name."""
    words = before.split()[-1:]
    return bool(words) and words[0].lower().strip(".") in word_list("titles")


def _firms(reports: Sequence[Report], names: Mapping[str, Sequence[Name]]) -> set[str]:
    """The first words of what the reports mark as organisations under two words or more, none of
    which is a given name: "Brask" of "Brask Energy".
    """
    words = (
        report.text[n.begin : n.end].split()
        for report in reports
        for n in names[report.id]
        if n.type == "organisation"
    )
    given = word_list("male_names", "female_names")
    return {w[0] for w in words if len(w) > 1 and w[0].lower() not in given and _is_plain(w[1:])}


def _is_plain(words: Sequence[str]) -> bool:
    """Whether the words behind the first of an organisation's name are names of their own, and
    it is no person's with what that person leads: "Ray administration", "Ray White House".
    """
    return all(w[0].isupper() for w in words) and words[0] not in {"White", "Administration"}


def _body_nouns() -> frozenset[str]:
    return word_list("organisation_nouns", "branch_nouns")
