"""The day that a report itself prints: "HARROW | Mon May 3, 2032 6:15 pm EDT"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.dates.clues import PRINTED, Clue, is_stamp_of_comment, spoken
from variorum.lang.calendar import WEEKDAYS
from variorum.model import Report, Span, Time
from variorum.read.paper_lines import find_paper_lines

HEAD = 600
"""In how many characters a report prints its own day, if it does."""
FOOT, REACH = 250, 100
"""How many characters at the foot may hold it, and how many behind the head are read along."""
DAY = re.compile(r"absolute:(\d{4}-\d\d-\d\d)(@T\d\d:\d\d.*)?$")
ZONE = r"(?:\s*\(?(?:[A-Z]{1,2}[DS]?T|GMT|UTC|BST|IST|UK time|local time|Eastern|Pacific)\b\)?)?"
CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
CLOCK_BEHIND = re.compile(rf"\s?[,:|–—-]?\s*(?:at\s+)?(?:{CLOCK})", re.IGNORECASE)
CLOCK_BEFORE = re.compile(rf"(?:^|[\s|,])(?:{CLOCK}){ZONE}\s?,?\s*(?:on\s+)?$", re.IGNORECASE)
LABEL = re.compile(
    r"\b(?:aired|posted|published|first published|filed|broadcast|dateline|date)"
    r"(?:\s+(?:on|at))?\s*:?\s*$",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\b(?:updated|modified|changed|accessed|retrieved)\s*(?:on|at)?\s*:?\s*$", re.I
)
IN_A_SENTENCE = re.compile(
    r"\b(?:on|at|since|by|until|till|of|before|after|from|between|and|to|through|for|in|around|about)"
    rf"\s+(?:{CLOCK})?{ZONE}\s?,?\s*(?:on\s+)?$",
    re.IGNORECASE,
)
GOES_ON = re.compile(rf"(?:\s?[,:|–—-]?\s*(?:at\s+)?(?:{CLOCK}){ZONE})?\s?,?\s+(?!at\s+\d)[a-z]")
"""A day in running text, not one that stands by itself."""
BAR = re.compile(r"\s\|\s")
BYLINE = re.compile(r"\s*(?:\||[-–—])?\s*(?:By|From|Posted)\s+[A-Z]")
HEADLINE = re.compile(r"^\S.{3,90}\s[-–—|]\s$")
SHORT = re.compile(r"\d{1,2}\\?/\d{1,2}\\?/\d{2,4}")
YEAR = re.compile(r"(?:19|20)\d\d|/\d\d$")
NAMED_DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
AGENCY = re.compile(r"\s*(?:\(|-LRB-)\s*[A-Z][\w .]{1,30}(?:\)|-RRB-)")
PLACE = re.compile(r"(?:^|[\s|.])[A-Z][A-Z.' /\\]{2,40}(?:\s?,\s?[A-Z][\w. ]{1,20})?\s?,\s?$")
DASH = re.compile(r"\s?[—–-]{1,2}\s+(?=[A-Z“\"])|[—–](?=[A-Z“\"])")
"""Between place and day and the first sentence."""
MANY = 3
"""So many days with a clock at the head are a list of reports, not the day of one."""


class Printed(NamedTuple):
    """A day that a report prints for itself; ``year`` False where it names none (a dateline)."""

    span: Span
    month: int
    day: int
    year: int | None

    def on(self, year: int) -> date | None:
        """The day in a year; None where there is none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def find_printed(text: str) -> Printed | None:
    """The day that a report prints for itself at its head, or with a label behind its last
    words; None where it prints none, or many and nothing says which is its own.
    """
    head = [p for time in _times(text, 0, HEAD) if (p := _printed(text, time))]
    with_year = [p for p in head if p.year]
    if len({p[1:] for p in with_year}) >= MANY:
        return None
    foot = max(HEAD, len(text) - FOOT)
    labelled = [p for time in _times(text, foot, len(text)) if (p := _printed(text, time))]
    return next(iter(with_year or head or labelled), None)


def _times(text: str, begin: int, end: int) -> list[Time]:
    """The time expressions of a part of a report; furniture too, which holds its day."""
    part = text[begin : end + REACH]
    found = find_times(part, find_sentences(part), written=None)
    return [
        replace(t, begin=t.begin + begin, end=t.end + begin) for t in found if t.begin < end - begin
    ]


def printed_day(report: Report, siblings: Sequence[date]) -> Iterator[Clue]:
    """The day that a report prints. A dateline names no year: it has that in which it falls
    among the days of the siblings, where that is one.
    """
    printed = find_printed(report.text)
    if printed is None:
        return
    if printed.year:
        days = [printed.on(printed.year)]
    else:
        days = [printed.on(year) for year in sorted({d.year for d in siblings})]
        first, last = min(siblings, default=date.max), max(siblings, default=date.min)
        days = [d for d in days if d and d >= first and d <= last]
    if len(days) != 1 or days[0] is None:
        return
    words = printed.span.of(report.text)
    reason = f"{spoken(days[0])}: it prints “{words}”"
    evidence = (report.cite(*printed.span),)
    yield Clue(PRINTED, reason, evidence, earliest=days[0], latest=days[0])


def _printed(text: str, time: Time) -> Printed | None:
    span = Span(time.begin, time.end)
    before = text[max(0, time.begin - 100) : time.begin].rpartition("\n")[2]
    behind = text[time.end : time.end + 60]
    if CHANGED.search(before) or is_stamp_of_comment(before, behind):
        return None
    if match := DAY.match(time.rule):
        day = date.fromisoformat(match[1])
        words = span.of(text)
        if not YEAR.search(words) or not _fits_weekday(words, day):
            return None
        if not _is_own(text, time, before, behind):
            return None
        return Printed(span, day.month, day.day, day.year)
    kind, _, rest = time.rule.partition(":")
    dateline = AGENCY.match(behind) and PLACE.search(before) and time.begin < HEAD
    if kind != "monthday" or "/" in rest or not dateline:
        return None
    month, day_of_month = rest.split(":")[0].split("-")
    return Printed(span, int(month), int(day_of_month), None)


def _is_own(text: str, time: Time, before: str, behind: str) -> bool:
    """Whether what stands around a day makes it that of the report."""
    if LABEL.search(before):
        return True
    if time.begin >= HEAD or IN_A_SENTENCE.search(before) or GOES_ON.match(behind):
        return False
    words = text[time.begin : time.end]
    if "@T" in time.rule or CLOCK_BEHIND.match(behind) or CLOCK_BEFORE.search(before):
        return True
    if BAR.match(behind) or BYLINE.match(behind):
        return True
    if (AGENCY.match(behind) or DASH.match(behind)) and PLACE.search(before):
        return True
    if any(line.contains(Span(time.begin, time.end)) for line in find_paper_lines(text)):
        return True
    return bool(SHORT.fullmatch(words) and HEADLINE.match(before) and time.begin < len(before) + 1)


def _fits_weekday(words: str, day: date) -> bool:
    named = NAMED_DAY.search(words)
    return named is None or WEEKDAYS[day.weekday()].lower().startswith(named[1].lower())
