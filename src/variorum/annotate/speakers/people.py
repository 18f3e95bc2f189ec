"""The people of one report: their forms, offices and places."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from variorum.annotate.speakers.genders import gender_of_speaker, is_behind_words
from variorum.annotate.speakers.name_forms import (
    COURTESY,
    HE,
    SHE,
    gender_of,
    surname,
    without_titles,
)
from variorum.annotate.speakers.namesakes import places_by_name
from variorum.annotate.speakers.offices import roles_at, words_about
from variorum.model import Name, Span

MEN = frozenset({"sir", "king", "prince", "lord", "man"})
WOMEN = frozenset({"lady", "queen", "woman"})


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of one report: the fullest form, the words for their office, their places.

    ``about`` holds the capitalised words near their names, in lower case.
    """

    name: str
    roles: frozenset[str]
    gender: str | None
    places: tuple[Span, ...]
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KnownPeople:
    """The people of a report, to be asked by place and by office."""

    people: tuple[KnownPerson, ...]
    places: tuple[tuple[Span, int], ...]
    by_role: dict[str, tuple[KnownPerson, ...]]
    by_name: dict[str, KnownPerson]
    by_surname: dict[str, tuple[KnownPerson, ...]]

    def called(self, words: str) -> KnownPerson | None:
        """The person called so, titles aside: by surname, of several the one named most often,
        or by first name and surname; None where there is none.
        """
        name = without_titles(words).split()
        if not name or not name[0][0].isupper():
            return None
        bearers = self.by_surname.get(surname(" ".join(name)), ())
        fitting = [p for p in bearers if len(name) == 1 or p.name.split()[0] == name[0]]
        return max(fitting, key=lambda p: len(p.places), default=None)

    def inside(self, span: Span) -> list[tuple[Span, KnownPerson]]:
        """The places of people in a span, in order."""
        first = bisect_left(self.places, span.begin, key=lambda place: place[0].begin)
        found = []
        for place, number in self.places[first:]:
            if place.begin >= span.end:
                break
            if place.end <= span.end:
                found.append((place, self.people[number]))
        return found


def know_people(text: str, names: Sequence[Name]) -> KnownPeople:
    """The people of a report; see ``places_by_name``."""
    named = places_by_name(text, names)
    others = sorted(place for places in named.values() for place in places)
    known = tuple(_person(text, name, tuple(places), others) for name, places in named.items())
    by_role: defaultdict[str, list[KnownPerson]] = defaultdict(list)
    by_surname: defaultdict[str, list[KnownPerson]] = defaultdict(list)
    for person in known:
        by_surname[surname(person.name)].append(person)
        for role in sorted(person.roles):
            by_role[role].append(person)
    every = sorted((place, i) for i, person in enumerate(known) for place in person.places)
    return KnownPeople(
        known,
        tuple(every),
        {role: tuple(holders) for role, holders in by_role.items()},
        {person.name: person for person in known},
        {word: tuple(bearers) for word, bearers in by_surname.items()},
    )


def _person(text: str, name: str, places: tuple[Span, ...], others: Sequence[Span]) -> KnownPerson:
    roles: set[str] = set()
    about: set[str] = set()
    for place in places:
        roles.update(roles_at(text, place))
        about.update(words_about(text, place))
    gender = _gender(text, name, places, roles, others)
    return KnownPerson(name, frozenset(roles), gender, places, frozenset(about))


def _gender(
    text: str, name: str, places: Sequence[Span], roles: Set[str], others: Sequence[Span]
) -> str | None:
    """What tells whether somebody is a he or a she: most of the courtesy titles before the name,
    else the words for their office, else the pronoun by which they go on in the paragraph that
    names them behind their words, else the first name.
    """
    titles = Counter(
        found.group(1) == "Mr"
        for place in places
        if (found := COURTESY.search(text, max(0, place.begin - 8), place.begin))
    )
    if titles[True] != titles[False]:
        return HE if titles[True] > titles[False] else SHE
    if roles & MEN:
        return HE
    if roles & WOMEN:
        return SHE
    told = {gender_of_speaker(text, p, others) for p in places if is_behind_words(text, p)}
    told -= {None}
    return told.pop() if len(told) == 1 else gender_of(name)
