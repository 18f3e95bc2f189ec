"""Offices that somebody held only at another time: "signed in 1993 by President Ray"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.compare.people.changes import is_left
from variorum.compare.people.holders import Held
from variorum.compare.people.offices import MINISTERS
from variorum.compare.people.when_held import Told, told_when
from variorum.model import THEN, UNSURE, Annotation

TO_COME = frozenset({"nominee", "elect"})
HELD_OR_RUN_FOR = TO_COME | {""}
"""How an office stands of which it is asked when it does so."""
OF_ONE_BODY = frozenset(
    ["mayor", "governor", "prime minister", "chancellor", "secretary", "attorney general",
     "chief justice", "king", "queen", "foreign minister"]
)  # fmt: skip
"""Offices that one person alone holds of one place or body that is named."""
OF_MANY = frozenset({"executive", "senior", "associate", "regional", "assistant"})
"""A body has several of such: "Senior Vice President"."""
SOON = timedelta(days=7)
"""So much later a report may call an office former that was that already."""

Kind = tuple[str, frozenset[str], str]
"""An office and its rank, and how it stands that is to come."""


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """All that the reports tell of one office of one person, who is ``named`` so many times, and
    whether one somewhere ``is_called_earlier``, as "former" or "then" stands with it.
    """

    person: int
    named: int
    kind: Kind
    told: Sequence[Told]
    is_former: bool
    is_called_earlier: bool

    @property
    def domain(self) -> frozenset[str]:
        """All that the reports say that it is of."""
        return frozenset[str]().union(*(one.held.office.domain for one in self.told))

    @property
    def is_of_a_place(self) -> bool:
        """Whether reports mostly say of what it is: "the Avonian president"."""
        return 2 * sum(bool(one.held.office.domain) for one in self.told) >= len(self.told)

    @property
    def days(self) -> bool:
        """Whether a sentence tells of these days."""
        return any(one.days for one in self.told)


def with_past_offices(
    held: Sequence[Held],
    annotations: Mapping[str, Annotation],
    days: Mapping[str, date],
    named: Mapping[int, int],
) -> list[Held]:
    """The same, an office standing as "then" that somebody holds at another time only.

    It does where each report tells of it in a sentence about an earlier year, or one calls it
    former, and for the one of two who cannot hold an office both who is ``named`` less, and not as
    one who holds it in these days. It is "unsure" where both are named as often, or where it may be
    another country's.
    """
    holdings = _read(held, annotations, days, named)
    left = [one for one in holdings if not one.is_former]
    standing = {(one.person, one.kind): THEN for one in holdings if one.is_former}
    for one in left:
        others = [other for other in left if _gives_way(one, other)]
        sure = any(other.named > one.named or other.days for other in others)
        if others or _is_told_once_abroad(one):
            is_over = sure and not _may_be_abroad(one)
            standing[one.person, one.kind] = THEN if is_over else UNSURE
    return [
        replace(one, office=one.office._replace(standing=standing[whose]))
        if one.office.standing in HELD_OR_RUN_FOR
        and (whose := (one.person, _kind(one))) in standing
        else one
        for one in held
    ]


def _gives_way(one: Holding, other: Holding) -> bool:
    """Whether an office that one alone can hold is told of somebody who is named more, and of
    this one in no sentence of these days, or only as of before the other's time.
    """
    head, _, standing = one.kind
    if (
        other.kind != one.kind
        or other.person == one.person
        or standing == "nominee"
        or _is_one_of_many(one)
    ):
        return False
    if other.named < one.named or not (head == "president" or (head in OF_ONE_BODY and one.domain)):
        return False
    if all(told.before for told in one.told):
        return not all(told.before for told in other.told)
    same = other.domain == one.domain or not (one.domain or other.is_of_a_place)
    return same and not one.days


def _is_one_of_many(one: Holding) -> bool:
    words = {word for told in one.told for word in told.held.office.words.lower().split()}
    return not words.isdisjoint(OF_MANY)


def _may_be_abroad(one: Holding) -> bool:
    """Whether a nation stands beside an office that is told without one, and no report tells that
    it was held before: "Avonian plans of his predecessor, President Ray".
    """
    is_before = one.is_called_earlier or any(told.before for told in one.told)
    return not (one.domain or is_before) and all(told.abroad for told in one.told)


def _is_told_once_abroad(one: Holding) -> bool:
    """Whether a minister is told of once, beside another nation."""
    head, rank, _ = one.kind
    return head in MINISTERS and not rank and one.named == 1 and _may_be_abroad(one)


def _kind(one: Held) -> Kind:
    """Which office it is."""
    standing = one.office.standing if one.office.standing in TO_COME else ""
    return one.office.head, one.office.rank, standing


def _read(
    held: Sequence[Held],
    annotations: Mapping[str, Annotation],
    days: Mapping[str, date],
    named: Mapping[int, int],
) -> list[Holding]:
    """Each office of each person that somebody holds, is to hold or runs for."""
    told: defaultdict[tuple[int, Kind], list[Told]] = defaultdict(list)
    former: defaultdict[tuple[int, Kind], list[Held]] = defaultdict(list)
    earlier: set[tuple[int, Kind]] = set()
    for one in held:
        whose, report = (one.person, _kind(one)), one.report.id
        if one.office.standing in {"former", THEN}:
            earlier.add(whose)
        if one.office.standing in HELD_OR_RUN_FOR:
            told[whose].append(told_when(one, annotations[report], days.get(report)))
        elif one.office.standing == "former":
            former[whose].append(one)
    return [
        Holding(
            *(whose[0], named[whose[0]], whose[1], theirs),
            is_former=all(
                one.earlier or _is_called_former(one.held, former[whose], days) for one in theirs
            ),
            is_called_earlier=whose in earlier,
        )
        for whose, theirs in told.items()
    ]


def _is_called_former(one: Held, former: Sequence[Held], days: Mapping[str, date]) -> bool:
    """Whether the report itself calls the office former somewhere, or another, before or within
    days, or whenever tells that it was left; of one whose day is not sure, any other.
    """
    day = days.get(one.report.id)
    if any(f.report.id == one.report.id and f.office.domain >= one.office.domain for f in former):
        return True  # "former President Ray … the order that President Ray signed"
    others = (f for f in former if f.report.id != one.report.id and f.report.id in days)
    return any(
        day is None or days[f.report.id] <= day + SOON or is_left(f.office.words) for f in others
    )
