"""Whom a demand is made to where the report names them, but not beside the action."""

import re
from collections.abc import Sequence

from variorum.account.positions.holders import before_action
from variorum.lang import word_list
from variorum.model import Person, PositionTelling

GIVEN = re.compile(
    r"\b(?:offer|g[ai]v|hand|issu|deliver|send|sent|present|set|pos)\w*\s+"
    r"(?P<whom>(?:[A-Z][\w.’'-]*\s+){1,4})(?:with\s+)?(?:an?|the|his|her|their)\s+(?:\w+\s+)?"
    r"(?:ultimatum|warning|challenge|demand|request|choice|order|plea|appeal|deadline)\b"
)
"""To whom a demand is handed: "gave Bram Tollan an ultimatum"."""
PRONOUNS = {"him": "male_names", "her": "female_names"}


def addressee(telling: PositionTelling, people: Sequence[Person]) -> str:
    """Who is asked to do it: handed the demand by name, or the only other person that the
    sentence names before "him" or "her"; empty where that is open.
    """
    before = before_action(telling) or ""
    if (found := GIVEN.search(before)) is not None and not telling.to_whom:
        return _named(found["whom"].strip(), people)
    kind = PRONOUNS.get(telling.to_whom.lower())
    if kind is None:
        return ""
    others = {
        person.name
        for person in people
        if person.name != telling.who and _stands_in(person, before) and _may_be(person, kind)
    }
    return others.pop() if len(others) == 1 else ""


def _named(form: str, people: Sequence[Person]) -> str:
    """The one person of that name, or the name as it is printed."""
    bearers = [p.name for p in people if form in (p.name, *p.also)]
    return bearers[0] if len(bearers) == 1 else form


def _stands_in(person: Person, words: str) -> bool:
    return re.search(rf"\b{re.escape(person.name.split()[-1])}\b", words) is not None


def _may_be(person: Person, kind: str) -> bool:
    """Whether a first name does not speak against the pronoun."""
    first = person.name.split()[0].lower()
    other = next(k for k in PRONOUNS.values() if k != kind)
    return first not in word_list(other) or first in word_list(kind)
