"""Two people whom a report speaks of together: "they", "both", "the two lawmakers"."""

import re
from itertools import pairwise

from variorum.annotate.speakers.among_others import BEHIND_NAME
from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import all_titles
from variorum.lang import word_list
from variorum.model import Span

THEY = frozenset(["they", "them"])
TWO = re.compile(
    r"both|the\s(?:two|pair|duo)|(?:both|the\stwo)\s(?:of\sthem|(?:[\w-]+\s){0,2}?([a-z]+))",
    re.IGNORECASE,
)
"""So many are meant: "both", "the two lawmakers", "both sides"."""
SIDES = frozenset(["men", "women", "sides", "leaders", "politicians", "lawmakers", "officials"])
JOINED = re.compile(rf"{BEHIND_NAME},?\sand\s((?:[\w.’'-]+\s){{0,6}})")
ONE_MORE = re.compile(rf"{BEHIND_NAME}(?:,\s(?:and\s)?|\sand\s)((?:[\w.’'-]+\s){{0,6}})")
OPENING = re.compile(r"(?:(?:But|And|Still|Meanwhile),?\s|[A-Z][^,;:“”\"]{1,40},\s)?")
"""What may stand before the two who are the subject: "On Monday,"."""
FAR = 700
"""So far back "the two lawmakers" are named at most."""

Two = tuple[KnownPerson, KnownPerson]


def two_meant(text: str, source: Span, people: KnownPeople) -> Two | None:
    """The two people named side by side last before "both" or "the two lawmakers"; for "they" those
    of its own sentence, or who are the subject of the sentence before.
    """
    words = source.of(text).lower()
    here = sentence_before(text, source.begin)
    if words in THEY:
        last = sentence_before(text, max(0, len(text[:here].rstrip()) - 1))
        own = _last_two(text, Span(here, source.begin), people)
        return own or _subject(text, Span(last, here), people)
    told = TWO.fullmatch(words)
    if told is None or (told.group(1) and not _are_people(told.group(1))):
        return None
    return _last_two(text, Span(max(0, source.begin - FAR), source.begin), people)


def _are_people(noun: str) -> bool:
    lists = ("person_nouns", "unnamed_people", "titles", "occupations", "described_people")
    return noun in SIDES or any(noun.removesuffix("s") in word_list(name) for name in lists)


def _pairs(text: str, within: Span, people: KnownPeople) -> list[tuple[Span, Two]]:
    """Where two people stand side by side, and no third with them."""
    inside = people.inside(within)
    found = []
    for number, ((first, one), (second, other)) in enumerate(pairwise(inside)):
        joined = JOINED.fullmatch(text, first.end, second.begin)
        if joined is None or one == other or not all_titles(joined.group(1)):
            continue
        before = number and ONE_MORE.fullmatch(text, inside[number - 1][0].end, first.begin)
        if not before or not all_titles(before.group(1)):
            found.append((Span(first.begin, second.end), (one, other)))
    return found


def _last_two(text: str, within: Span, people: KnownPeople) -> Two | None:
    found = _pairs(text, within, people)
    return found[-1][1] if found else None


def _subject(text: str, sentence: Span, people: KnownPeople) -> Two | None:
    """The two whom a sentence opens with: "On Monday, Mayor Ray and Bo Day"."""
    for place, two in _pairs(text, sentence, people)[:1]:
        opens = OPENING.match(text, *sentence)
        begins = {sentence.begin, opens.end() if opens else sentence.begin}
        if any(all_titles(text[begin : place.begin].strip()) for begin in begins):
            return two
    return None
