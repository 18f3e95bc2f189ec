"""The year of a bare day of a month that the same text names with its year elsewhere."""

from collections.abc import Iterable
from datetime import date

from variorum.annotate.times.values import value_of
from variorum.model import Time

BARE = ("past", "past?", "near", "future?")
"""Directions that leave the year open; what surely lies ahead comes again in another year."""


def with_years_named(times: Iterable[Time], *, written: date | None) -> tuple[Time, ...]:
    """The times, each bare day of a month in the year that the text gives it elsewhere.

    In a report that tells of "February 17, 2012", a later "on February 17" is that day, not the
    last one before the report. Days that the text names in two years stay as they are.
    """
    found = tuple(times)
    years: dict[str, set[str]] = {}
    for time in found:
        kind, _, day = time.rule.partition("@")[0].partition(":")
        if kind == "absolute" and len(day) == len("2012-02-17"):
            years.setdefault(day[5:], set()).add(day[:4])
    return tuple(_named(time, years, written) for time in found)


def _named(time: Time, years: dict[str, set[str]], written: date | None) -> Time:
    day, mark, clock = time.rule.partition("@")
    kind, _, rest = day.partition(":")
    name, _, direction = rest.partition(":")
    named = years.get(name, set())
    if kind != "monthday" or direction not in BARE or len(named) != 1:
        return time
    rule = f"absolute:{min(named)}-{name}{mark}{clock}"
    return Time(time.begin, time.end, time.type, value_of(rule, written), rule)
