"""The days that "yesterday" and "on Wednesday" mean, behind them in brackets.

Sentences of reports of several days stand side by side in an account: each has its own yesterday.
"""

import re
from collections.abc import Mapping
from datetime import date

from variorum.account.quote_marks import outside_quotations
from variorum.account.sources import Sources
from variorum.annotate.times import resolve
from variorum.compare.timeline.weekdays import NOTHING_TOLD, this_or_last_week
from variorum.lang.calendar import MONTHS, WEEKDAYS
from variorum.model import Annotation, Evidence, Span, Time, When
from variorum.model.places import attributions_at

RELATIVE = re.compile(r"(?:days:-?\d|weekday:)[^~]*$")
"""Rules of days that are counted from the day of writing."""
HOUR = re.compile(r".*@T\d")
"""An hour may be on any day: "her 9 p.m. show", "a noon march"."""
DAY_NAMED = re.compile("|".join(WEEKDAYS))
BEHIND = re.compile(r"['’]s\b|\s+and age\b")
"""Of "Tuesday's vote" it is less sure which Tuesday is meant, and "today's world" is no day's."""


def days_told(
    passage: Evidence, sources: Sources, *, known: date | None = None
) -> Mapping[int, str]:
    """By the place behind the words for them in a report's text, the days that a sentence names by
    their place in its week; not those of a quotation, whose speaker counts from another day, nor
    the one that is ``known``.
    """
    report, findings = sources.reports[passage.report], sources.annotations[passage.report]
    written = sources.when(passage.report)
    told: dict[int, str] = {}
    days = {known}
    own = outside_quotations(passage.text)
    for time in findings.times:
        if not (passage.begin <= time.begin and time.end <= passage.end):
            continue
        day = _day(time, report.text, written)
        quoted = own[time.begin - passage.begin].isspace() or _is_quoted(time, findings)
        if day is None or day in days or quoted:
            continue
        days.add(day)
        told[time.end] = _words(day, written)
    return told


def _is_quoted(time: Time, findings: Annotation) -> bool:
    """Whether it stands in a direct quotation, whose marks may be those of sentences beside it."""
    place = Span(time.begin, time.end)
    return any(
        a.kind == "direct" and any(c.contains(place) for c in a.content)
        for a in attributions_at(findings, place)
    )


def _day(time: Time, text: str, written: When) -> date | None:
    """The one day that an expression surely means, seen from the day of writing."""
    if not RELATIVE.match(time.rule) or BEHIND.match(text, time.end):
        return None
    if HOUR.match(time.rule) and not DAY_NAMED.search(text, time.begin, time.end):
        return None
    when = resolve(time, written)
    return this_or_last_week(time.rule, when, written, NOTHING_TOLD).day if when else None


def _words(day: date, written: When) -> str:
    """A day, with its year where that is not the one of writing."""
    year = "" if written.day and written.day.year == day.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"
