"""An honest date in plain words."""

from collections.abc import Iterable
from datetime import date, timedelta

from variorum.lang.calendar import MONTHS, WEEKDAYS
from variorum.model import Comparison, When

ONE_DAY = timedelta(days=1)
UNKNOWN = "date not known"


def describe(when: When) -> str:
    """A date or interval in words that claim no more than is known.

    "12 December 2024", "June 2025", "2019", "between 3 and 10 May 2021", "a Wednesday after
    20 January 2025", "before 12 December 2024", "date not known". Both ends of a ``When``
    are possible days, so "before" and "after" name the first day that is not.
    """
    if when.weekday is None:
        return _interval(when.earliest, when.latest) or UNKNOWN
    days = _days_on(when)
    if days is not None and len(days) == 1:
        return _day(days[0])
    if days is not None and len(days) == 2:
        return _either(days[0], days[1])
    weekday = f"a {WEEKDAYS[when.weekday]}"
    if days is not None and not days:  # the bounds leave no such weekday: keep both, claim nothing
        return f"{weekday}, {_interval(when.earliest, when.latest)}"
    interval = _interval(when.earliest, when.latest)
    if not interval:
        return f"{weekday}, {UNKNOWN}"
    if interval[0].isdigit() or interval[0].isupper():
        return f"{weekday} in {interval}"
    return f"{weekday} {interval}"


def _days_on(when: When) -> list[date] | None:
    """The first few days of the interval that fall on the weekday; None where it is open."""
    if when.earliest is None or when.latest is None or when.weekday is None:
        return None
    days: list[date] = []
    ahead = (when.weekday - when.earliest.weekday()) % 7
    for week in range(3):
        steps = ahead + 7 * week
        if (when.latest - when.earliest).days >= steps:
            days.append(when.earliest + steps * ONE_DAY)
    return days


def _interval(earliest: date | None, latest: date | None) -> str:
    if earliest is not None and latest is not None:
        return _between(earliest, latest)
    if latest is not None:
        if latest == date.max or (latest + ONE_DAY).day == 1:
            return f"by {_day(latest)}"
        return f"before {_day(latest + ONE_DAY)}"
    if earliest is not None:
        return (
            f"from {_day(earliest)}" if earliest.day == 1 else f"after {_day(earliest - ONE_DAY)}"
        )
    return ""


def _between(earliest: date, latest: date) -> str:
    if earliest >= latest:
        return _day(earliest)
    if earliest.day == 1 and (latest == date.max or (latest + ONE_DAY).day == 1):
        return _months(earliest, latest)
    if (latest - earliest).days == 1:
        return _either(earliest, latest)
    return f"between {_short(earliest, latest)} and {_day(latest)}"


def _either(first: date, second: date) -> str:
    return f"{_short(first, second)} or {_day(second)}"


def _short(day: date, later: date) -> str:
    """The day without the month and year that the later one names anyway."""
    if day.year != later.year:
        return _day(day)
    return str(day.day) if day.month == later.month else f"{day.day} {MONTHS[day.month - 1]}"


def _months(earliest: date, latest: date) -> str:
    """Whole months or whole years."""
    if earliest.month == 1 and latest.month == 12:
        if earliest.year == latest.year:
            return str(earliest.year)
        if earliest.year % 10 == 0 and latest.year == earliest.year + 9:
            return f"the {earliest.year}s"
        return f"between {earliest.year} and {latest.year}"
    first, last = MONTHS[earliest.month - 1], MONTHS[latest.month - 1]
    if earliest.year != latest.year:
        return f"between {first} {earliest.year} and {last} {latest.year}"
    if earliest.month == latest.month:
        return f"{first} {earliest.year}"
    return f"between {first} and {last} {latest.year}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_of_days(comparison: Comparison, reports: Iterable[str]) -> When:
    """From the first to the last day of some reports of a story, as far as they are known."""
    found = [d.when for name in reports if (d := comparison.dating(name))]
    first = [when.earliest for when in found if when.earliest]
    last = [when.latest for when in found if when.latest]
    return When(min(first, default=None), max(last, default=None))
