"""Offices that somebody held only at another time: "signed in 1993 by President Ray"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.compare.people.changes import is_left
from variorum.compare.people.holders import Held
from variorum.compare.people.offices import WHOLE
from variorum.compare.people.when_held import Told, told_when
from variorum.model import THEN, Annotation

OF_ONE_BODY = frozenset(
    ["mayor", "governor", "prime minister", "chancellor", "secretary", "attorney general",
     "chief justice", "king", "queen", "foreign minister"]
)  # fmt: skip
"""Offices that one person alone holds of one place or body that is named."""
OF_THE_PLACE = frozenset({"mayor", "governor"})
"""Offices that are told without their place only where it is that of the story."""
SOON = timedelta(days=7)
"""So much later a report may call an office former that was that already."""
DOMINANT = 2
"""Named so many times as often as another, a person is the one who holds the office now."""

Kind = tuple[str, frozenset[str], bool]
"""An office and its rank, and whether it is only run for."""


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """All that the reports tell of one office of one person, what they say that it is of, and
    where they call it former.
    """

    person: int
    kind: Kind
    told: Sequence[Told]
    domain: frozenset[str]
    former: Sequence[Held]

    @property
    def is_of_a_place(self) -> bool:
        """Whether reports mostly say of what it is: "the Avonian president"."""
        return 2 * sum(bool(one.held.office.domain) for one in self.told) >= len(self.told)


def with_past_offices(
    held: Sequence[Held],
    annotations: Mapping[str, Annotation],
    days: Mapping[str, date],
    named: Mapping[int, int],
) -> list[Held]:
    """The same, an office standing as "then" that somebody holds at another time only.

    It does where each report tells of it in a sentence about an earlier year, or another of
    about that day calls it former; and of two who cannot hold an office both, for the one who is
    ``named`` far less.
    """
    holdings = _holdings(held, annotations, days)
    over = [one for one in holdings if _is_over(one, days)]
    ran = {one.person for one in over if one.kind[2]}  # for whatever it is called
    over += [one for one in holdings if one.kind[2] and one.person in ran]
    left = [one for one in holdings if one not in over]
    of_kind: defaultdict[Kind, list[Holding]] = defaultdict(list)
    for one in left:
        of_kind[one.kind].append(one)
    over += [
        one for one in left
        if any(_gives_way(one, other) for other in of_kind[one.kind]
               if other.person != one.person
               and named[other.person] >= DOMINANT * named[one.person])
    ]  # fmt: skip
    past = {(one.person, one.kind) for one in over}
    return [
        replace(one, office=one.office._replace(standing=THEN))
        if one.office.standing in {"", "nominee"} and (one.person, _kind(one)) in past
        else one
        for one in held
    ]


def _holdings(
    held: Sequence[Held], annotations: Mapping[str, Annotation], days: Mapping[str, date]
) -> list[Holding]:
    """Each office of each person that somebody holds or runs for."""
    told: defaultdict[tuple[int, Kind], list[Told]] = defaultdict(list)
    former: defaultdict[tuple[int, Kind], list[Held]] = defaultdict(list)
    for one in held:
        whose, report = (one.person, _kind(one)), one.report.id
        if one.office.standing in {"", "nominee"}:
            told[whose].append(told_when(one, annotations[report], days.get(report)))
        elif one.office.standing == "former":
            former[whose].append(one)
    return [
        Holding(
            *whose,
            theirs,
            frozenset[str]().union(*(one.held.office.domain for one in theirs)),
            former[whose],
        )
        for whose, theirs in told.items()
    ]


def _kind(one: Held) -> Kind:
    return one.office.head, one.office.rank, one.office.standing == "nominee"


def _is_over(holding: Holding, days: Mapping[str, date]) -> bool:
    """Whether each report tells of an office in an earlier year, or calls it former."""
    return all(one.earlier or _is_called_former(one.held, holding, days) for one in holding.told)


def _is_called_former(one: Held, holding: Holding, days: Mapping[str, date]) -> bool:
    """Whether the report itself calls the office former somewhere, or another, before or within
    days, or whenever tells that it was left; of one whose day is not sure, any other.
    """
    day = days.get(one.report.id)
    if any(
        former.report.id == one.report.id and former.office.domain >= one.office.domain
        for former in holding.former
    ):
        return True  # "former President Ray … the order that President Ray signed"
    others = (f for f in holding.former if f.report.id != one.report.id and f.report.id in days)
    return any(
        day is None or days[f.report.id] <= day + SOON or is_left(f.office.words) for f in others
    )


def _gives_way(one: Holding, other: Holding) -> bool:
    """Whether of two people it is the other who holds an office, as the reports tell of the one."""
    if _is_of_before(one, other):
        return True
    if other.former or any(told.days for told in one.told):
        return False
    if not one.domain and _is_without_its_place(one, other):
        return True
    if one.domain.isdisjoint(other.domain) if one.domain else other.is_of_a_place:
        return False  # the president of another country
    return any(_exclude(a.held, b.held) for a in one.told for b in other.told)


def _is_of_before(one: Holding, other: Holding) -> bool:
    """Whether an office that one person alone holds is told of as of before: "orders of President
    Ray's administration".
    """
    head, _, runs = one.kind
    if head not in WHOLE or runs or not all(told.before for told in one.told):
        return False
    return not one.domain or not one.domain.isdisjoint(other.domain)


def _is_without_its_place(one: Holding, other: Holding) -> bool:
    """Whether no report says of what somebody holds an office that is told with its place, but for
    that of the story, whose other holder the same reports name: "a name that Mayor Ray gave".
    """
    if one.kind[0] not in OF_THE_PLACE or one.kind[2] or not all(told.aside for told in one.told):
        return False
    reports = {told.held.report.id for told in other.told}
    return all(told.held.report.id in reports for told in one.told)


def _exclude(a: Held, b: Held) -> bool:
    """Whether one report gives two people an office that only one can hold: not where each says
    something else of what it is, "Avon Secretary of State" and "Wend Secretary of State".
    """
    if a.report.id != b.report.id or not a.office.fits(b.office):
        return False
    if a.office.head in WHOLE:
        return a.office.domain == b.office.domain
    if a.office.head not in OF_ONE_BODY or not a.office.domain & b.office.domain:
        return False
    return a.office.domain <= b.office.domain or b.office.domain <= a.office.domain
