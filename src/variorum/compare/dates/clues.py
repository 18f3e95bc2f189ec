"""What a report's own words tell of when it was written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.annotate.times.days import days_of
from variorum.annotate.times.direction import find_direction
from variorum.annotate.times.values import value_of
from variorum.compare.dates.tellings import Telling, said
from variorum.lang.calendar import WEEKDAYS
from variorum.model import Evidence, Report

PRINTED, SURE, ELAPSED, LIKELY, WEAK = 5, 4, 3, 2, 1
"""How strong a clue is: the day it prints, explicit dates and offices held, time gone by, matched
events, the manner of news."""
LEAD = 2
"""How many sentences open a report."""
COMMENT_BEHIND = re.compile(
    r"[\s,|]{0,3}(?:[\w .'’-]{1,40}\s(?:wrote|says|said)\s?:|\|\s*comment\b"
    r"|(?:at\s+)?[\d:.]+\s*[ap]\.?m\b\.?\s*\|)"
)
COMMENT_BEFORE = re.compile(
    r"\b(?:(?:posted|commented|complain)\s+(?:on|at)|updated\s?:)\s+(?:\w+ ?,? )?$", re.IGNORECASE
)
POST_BEFORE = re.compile(r"\(@\w{1,30}\)\s*(?:on\s+)?$")
"""What a printed post has before its day: "— Ann Ray (@annray) May 9, 2018"."""
FULL_DATE = re.compile(r"\d{4}|\d[/.-]\d\d?[/.-]\d\d")
YEAR_BEFORE = re.compile(r"\b(?:in|since|during|early|late|mid-?)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Clue:
    """One bound on the day of writing, with why it holds and where it stands."""

    strength: int
    reason: str
    evidence: tuple[Evidence, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    weekday: int | None = None
    score: float = 0.0


def spoken(day: date) -> str:
    """A day in words."""
    return f"{day.day} {day:%B %Y}"


def own_dates(report: Report, tellings: Iterable[Telling]) -> Iterator[Clue]:
    """Full dates and years that the report tells as past or as still to come."""
    for telling in tellings:
        time = telling.time
        if time is None or not time.rule.startswith("absolute:"):
            continue
        if (posted := _post(report, telling)) is not None:
            yield posted
        full = FULL_DATE.search(telling.time_text)
        if not full or telling.quoted or stamps_comment(telling):
            continue
        days = days_of(value_of(time.rule, None))
        if days is None:
            continue
        before = report.text[max(0, time.begin - 12) : time.begin]
        if (days[1] - days[0]).days > 0 and not YEAR_BEFORE.search(before):
            continue
        words = report.text[time.begin : time.end]
        way = find_direction(report.text, telling.sentence, time.begin, time.end)
        if way == "past" or (way == "past?" and days[0] == days[1]):
            reason = f"not before {spoken(days[0])}: it tells of {words} as past"
            strength = SURE if way == "past" else LIKELY
            yield Clue(strength, reason, (telling.evidence,), earliest=days[0])
        elif way == "future" and days[0] == days[1]:
            reason = f"not after {spoken(days[1])}: it tells of {words} as still to come"
            yield Clue(LIKELY, reason, (telling.evidence,), latest=days[1])


def _post(report: Report, telling: Telling) -> Clue | None:
    """The day of a post that a report prints, before which it cannot have been written."""
    assert telling.time is not None
    begin, end = telling.time.begin, telling.time.end
    days = days_of(value_of(telling.time.rule, None))
    if days is None or days[0] != days[1]:
        return None
    if not POST_BEFORE.search(report.text, max(0, begin - 40), begin):
        return None
    reason = f"not before {spoken(days[0])}: it prints a post of {report.text[begin:end]}"
    return Clue(SURE, reason, (telling.evidence,), earliest=days[0])


def stamps_comment(telling: Telling) -> bool:
    """Whether it is the stamp of a reader's comment, which comes after the report: a whole date,
    not the Monday on which something was posted.
    """
    if telling.time is None or not telling.time.rule.startswith("absolute:"):
        return False
    behind = telling.text[telling.time.end - telling.sentence.begin :]
    before = telling.text[: telling.time.begin - telling.sentence.begin]
    return is_stamp_of_comment(before, behind)


def is_stamp_of_comment(before: str, behind: str) -> bool:
    """Whether what stands before and behind a day makes it the stamp of a reader's comment."""
    return bool(COMMENT_BEHIND.match(behind) or COMMENT_BEFORE.search(before))


def fits_weekday(telling: Telling) -> bool:
    """Whether the time of a telling is a bare day of the week."""
    return (
        telling.time is not None
        and telling.time.rule.startswith("weekday:")
        and "~" not in telling.time.rule
    )


def writing_weekday(tellings: Sequence[Telling]) -> Iterator[Clue]:
    """The day of the week on which a report is written: the opening has words spoken on it, it
    is told again as past, and the next day of the week is told as still to come.
    """
    past: dict[int, list[Telling]] = {}
    future: set[int] = set()
    for telling in tellings:
        if not fits_weekday(telling) or telling.quoted or telling.time is None:
            continue
        day = int(telling.time.rule.partition("@")[0].split(":")[1])
        if telling.direction == "future":
            future.add(day)
        else:
            past.setdefault(day, []).append(telling)
    opening = sorted({t.sentence for t in tellings})[:LEAD]
    for day in sorted(past):
        after = (day + 1) % 7
        spoken_in_opening = any(t.sentence in opening and said(t) for t in past[day])
        told_again = len({t.sentence for t in past[day]}) > 1
        if spoken_in_opening and told_again and after in future - set(past) and day not in future:
            reason = (
                f"a {WEEKDAYS[day]}: it gives words spoken on {WEEKDAYS[day]}"
                f" and tells of {WEEKDAYS[after]} as still to come"
            )
            yield Clue(WEAK, reason, tuple(t.evidence for t in past[day][:2]), weekday=day)
