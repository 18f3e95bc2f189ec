"""Who is meant by an office in a report: "the former governor"."""

from collections.abc import Iterable, Mapping

from variorum.model import Person

ARTICLES = frozenset(["the", "a", "an", "its", "their", "his"])
WRITTEN_OUT = {"gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "prof": "professor", "lt": "lieutenant"}  # fmt: skip
REACH = 1500
"""An office speaks of somebody whom the report names no further before it, in characters."""
APART = 300
"""So near no other who holds such an office may be named."""


class Offices:
    """The persons of a story by the offices that reports give them."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._bearers: dict[str, list[Person]] = {}
        self._places: dict[tuple[str, str], list[int]] = {}
        for person in people:
            for mention in person.mentions:
                if mention.kind == "role":
                    bearers = self._bearers.setdefault(_office(mention.form), [])
                    if bearers[-1:] != [person]:
                        bearers.append(person)
                elif mention.evidence.part == "text":
                    key = mention.evidence.report, person.name
                    self._places.setdefault(key, []).append(mention.evidence.begin)

    def bearer(self, who: str, report: str, place: int) -> Person | None:
        """The one meant by "the governor" at a place of a report: named last before it of those
        who hold such an office, where no other of them is named nearby.
        """
        first, _, rest = who.partition(" ")
        if first.lower() != "the" or not rest[:1].islower() or " and " in rest:
            return None
        far = {p.name: self._distance(p, report, place) for p in self._bearers.get(rest, ())}
        found = sorted((d, name) for name, d in far.items() if d <= REACH)
        if not found or (len(found) > 1 and found[1][0] - found[0][0] < APART):
            return None
        return next(p for p in self._bearers[rest] if p.name == found[0][1])

    def _distance(self, person: Person, report: str, place: int) -> int:
        """How far before a place the person is last named."""
        begins = self._places.get((report, person.name), [])
        return min((place - begin for begin in begins if begin < place), default=REACH + 1)


def _office(form: str) -> str:
    """An office without whose it is: "Former Dune Gov." is "former governor"."""
    words = [w.strip(".,").lower() for w in form.split(" of ")[0].split()]
    words = [WRITTEN_OUT.get(w, w) for w in words if w]
    if not words:
        return ""
    return f"former {words[-1]}" if words[0] == "former" else words[-1]


def by_office(people: Iterable[Person]) -> Mapping[tuple[str, str], Person]:
    """Who is meant by an office in a report ("the president"), where it is one person there."""
    bearers: dict[tuple[str, str], dict[str, Person]] = {}
    for person in people:
        for mention in person.mentions:
            if mention.kind == "role":
                office = " ".join(w for w in mention.form.lower().split() if w not in ARTICLES)
                key = mention.evidence.report, office
                bearers.setdefault(key, {})[person.name] = person
    return {key: next(iter(found.values())) for key, found in bearers.items() if len(found) == 1}
