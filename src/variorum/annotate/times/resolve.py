"""The days that a time expression may mean, for a sure or an unsure day of writing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from variorum.annotate.times.days import days_of
from variorum.annotate.times.values import value_of
from variorum.model import Time, When

SATURDAY, SUNDAY = 5, 6
"""On a Sunday some call the week that ends "last week" and the one that begins "this week"; the
value keeps to ISO 8601, the days that may be meant are those of both."""
WEEK = timedelta(7)
ELECTION_DAY = tuple(f"monthweek:11/1/0:{way}~+1D" for way in ("past?", "past"))
OF_ANOTHER_ELECTION = timedelta(150)
"""So far from November an "Election Day" without its year is as often that of another vote."""


def anchor(time: Time, *, written: date | None) -> str:
    """The value of a time expression for a day of writing."""
    return value_of(time.rule, written) if time.rule else time.value


def anchor_times(times: Iterable[Time], *, written: date | None) -> tuple[Time, ...]:
    """The same expressions with the values that they have for another day of writing."""
    return tuple(replace(time, value=anchor(time, written=written)) for time in times)


def resolve(time: Time, written: When) -> When | None:
    """The days that an expression may mean when its report was written within ``written``.

    The union over the possible days of writing, as an interval: open where that is open, with
    the day of the week where that is all that is sure. None for durations, what comes again,
    and what names no days ("recently").
    """
    kind = time.rule.partition(":")[0]
    if time.type in ("DURATION", "SET") or kind in ("ref", "unknown", "clock", "duration", "set"):
        return None
    if kind == "either" and not written.day:
        year = int(value_of(time.rule, None))
        return When(date(year, 1, 1), date(year, 12, 31))
    first = _days(time.rule, _snapped(written.earliest, written.weekday, forward=True))
    last = (
        first
        if written.day
        else _days(time.rule, _snapped(written.latest, written.weekday, forward=False))
    )
    if first is None and last is None and kind == "absolute":
        return None
    earliest, latest = first[0] if first else None, last[1] if last else None
    if not written.day:
        earliest, latest = _with_edges(time.rule, written, earliest, latest)
    if earliest and latest and earliest > latest:
        return None
    weekday = _weekday(time.rule, written)
    found = When(
        _snapped(earliest, weekday, forward=True), _snapped(latest, weekday, forward=False), weekday
    )
    return When.on(found.day) if found.day else found if found.known else None


def _with_edges(
    rule: str, written: When, earliest: date | None, latest: date | None
) -> tuple[date | None, date | None]:
    """The bounds with all of "later this week" where its last day, on which all of it is meant,
    may be that of writing.
    """
    if not rule.endswith("s:0:future") or written.earliest is None or written.latest is None:
        return earliest, latest
    days = _days(rule.removesuffix(":future"), written.earliest)
    if days and earliest and days[1] <= written.latest:
        earliest = min(earliest, days[0])
    return earliest, latest


def direction_of(time: Time) -> str:
    """Where the expression lies, seen from the writing: "past", "future" or ""."""
    base = time.rule.partition("@")[0].partition("~")[0]
    last = base.rpartition(":")[2].rstrip("?")
    if last in ("past", "last", "ending") or last.startswith(("-", "year-")):
        return "past"
    return "future" if last in ("future", "next") or last.startswith(("+", "year+1")) else ""


@lru_cache(maxsize=8192)
def _days(rule: str, written: date | None) -> tuple[date, date] | None:
    """The days of an expression for one day of writing; None where they hang on it unknown.

    Many a report says "Monday", and one question after the other is asked of it: kept.
    """
    days = days_of(value_of(rule, written))
    if days is None or written is None:
        return days
    if written.weekday() == SUNDAY and rule in ("weeks:-1", "weekends:-1"):
        return days[0], written
    if written.weekday() >= SATURDAY and rule == "weeks:0:future":
        return written, days[1] + WEEK  # at the weekend the week ahead is meant
    if rule.endswith(":ending") and days[1] < written:
        return written - (days[1] - days[0]) - timedelta(1), written
    if rule.startswith(ELECTION_DAY) and abs(days[0] - written) > OF_ANOTHER_ELECTION:
        return None
    if rule.endswith("s:0:past"):
        return _behind(rule, days, written)
    if rule.endswith("s:0:future"):
        ahead = max(days[0], written), max(days[1], written)
        return days if ahead[0] == ahead[1] else ahead  # nobody says so of a single day
    return days


def _behind(rule: str, days: tuple[date, date], written: date) -> tuple[date, date]:
    """The part of a week or month up to the day of writing; on its first day "earlier this week"
    reaches into the one before.
    """
    if days[0] < written:
        return days[0], min(days[1], written)
    before = days_of(value_of(rule.replace(":0:past", ":-1"), written))
    if rule.startswith("weekends") or before is None:
        return days
    return before[0], written


def _weekday(rule: str, written: When) -> int | None:
    base = rule.partition("@")[0]
    if base.startswith("weekday:") and "~" not in base:
        return int(base.split(":")[1])
    if base.startswith("days:") and written.weekday is not None and base.count(":") == 1:
        return (written.weekday + int(base.split(":")[1])) % 7 if "~" not in base else None
    return None


def _snapped(day: date | None, weekday: int | None, *, forward: bool) -> date | None:
    """The nearest day of that day of the week, on or after (or before) a day."""
    if day is None or weekday is None:
        return day
    ahead = (weekday - day.weekday()) % 7
    try:
        return day + timedelta(ahead if forward else (ahead - 7 if ahead else 0))
    except OverflowError:
        return day
