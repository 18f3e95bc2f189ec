"""The table of a story that says who holds which office, and whom a description means."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from variorum.compare.people.bare import dominant
from variorum.compare.people.offices import ANY_LEADER, Office
from variorum.lang import word_pairs
from variorum.model import Report, Span

PLAIN = frozenset(
    [
        *("president", "prime minister", "mayor", "governor", "senator", "representative"),
        *("speaker", "king", "queen", "pope", "chancellor", "secretary", "sheriff"),
    ]
)
"""Offices that a report speaks of without saying of what; others only just behind a name."""
NEAR = 400
"""Of several holders, the one named last within so many characters is meant."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a report gives a person, with the place of the words that say so."""

    person: int
    office: Office
    report: Report
    place: Span


class Holders:
    """Who holds which office in a story, as far as names and offices stand side by side."""

    def __init__(self, held: Sequence[Held], days: Mapping[str, date]) -> None:
        self._by_head: defaultdict[str, list[Held]] = defaultdict(list)
        self._days = days
        for one in held:
            self._by_head[one.office.head].append(one)
            if one.office.domain:
                for head in ANY_LEADER - {one.office.head}:
                    self._by_head[head].append(one)

    def fitting(self, office: Office, report: Report) -> list[Held]:
        """Where a person is given the office that a report tells of, or one that can be the same;
        else, where that report is of a day before, one that is over.
        """
        held = self._by_head[office.head]
        if _of_branch(office):
            held = [h for h in held if h.office.branch == office.branch]
        if found := [h for h in held if office.fits(h.office)]:
            return found
        day, over = self._days.get(report.id), office._replace(standing="former")
        if day is None or office.standing:
            return []
        return [
            h for h in held
            if over.fits(h.office) and day < self._days.get(h.report.id, day)
        ]  # fmt: skip

    def _bound(self, head: str) -> set[int]:
        """The people who mostly hold an office of something that is named with it: "the French
        president" is not "the president" of a report that has one without a country.
        """
        bound = Counter(h.person for h in self._by_head[head] if h.office.domain)
        every = Counter(h.person for h in self._by_head[head])
        return {person for person, count in bound.items() if 2 * count > every[person]}

    def _of_another_nation(self, office: Office) -> set[int]:
        """The people who hold an office of another nation: "the Avonian president" is none whom
        some report calls the Wendish one.
        """
        nations = office.domain & _nations()
        if not nations:
            return set()
        of = ((h.person, h.office.domain & _nations()) for h in self._by_head[office.head])
        return {person for person, theirs in of if theirs and not theirs & nations}

    def meant(self, office: Office, report: Report, place: Span, named: "Named") -> int | None:
        """Whom a description in a report means; None where that is not sure.

        One holder among those whom the report names, or, where it names none, the one holder
        of the story. "The president" without a country is the one whom reports call so
        without one; of several, the one named just before.
        """
        others = self._of_another_nation(office)
        fitting = [h for h in self.fitting(office, report) if h.person not in others]
        here = [h for h in fitting if h.person in named.people]
        candidates = here or fitting
        people = {h.person for h in candidates}
        if len(people) > 1 and office.domain:
            said = [h for h in candidates if office.domain <= h.office.domain]
            people = {h.person for h in said} or people
        if len(people) > 1 and not office.domain:
            free = people - self._bound(office.head)
            people = free or people
            plain = Counter(h.person for h in candidates if not h.office.domain)
            first = dominant({p: n for p, n in plain.items() if p in people})
            people = people if first is None else {first}
        if len(people) > 1:
            return named.last_before(place.begin, people)
        if people and not _says_of_what(office):
            return named.last_before(place.begin, people)
        return next(iter(people), None)


def _says_of_what(office: Office) -> bool:
    """Whether an office says what it is of, or need not."""
    return bool(office.domain) or _of_branch(office) or office.head in PLAIN


def _of_branch(office: Office) -> bool:
    """Whether what an office is of is its branch alone: "the roads chief"."""
    return bool(office.branch) and not office.domain


@cache
def _nations() -> frozenset[str]:
    return frozenset(word_pairs("nations").values())


class Named:
    """The people whom a report names, by place."""

    def __init__(self, places: Sequence[tuple[Span, int]]) -> None:
        self._places = sorted(places)
        self._begins = [span.begin for span, _ in self._places]
        self.people = {person for _, person in places}

    def last_before(self, position: int, people: set[int]) -> int | None:
        """The one of ``people`` named last shortly before a position, where no other of them
        stands there too.
        """
        near: set[int] = set()
        for i in range(bisect_right(self._begins, position) - 1, -1, -1):
            span, person = self._places[i]
            if span.begin < position - NEAR:
                break
            near |= {person} & people
        return near.pop() if len(near) == 1 else None

    def touches(self, place: Span) -> bool:
        """Whether a name has a character of the place."""
        at = bisect_right(self._begins, place.end - 1)
        return any(span.overlaps(place) for span, _ in self._places[max(0, at - 3) : at])
