"""Days as pages, records and stamps write them."""

import re
from datetime import date

from variorum.lang.calendar import MONTH_NUMBERS

MONTH = rf"(?P<month>{'|'.join(MONTH_NUMBERS)})\b\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
ORDER = r"(?:st|nd|rd|th)?"
WRITTEN_DAYS = (
    r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
    r"(?P<year>\d{4})(?P<number>\d\d)(?P<day>\d\d)(?!\d)",
    rf"{WEEKDAY}{MONTH}\s+(?P<day>\d{{1,2}}){ORDER}\s*,?\s+(?P<year>\d{{4}})(?!\d)",
    rf"{WEEKDAY}(?P<day>\d{{1,2}}){ORDER}\s+(?:of\s+)?{MONTH},?\s+(?P<year>\d{{4}})(?!\d)",
    rf"(?P<day>\d{{1,2}})-{MONTH}-(?P<year>\d{{4}})(?!\d)",
)
DAY_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in WRITTEN_DAYS)


def match_day(text: str, begin: int = 0) -> tuple[date, int] | None:
    """The day written at ``begin`` and where the writing ends; None where no day stands there.

    Read are ISO 8601 (also with slashes, and without any), "12 December 2024" and
    "Dec. 12, 2024", each also after a weekday. A day written 12/11/2024 is not read: the
    two sides of the Atlantic read it differently.
    """
    for form in DAY_FORMS:
        if match := form.match(text, begin):
            parts = match.groupdict()
            month = parts.get("number") or MONTH_NUMBERS[parts["month"].lower()]
            try:
                return date(int(parts["year"]), int(month), int(parts["day"])), match.end()
            except ValueError:
                continue
    return None


def parse_day(text: str) -> date | None:
    """The day that a field of a record or page states; None where no one day is sure.

    A time of day after it is passed over: the day is the one that is written, which is the
    day at the place of publication where the time has an offset.
    """
    stated = text.strip()
    found = match_day(stated)
    if found is None or not 1800 <= found[0].year <= 2200:
        return None
    day, end = found
    return day if end == len(stated) or stated[end] in "Tt ,|-+" else None
