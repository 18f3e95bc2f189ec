"""Which Thursday a report means that is dated to a Wednesday and tells of Thursday as past.

What is called so is seldom six days ago: mostly the report was dated a day too early, or written
on. What else it tells shows which.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import fsum
from typing import NamedTuple

from variorum.annotate.times import resolve
from variorum.compare.dates.tellings import Telling, weight
from variorum.model import When

SIX_DAYS, WEEK = timedelta(days=6), timedelta(days=7)
LAST, NEXT = re.compile(r"weekday:\d:last"), re.compile(r"weekday:\d:next")
LEAD = 4
"""So many sentences open a report."""
SHARED, TIMES = 0.2, 2.0
"""What part of the words of a sentence siblings must tell of one of two days, and how much more
than of the other, to say which is meant."""


class DaysTold(NamedTuple):
    """The days of the week that a report tells of as past, as days; the last of its lead; and
    the day that siblings give to what it tells of one that may be of this week or of the last;
    those that it tells of as ahead.
    """

    all: frozenset[date] = frozenset()
    lead: date | None = None
    ahead: frozenset[date] = frozenset()
    of_siblings: date | None = None


NOTHING_TOLD = DaysTold()


def find_days_told(tellings: Iterable[Telling], written: Mapping[str, When]) -> dict[str, DaysTold]:
    """By report, the days that it tells of by the name of a day of the week alone."""
    found: dict[str, DaysTold] = {}
    doubtful: dict[str, list[tuple[Telling, date]]] = defaultdict(list)
    words: dict[date, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for telling in tellings:
        known = written.get(telling.report, When())
        when = resolve(telling.time, known) if telling.time and known.day else None
        if telling.time is None or known.day is None or when is None or when.day is None:
            continue
        bare = _is_bare(telling.time.rule)
        if bare and known.day - when.day == SIX_DAYS:
            doubtful[telling.report].append((telling, when.day))
            continue
        words[when.day][telling.report] |= telling.words
        told = found.get(telling.report, NOTHING_TOLD)
        if when.day > known.day and telling.time.rule.startswith("weekday:"):
            found[telling.report] = told._replace(ahead=told.ahead | {when.day})
        elif bare:
            days = [day for day in (told.lead, when.day) if day]
            lead = max(days) if telling.place < LEAD else told.lead
            found[telling.report] = told._replace(all=told.all | {when.day}, lead=lead)
    for report, rows in doubtful.items():
        day = _day_of_siblings(report, rows, words)
        found[report] = found.get(report, NOTHING_TOLD)._replace(of_siblings=day)
    return found


def _day_of_siblings(
    report: str,
    doubtful: Iterable[tuple[Telling, date]],
    words: Mapping[date, Mapping[str, set[str]]],
) -> date | None:
    """The day, of this week or of the last, of which siblings tell what a report tells of either,
    or the one of which alone they tell anything: of this week's; None where they tell as much of
    both, or little.
    """
    day = next(day for _, day in doubtful)
    shares = {}
    told_by_others = []
    for one in (day, day + WEEK):
        of_others = [told for name, told in words.get(one, {}).items() if name != report]
        told_by_others.append(bool(of_others))
        known = frozenset[str]().union(*of_others)
        shared = (fsum(map(weight, t.words & known)) / t.mass for t, _ in doubtful if t.mass)
        shares[one] = max(shared, default=0.0)
    if told_by_others == [False, True]:
        return day + WEEK
    last, this = shares.values()
    if max(last, this) < SHARED or max(last, this) < TIMES * min(last, this):
        return None
    return day if last > this else day + WEEK


def this_or_last_week(
    rule: str, when: When, written: When, told: DaysTold, *, beside: bool = False
) -> When:
    """The day; where a report tells of the weekday that follows its own as past, that of this week
    if it tells of the same as ahead, too; that of the week before if siblings tell the same of it
    or it is told ``beside`` the news, as what led to it; that of this week if the report tells of
    its own weekday as past, that of the week before if its lead tells of a day before its own, that
    of which siblings tell the same, else either.
    """
    if when.day is None or written.day is None:
        return when
    if LAST.fullmatch(rule) or NEXT.fullmatch(rule):
        return _of_another_week(when.day, written.day)
    if not _is_bare(rule) or written.day - when.day != SIX_DAYS:
        return when
    if when.day + WEEK in told.ahead:
        return When.on(when.day + WEEK)
    if beside or told.of_siblings == when.day:
        return when
    if written.day in told.all:
        return When.on(when.day + WEEK)
    if told.lead is not None:
        return when
    if told.of_siblings is not None:
        return When.on(told.of_siblings)
    return When(when.day, when.day + WEEK, when.day.weekday())


def _of_another_week(day: date, written: date) -> When:
    """The day that "last Monday" or "next Friday" means, the nearest of its name behind or ahead of
    the writing being ``day``: within the same week never yesterday nor tomorrow, but that of a week
    before or after, of other days either.
    """
    week = -WEEK if day < written else WEEK
    in_week = day.isocalendar()[:2] == written.isocalendar()[:2]
    if abs(day - written) == timedelta(1) and (in_week or day > written):
        return When.on(day + week)  # also on a Sunday nobody calls tomorrow "next Monday"
    if not in_week:
        return When.on(day)
    first, last = sorted((day, day + week))
    return When(first, last, day.weekday())


def _is_bare(rule: str) -> bool:
    """Whether a day is told by the day of the week alone, and as past."""
    bare = rule.startswith("weekday:") and "~" not in rule
    return bare and rule.partition("@")[0].endswith(":past")
