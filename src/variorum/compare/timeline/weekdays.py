"""Which Thursday a report means that is dated to a Wednesday and tells of Thursday as past.

What is called so is seldom six days ago: mostly the report was dated a day too early, or written
on. What else it tells shows which.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from variorum.annotate.times import resolve
from variorum.compare.dates.tellings import Telling
from variorum.model import When

SIX_DAYS, WEEK = timedelta(days=6), timedelta(days=7)
LAST = re.compile(r"weekday:\d:last")
LEAD = 4
"""So many sentences open a report."""


class DaysTold(NamedTuple):
    """The days of the week that a report tells of as past, as days; the last of its lead."""

    all: frozenset[date] = frozenset()
    lead: date | None = None


NOTHING_TOLD = DaysTold()


def find_days_told(tellings: Iterable[Telling], written: Mapping[str, When]) -> dict[str, DaysTold]:
    """By report, the days that it tells of by the name of a day of the week alone."""
    found: dict[str, DaysTold] = {}
    for telling in tellings:
        known = written.get(telling.report, When())
        if telling.time is None or known.day is None or not _is_bare(telling.time.rule):
            continue
        when = resolve(telling.time, known)
        if when is None or when.day is None or known.day - when.day == SIX_DAYS:
            continue
        told = found.get(telling.report, NOTHING_TOLD)
        days = [day for day in (told.lead, when.day) if day]
        lead = max(days) if telling.place < LEAD else told.lead
        found[telling.report] = DaysTold(told.all | {when.day}, lead)
    return found


def this_or_last_week(rule: str, when: When, written: When, told: DaysTold) -> When:
    """The day; where a report tells of the weekday that follows its own as past, that of this
    week if it tells of its own weekday as past, too, that of the week before if its lead tells
    of a day before its own, else either. "Last Monday" is never yesterday: told on a Tuesday it is
    that of the week before, told later in the week it may be either.
    """
    if LAST.fullmatch(rule) and when.day and written.day:
        if when.day.weekday() >= written.day.weekday():
            return when
        week_before = when.day - WEEK
        yesterday = written.day - when.day == timedelta(1)
        return (
            When.on(week_before) if yesterday else When(week_before, when.day, when.day.weekday())
        )
    if when.day is None or written.day is None or not _is_bare(rule):
        return when
    if written.day - when.day != SIX_DAYS:
        return when
    if written.day in told.all:
        return When.on(when.day + WEEK)
    if told.lead is not None:
        return when
    return When(when.day, when.day + WEEK, when.day.weekday())


def _is_bare(rule: str) -> bool:
    """Whether a day is told by the day of the week alone, and as past."""
    bare = rule.startswith("weekday:") and "~" not in rule
    return bare and rule.partition("@")[0].endswith(":past")
