"""What a report tells of somebody whose surname another of its people bears, too."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from variorum.annotate.speakers.genders import gender_of_speaker, told_gender
from variorum.annotate.speakers.kin import kin_noun
from variorum.annotate.speakers.name_forms import HE, SHE, SUFFIX, gender_of
from variorum.annotate.speakers.offices import QUALIFIERS, roles_at
from variorum.lang import word_list
from variorum.model import Span

AGE = re.compile(r",?\s\(?(?:aged\s)?(\d{1,3})(?=[,;.)])")


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody's places in full, the offices that stand there, the ages, the gender as far as it is
    told, and whether they are the younger or elder of a family.
    """

    places: tuple[Span, ...]
    roles: tuple[frozenset[str], ...]
    ages: frozenset[str]
    gender: str | None
    generation: str
    is_relative: bool
    is_junior: bool

    def holds(self, heads: Set[str], rank: Set[str]) -> bool:
        """Whether one of the offices, of that rank and standing ("former"), stands with a name."""
        return any(heads & told and QUALIFIERS & told == rank for told in self.roles)

    @property
    def has_office(self) -> bool:
        """Whether any office stands with the name."""
        offices = word_list("titles") - word_list("titles_without_office")
        return any(offices & told for told in self.roles)

    @property
    def is_younger(self) -> bool:
        """Whether it is somebody's son, daughter or younger brother, or a junior."""
        return self.generation == "younger" or self.is_junior

    @property
    def is_somebodys(self) -> bool:
        """Whether they come in as somebody's relative or junior."""
        return self.is_relative or self.is_junior

    def times_before(self, position: int) -> int:
        """How often the name stands in full before a position."""
        return sum(place.begin < position for place in self.places)

    @staticmethod
    def age_behind(text: str, place: Span) -> str | None:
        """The age that stands behind a name: "Ann Ray, | 44 |, said"."""
        found = AGE.match(text, place.end)
        return found.group(1) if found else None


def read_namesake(
    text: str,
    name: str,
    places: Sequence[Span],
    others: Sequence[Span],
    *,
    spouses: Mapping[str, str],
    is_relative: bool,
) -> Namesake:
    """What the report tells of a name at its places in full; ``others`` are those of all people."""
    roles = tuple(frozenset(roles_at(text, place)) for place in places)
    told = {part for place in places for part in kin_noun(text, place)}
    genders = told & {HE, SHE}
    gender = spouses.get(name) or gender_of(name)
    gender = gender or (genders.pop() if len(genders) == 1 else None)
    if gender is None and any("man" in r for r in roles) != any("woman" in r for r in roles):
        gender = HE if any("man" in r for r in roles) else SHE
    generations = told & {"younger", "elder"}
    ages = {Namesake.age_behind(text, place) for place in places} - {None}
    return Namesake(
        tuple(places),
        roles,
        frozenset(a for a in ages if a),
        gender or told_gender(text, places, others) or _of_speaker(text, places, others),
        generations.pop() if len(generations) == 1 else "",
        is_relative,
        SUFFIX.search(name) is not None,
    )


def _of_speaker(text: str, places: Sequence[Span], others: Sequence[Span]) -> str | None:
    told = {gender_of_speaker(text, place, others) for place in places} - {None}
    return told.pop() if len(told) == 1 else None
