"""Time expressions with their values (TIMEX3, ISO-TimeML), by our own grammar.

What an expression means is kept as a rule (``variorum.annotate.times.values`` lists them), so
that it can be anchored again when the day of a report is learnt or corrected.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.annotate.times.direction import find_direction
from variorum.annotate.times.grammar import Candidate, find_candidates
from variorum.annotate.times.values import days_of, value_of
from variorum.model import Span, Time, When

GLUE = re.compile(r" ?,? (?:(?:on|of) )?|, ?")
YEARLY = ("monthday", "monthweek", "month", "quarter", "season")
RELATIVE = re.compile(r"^(?:days|weekday|monthday|monthweek|absolute:\d{4}-\d\d-\d\d)")


ERA = ("post-", "pre-")


def find_times(text: str, sentences: Sequence[Span], *, written: date | None) -> tuple[Time, ...]:
    """The time expressions of a text in order, each inside one sentence.

    ``written`` is the day the text was written, None where it is not known; then values
    that hang on it are underspecified ("XXXX-WXX-4"). Offsets are code points.
    """
    times: list[Time] = []
    day_told = ""
    for sentence in sentences:
        for candidate in _with_days(text, find_candidates(text, sentence)):
            if text[max(0, candidate.begin - 5) : candidate.begin].lower().endswith(ERA):
                continue  # "the post-Sept. 11 law" tells of an era, not of a day
            rule = _settled(text, sentence, candidate, day_told)
            times.append(
                Time(candidate.begin, candidate.end, candidate.type, value_of(rule, written), rule)
            )
            if candidate.type in ("DATE", "TIME") and RELATIVE.match(rule) and "/" not in rule:
                day_told = rule.partition("@")[0]
    return tuple(times)


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
    first = _days(time, _snapped(written.earliest, written.weekday, forward=True))
    last = _days(time, _snapped(written.latest, written.weekday, forward=False))
    if first is None and last is None and kind == "absolute":
        return None
    earliest, latest = first[0] if first else None, last[1] if last else None
    if earliest and latest and earliest > latest:
        return None
    weekday = _weekday(time.rule, written)
    found = When(
        _snapped(earliest, weekday, forward=True), _snapped(latest, weekday, forward=False), weekday
    )
    return When.on(found.day) if found.day else found if found.known else None


def direction_of(time: Time) -> str:
    """Where the expression lies, seen from the writing: "past", "future" or ""."""
    base = time.rule.partition("@")[0].partition("~")[0]
    last = base.rpartition(":")[2].rstrip("?")
    if last in ("past", "last") or last.startswith(("-", "year-")):
        return "past"
    return "future" if last in ("future", "next") or last.startswith(("+", "year+1")) else ""


def _days(time: Time, written: date | None) -> tuple[date, date] | None:
    """The days of an expression for one day of writing; None where they hang on it unknown."""
    days = days_of(value_of(time.rule, written))
    if days is None or written is None:
        return days
    if re.search(r"s:0:past$", time.rule):
        return min(days[0], written), min(days[1], written)
    if re.search(r"s:0:future$", time.rule):
        return max(days[0], written), max(days[1], written)
    return days


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


def _settled(text: str, sentence: Span, candidate: Candidate, day_told: str) -> str:
    """The rule of a candidate with its direction and its reference put in."""
    rule = candidate.rule
    if "{direction}" in rule:
        rule = rule.replace("{direction}", _direction(text, sentence, candidate))
    if "{reference}" in rule:
        rule = rule.replace("{reference}", day_told) if day_told else _unknown(rule)
    if rule.startswith("clock@") and day_told:
        rule = day_told + rule.removeprefix("clock")
    return rule


def _direction(text: str, sentence: Span, candidate: Candidate) -> str:
    kind, way = candidate.rule.partition(":")[0], candidate.way
    if way not in ("", "this"):
        return way
    found = find_direction(text, sentence, candidate.begin, candidate.end)
    if way == "this":
        return (found or "future").rstrip("?") if kind in ("weekday", "weekend") else "this"
    if kind.endswith("s") and ":0:" in candidate.rule:  # this week: its part behind or ahead
        return found.rstrip("?") or "whole"
    if kind in YEARLY:
        return found or ("near" if kind.startswith("monthd") else "past?")
    return found.rstrip("?") or "past"


def _unknown(rule: str) -> str:
    unit = rule.partition("@")[0][-1]
    return "unknown:" + {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(unit, "XXXX-XX-XX")


def _with_days(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Joins a time of day with the day that stands right beside it."""
    joined: list[Candidate] = []
    for candidate in candidates:
        before = joined[-1] if joined else None
        if before and GLUE.fullmatch(text, before.end, candidate.begin):
            clock, day = _clock_and_day(before, candidate)
            if clock and day:
                rule = day.rule + "@" + clock.rule.partition("@")[2]
                joined[-1] = Candidate(before.begin, candidate.end, "TIME", rule, day.way)
                continue
        joined.append(candidate)
    return joined


def _clock_and_day(
    first: Candidate, second: Candidate
) -> tuple[Candidate | None, Candidate | None]:
    for clock, day in ((first, second), (second, first)):
        if (
            clock.rule.startswith("clock@")
            and day.type == "DATE"
            and day.rule.startswith(("days", "weekday", "monthday", "absolute", "monthweek"))
        ):
            return clock, day
    return None, None
