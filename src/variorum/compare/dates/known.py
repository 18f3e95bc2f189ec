"""What reports of known date tell: their events by day, found again by name."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from variorum.annotate.times import resolve
from variorum.annotate.times.direction import find_direction
from variorum.compare.dates.clues import fits_weekday
from variorum.compare.dates.tellings import Telling
from variorum.lang.calendar import WEEKDAYS
from variorum.model import Span, When


class Need(NamedTuple):
    """What it takes to hold two tellings of a day of the week for tellings of one day: how
    like they must be, how like where a second sentence agrees, and how much more like than
    any telling of another such day.
    """

    once: float
    twice: float
    margin: float


NEEDS = ((2, Need(0.30, 0.2, 1.25)), (7, Need(0.45, 0.35, 1.5)), (10**6, Need(0.65, 0.55, 2.2)))
"""By the days over which siblings of known date were written: in a long story the same things
happen on the same day of the week again and again."""


@dataclass(frozen=True)
class Known:
    """What siblings of known date tell: events by day, and who took office when."""

    events: tuple[tuple[Telling, date], ...] = ()
    by_name: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    ahead: frozenset[int] = frozenset()
    spread: int = 0

    @property
    def long(self) -> bool:
        """Whether the siblings of known date were written over more than one week."""
        return self.need == NEEDS[-1][1]

    @property
    def need(self) -> Need:
        """What it takes to match an event of this story."""
        return next(need for days, need in NEEDS if self.spread <= days)


def known_events(tellings: Mapping[str, list[Telling]], datings: Mapping[str, When]) -> Known:
    """The past and coming events that reports of known date pin to one day, found again by
    name, by name and day of the week, and by name and month.
    """
    events = []
    for report in sorted(tellings):
        for telling in tellings[report]:
            if telling.time is None:
                continue
            when = resolve(telling.time, datings[report])
            if _is_open(telling, when, datings[report]):
                continue
            if when and when.day and len(telling.words) > 2:
                events.append((telling, when.day))
    by_name: dict[str, list[int]] = {}
    for place, (telling, _) in enumerate(events):
        day = events[place][1]
        for name in sorted(telling.names):
            for key in (name, f"{name} {WEEKDAYS[day.weekday()]}", f"{name} {day.month}"):
                by_name.setdefault(key, []).append(place)
    ahead = frozenset(
        place
        for place, (telling, day) in enumerate(events)
        if (latest := datings[telling.report].latest) and day > latest
    )
    days = sorted(when.day for when in datings.values() if when.day)
    spread = (days[-1] - days[0]).days if days else 0
    return Known(tuple(events), {n: tuple(at) for n, at in by_name.items()}, ahead, spread)


def _is_open(telling: Telling, when: When | None, written: When) -> bool:
    """Whether a bare day of the week may be that of another week: where no tense says which
    for sure, and where it would be six days ago, which is rather told of the day to come.
    """
    if telling.time is None or when is None or not fits_weekday(telling):
        return False
    if when.day and written.day and (written.day - when.day).days == 6:
        return True
    if when.day and when.day == written.day:
        return False
    return way_told(telling) in ("", "future?")


def way_told(telling: Telling) -> str:
    """Whether the words around its time say that it is past or to come; "" where none do."""
    if telling.time is None:
        return ""
    shift = telling.sentence.begin
    whole = Span(0, len(telling.text))
    return find_direction(telling.text, whole, telling.time.begin - shift, telling.time.end - shift)


def places_of(telling: Telling, known: Known, *, suffix: str = "", least: int = 1) -> list[int]:
    """The known events that share so many names with a telling, in order."""
    counts = Counter(
        place for name in telling.names for place in known.by_name.get(name + suffix, ())
    )
    return sorted(place for place, count in counts.items() if count >= least)
