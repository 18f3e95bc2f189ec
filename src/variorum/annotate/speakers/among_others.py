"""The one who is named of several: "moderates like Sen. Ann Ray", "one of her aides, Bo Day"."""

import re

from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import all_titles
from variorum.lang import any_word
from variorum.model import Span

AN_EXAMPLE = re.compile(
    rf"(?:(?!{any_word('prepositions')}\b)[\w’'-]+\s){{0,3}}[\w’'-]+s,?\s(?:like|such\sas|including)\s"
)
"""Before the one of several who is named: "moderates like | Sen. Ann Ray"."""
BEHIND_NAME = r"(?:\s\([^()]*\)|,\s[DRI]-[A-Z][\w.]*|\sof\s[A-Z]\w+(?:\s[A-Z]\w+)*)?"
PLACE_OR_PARTY = re.compile(rf"{BEHIND_NAME}[.,]?")
ONE_OF = re.compile(r"(?:one|another)\sof\s[^,;:“”\"\n]+,\s", re.IGNORECASE)
MOST_TITLES = 5


def example_of_them(text: str, source: Span, people: KnownPeople) -> KnownPerson | None:
    """The one who is named of several who say something: "Moderates like Sen. Ann Ray, R-Avon"."""
    opening = AN_EXAMPLE.match(text, *source)
    inside = people.inside(source) if opening else []
    if opening is None or len(inside) != 1:
        return None
    place, person = inside[0]
    only = all_titles(text[opening.end() : place.begin].strip() or "the")
    return person if only and PLACE_OR_PARTY.fullmatch(text, place.end, source.end) else None


def one_of_them(text: str, source: Span, people: KnownPeople) -> KnownPerson | None:
    """The one of several whose name ends the source, behind what they are: "one of Ray's oldest
    friends, the painter Bo Day".
    """
    opening = ONE_OF.match(text, *source)
    inside = people.inside(Span(opening.end(), source.end)) if opening else []
    if opening is None or len(inside) != 1:
        return None
    place, person = inside[0]
    told = text[opening.end() : place.begin]
    return person if place.end == source.end and len(told.split()) <= MOST_TITLES else None
