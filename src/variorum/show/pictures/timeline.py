"""The timeline drawn to scale: a dot for a sure day, a bar for the days that are possible.

Places across are in percent, so that the picture fits any width while its words keep their
size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.account.dates_in_words import describe
from variorum.lang.calendar import MONTHS
from variorum.model import Comparison, Event, Line, When
from variorum.show.printable import one_line

MOST = 40
SHORTEST_SPAN = timedelta(days=6)
WIDEST = timedelta(days=120)
"""How far beside the days of the reports the scale reaches; what lies further is at its edge."""
LEFT, RIGHT = 6.0, 94.0
TICKS = 6
NARROW = timedelta(days=31)
"""Days that are told less closely do not stretch the scale where closer ones are told."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One event: its bar in percent, and whether it goes on beyond an edge."""

    begin: float
    end: float
    when: str
    whole: str
    address: str
    sure: bool
    expected: bool
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A day under the scale; ``anchor`` says which side of the place its words stand on."""

    at: float
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A scale with its bars; ``left_out`` counts the events that have no date or no room."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    left_out: int


def picture_timeline(comparison: Comparison, told: Sequence[tuple[Line, str]]) -> Timeline | None:
    """The dated events of a story in order; None where fewer than two can be placed.

    ``told`` has the lines of the account's timeline, each with its address.
    """
    found = [(event, *one) for one in told if (event := _event_of(one[0], comparison.events))]
    placed = [one for one in found if one[0].when.earliest or one[0].when.latest][:MOST]
    scale = _scale([event for event, _, _ in placed], comparison)
    if len(placed) < 2 or scale is None:
        return None
    placed.sort(key=lambda one: (_begin(one[0].when), one[0].when.latest or date.max, one[1].text))
    bars = [_bar(event, scale, line.text, address) for event, line, address in placed]
    return Timeline(tuple(bars), _ticks(*scale), len(told) - len(placed))


def _event_of(line: Line, events: Iterable[Event]) -> Event | None:
    """The event that a line tells: of those of its day the one with most of its words, which may be
    shortened or have names put in.
    """
    words = set(line.text.split())
    of_its_day = [e for e in events if e.text == line.text or describe(e.when) == line.label]
    return max(of_its_day, key=lambda e: len(words & set(e.text.split())), default=None)


def _begin(when: When) -> date:
    return when.earliest or when.latest or date.max


def _scale(events: Sequence[Event], comparison: Comparison) -> tuple[date, date] | None:
    """From the first to the last day, those far from the days of the reports left aside."""
    days = _days(e.when for e in events if _is_narrow(e.when)) or _days(e.when for e in events)
    if not days:
        return None
    written = _days(dating.when for dating in comparison.datings)
    middle = sorted(written or days)
    low = _shift(middle[0], -WIDEST)
    high = _shift(middle[-1], WIDEST)
    near = [d for d in days if low <= d <= high] or days
    first, last = min(near), max(near)
    lacking = SHORTEST_SPAN - (last - first)
    if lacking > timedelta():
        first, last = _shift(first, -lacking / 2), _shift(last, lacking / 2)
    return (first, last) if first < last else None


def _days(whens: Iterable[When]) -> list[date]:
    return [day for when in whens for day in (when.earliest, when.latest) if day]


def _is_narrow(when: When) -> bool:
    if when.earliest is None or when.latest is None:
        return False
    return when.latest - when.earliest <= NARROW


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _bar(event: Event, scale: tuple[date, date], text: str, address: str) -> Bar:
    when = event.when
    first, last = scale
    begin, end = when.earliest or first, when.latest or last
    return Bar(
        begin=_percent(begin, scale),
        end=max(_percent(begin, scale), _percent(end, scale)),
        when=describe(when),
        whole=" ".join(one_line(text).split()),
        address=address,
        sure=when.day is not None and first <= when.day <= last,
        expected=event.expected,
        before=when.earliest is None or begin < first,
        after=when.latest is None or end > last,
    )


def _percent(day: date, scale: tuple[date, date]) -> float:
    first, last = scale
    share = (min(max(day, first), last) - first) / (last - first)
    return round(LEFT + (RIGHT - LEFT) * share, 2)


def _ticks(first: date, last: date) -> tuple[Tick, ...]:
    """A few days, evenly apart, the first and the last among them."""
    days = (last - first).days
    years = first.year != last.year
    count = min(TICKS - 2 * years, days)  # longer words need more room
    chosen = sorted({first + timedelta(days=round(days * n / count)) for n in range(count + 1)})
    return tuple(
        Tick(
            _percent(day, (first, last)),
            f"{day.day} {MONTHS[day.month - 1][:3]}" + (f" {day.year}" if years else ""),
            "start" if day == first else "end" if day == last else "middle",
        )
        for day in chosen
    )
