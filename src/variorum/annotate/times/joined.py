"""What an expression takes over from the one that stands beside it.

A time of day takes the day ("10 a.m. (0740 GMT) on Friday"), the first day or month of two the
year of the second ("July and August 1996"), the second day of the week its place behind the
first ("Monday through Friday").
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from variorum.annotate.times.grammar import Candidate

GLUE = re.compile(r" ?,? (?:(?:on|of) )?|, ?")
BETWEEN_CLOCKS = re.compile(r",? ?(?:\(|(?:and|to|until|till|or)(?: at)? |[-–] ?)")
BEHIND_CLOCK = re.compile(r"\)?,? (?:on |of )?")
BETWEEN_DATES = re.compile(r" (?:and|or|to|through|until|till) | ?[-–—/] ?|, (?:and )?")
RANGE = re.compile(r" (?:through|to|into|until|till) | ?[-–] ?")
DAYS = ("days", "weekday", "monthday", "absolute", "monthweek", "easter")
BARE = re.compile(r"(month|monthday):([\d-]+):\{direction\}")
WITH_YEAR = re.compile(r"absolute:(\d{4})-(\d\d)(?:-\d\d)?(?:/.*)?")
WEEKDAY = re.compile(r"weekday:(\d):\{direction\}")


def with_neighbours(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates of a sentence in order, each with what it takes over."""
    joined = _with_days(text, candidates)
    for place in range(len(joined) - 2, -1, -1):  # from the right: "9 to 10 a.m. Monday"
        first, second = joined[place], joined[place + 1]
        between = text[first.end : second.begin]
        first = _with_day_behind(first, second, between)
        joined[place] = _with_year(first, second, between)
    for place, (first, second) in enumerate(pairwise(joined)):
        joined[place + 1] = _behind(first, second, text[first.end : second.begin])
    return joined


def _with_day_behind(clock: Candidate, behind: Candidate, between: str) -> Candidate:
    """A time of day with the day that another time of day beside it, or a bracket, has."""
    day, mark, time = behind.rule.partition("@")
    glue = BETWEEN_CLOCKS if mark else BEHIND_CLOCK
    if not (_is_clock(clock) and day.startswith(DAYS) and glue.fullmatch(between)):
        return clock
    if mark and "T" not in time:
        return clock
    return clock._replace(rule=day + "@" + clock.rule.partition("@")[2], way=behind.way)


def _with_year(first: Candidate, second: Candidate, between: str) -> Candidate:
    """A bare month or day of a month in the year of the one that it is joined with."""
    bare, whole = BARE.fullmatch(first.rule), WITH_YEAR.fullmatch(second.rule)
    if not (bare and whole and not first.way and BETWEEN_DATES.fullmatch(between)):
        return first
    year = int(whole[1]) - (bare[2][:2] > whole[2])
    return first._replace(rule=f"absolute:{year}-{bare[2]}")


def _behind(first: Candidate, second: Candidate, between: str) -> Candidate:
    """The second day of the week of a range, behind the first."""
    one, other = WEEKDAY.fullmatch(first.rule), WEEKDAY.fullmatch(second.rule)
    if not (one and other and not second.way and RANGE.fullmatch(between)):
        return second
    return second._replace(rule=f"{first.rule}~+1d{other[1]}", way=first.way)


def _with_days(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Joins a time of day with the day that stands right beside it."""
    joined: list[Candidate] = []
    for candidate in candidates:
        before = joined[-1] if joined else None
        if before and GLUE.fullmatch(text, before.end, candidate.begin):
            clock, day = _clock_and_day(before, candidate)
            if clock and day:
                time = clock.rule.partition("@")[2]  # none in "later in the day on Saturday"
                rule = f"{day.rule}@{time}" if time else day.rule
                joined[-1] = Candidate(before.begin, candidate.end, clock.type, rule, day.way)
                continue
        joined.append(candidate)
    return joined


def _clock_and_day(
    first: Candidate, second: Candidate
) -> tuple[Candidate | None, Candidate | None]:
    for clock, day in ((first, second), (second, first)):
        if clock.rule.startswith("clock@") and day.type == "DATE" and day.rule.startswith(DAYS):
            return clock, day
    return None, None


def _is_clock(candidate: Candidate) -> bool:
    return candidate.rule.startswith("clock@") and candidate.type == "TIME"
