"""All that the reports tell of one office of one person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.compare.people.changes import is_left
from variorum.compare.people.holders import Held
from variorum.compare.people.when_held import Told, told_when
from variorum.model import Annotation

HELD_OR_RUN_FOR = frozenset({"", "nominee"})
"""How an office stands of which it is asked when it is held."""
SOON = timedelta(days=7)
"""So much later a report may call an office former that was that already."""

Kind = tuple[str, frozenset[str], bool]
"""An office and its rank, and whether it is only run for."""


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """All that the reports tell of one office of one person, who is ``named`` so many times: what
    they say that it is of, whether all call it former, or ``some`` do, and whether some say that
    the person is ``elected`` to it.
    """

    person: int
    named: int
    kind: Kind
    told: Sequence[Told]
    domain: frozenset[str]
    is_former: bool
    some_former: bool
    elected: bool

    @property
    def is_of_a_place(self) -> bool:
        """Whether reports mostly say of what it is: "the Avonian president"."""
        return 2 * sum(bool(one.held.office.domain) for one in self.told) >= len(self.told)

    @property
    def days(self) -> bool:
        """Whether a sentence tells of these days."""
        return any(told.days for told in self.told)

    @property
    def year(self) -> bool:
        """Whether a sentence tells of a time up to a year ago."""
        return any(told.year for told in self.told)


def kind_of(one: Held) -> Kind:
    """Which office it is."""
    return one.office.head, one.office.rank, one.office.standing == "nominee"


def read_holdings(
    held: Sequence[Held],
    annotations: Mapping[str, Annotation],
    days: Mapping[str, date],
    named: Mapping[int, int],
) -> list[Holding]:
    """Each office of each person that somebody holds or runs for."""
    told: defaultdict[tuple[int, Kind], list[Told]] = defaultdict(list)
    former: defaultdict[tuple[int, Kind], list[Held]] = defaultdict(list)
    elected = set[tuple[int, Kind]]()
    for one in held:
        whose, report = (one.person, kind_of(one)), one.report.id
        if one.office.standing in HELD_OR_RUN_FOR:
            told[whose].append(told_when(one, annotations[report], days.get(report)))
        elif one.office.standing == "former":
            former[whose].append(one)
        elif one.office.standing == "elect":
            elected.add(whose)
    return [
        Holding(
            person=whose[0],
            named=named[whose[0]],
            kind=whose[1],
            told=theirs,
            domain=frozenset[str]().union(*(one.held.office.domain for one in theirs)),
            is_former=all(
                one.earlier or _is_called_former(one.held, former[whose], days) for one in theirs
            ),
            some_former=bool(former[whose]),
            elected=whose in elected,
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
