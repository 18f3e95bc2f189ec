"""People and organisations under all their names in a story."""

from dataclasses import dataclass
from typing import Literal

from variorum.model.text import Evidence, When

MentionKind = Literal["name", "role", "description"]
"""A name, the words for an office beside one, or a description that stands for one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person or an organisation stands in a report."""

    evidence: Evidence
    form: str
    kind: MentionKind = "name"


THEN, TOLD, UNSURE = "then", "told", "unsure"
"""How a role stands that is of another time only, what is no office, and one of which the reports
do not tell whether it is held now, while they have another who holds it.
"""


@dataclass(frozen=True, slots=True)
class Role:
    """An office or calling that reports give a person, in the words that most of them use.

    ``standing`` is "former", "elect", "nominee", "acting", "then" (told of another time), "unsure"
    (then or now: somebody else holds it, too), "told" (no office: what a report says of somebody
    beside the name), or "" where the role is simply held; ``held`` runs from the first to the last
    day of the reports that give it.
    """

    title: str
    standing: str
    reports: tuple[str, ...]
    held: When
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One person under all their names in a story; ``name`` is the fullest form."""

    id: str
    name: str
    also: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation under all its names in a story; ``name`` is the fullest form."""

    id: str
    name: str
    also: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
