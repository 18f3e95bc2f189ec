"""Police forces: of which place one is, and which of them "police" alone is."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from variorum.model import Name, Span
from variorum.model.places import names_from

BARE = re.compile(r"(?:the\s)?police", re.IGNORECASE)
PLACE = r"[A-Z][\w.’-]*?(?:\s[A-Z][\w.’-]*?){0,2}"
POLICE = r"[Pp]olice(?:\s(?:[Dd]epartment|[Bb]ureau|[Ff]orce|[Ss]ervice|[Oo]fficials))?"
FORCE = re.compile(
    rf"(?:\b[Tt]he\s)?\b(?:(?P<front>{PLACE})(?:['’]s)?\s{POLICE}"
    rf"|{POLICE}\s(?:in|of|from)\s(?:the\scity\sof\s)?(?P<behind>{PLACE})(?:,\s[A-Z][\w.]*)?)(?!\w)"
)
""""Avon police", "the Avon Police Department", "police in Avon, Ore."."""


class Force(NamedTuple):
    """The police of a place, where a report tells of it."""

    span: Span
    place: str


def place_of_force(name: str) -> str:
    """The place whose police somebody called so is, in small letters; empty of another."""
    found = FORCE.fullmatch(name)
    return (found["front"] or found["behind"]).casefold() if found else ""


def forces_in(text: str, names: Sequence[Name], end: int | None = None) -> list[Force]:
    """Where a report tells of the police of a place that it names, up to ``end``."""
    found = []
    for told in FORCE.finditer(text, 0, len(text) if end is None else end):
        group = "front" if told["front"] else "behind"
        place = Span(*told.span(group))
        if any(n.type in ("place", "organisation") for n in names_from(names, *place)):
            found.append(Force(Span(*told.span()), place.of(text).casefold()))
    return found


def force_meant(text: str, source: Span, names: Sequence[Name]) -> str | None:
    """The force that "police" alone is: the last one told of in its paragraph, else the only one
    before it, where the paragraph is about no other place.
    """
    if not BARE.fullmatch(text, *source):
        return None
    before = forces_in(text, names, source.begin)
    begin = text.rfind("\n", 0, source.begin) + 1
    here = [force for force in before if force.span.begin >= begin]
    if here:
        return here[-1].span.of(text)
    if len({force.place for force in before}) != 1:
        return None
    places = [n for n in names_from(names, begin, source.begin) if n.type == "place"]
    about = text[begin : source.begin].casefold()
    return before[-1].span.of(text) if not places or before[-1].place in about else None
