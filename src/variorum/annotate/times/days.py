"""The days of a calendar that a TIMEX3 value names."""

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

YEAR, MONTH, DAY = (
    re.compile(r"\d{4}"),
    re.compile(r"(\d{4})-(\d\d)"),
    re.compile(r"\d{4}-\d\d-\d\d"),
)
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
PART_OF_YEAR = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
FIRST_MONTH = {
    "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12,
}  # fmt: skip


def days_of(value: str) -> Days | None:
    """The first and the last day of a value; None where it names no days of a calendar."""
    value = value.partition("T")[0] if not value.startswith("P") else value
    try:
        return _days_of(value)
    except (ValueError, OverflowError):
        return None


def _days_of(value: str) -> Days | None:
    if "/" in value:
        first, last = (days_of(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    if DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return day, day
    if match := WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(5 if match[3] else 0), monday + timedelta(6)
    if match := MONTH.fullmatch(value):
        return months(int(match[1]), int(match[2]), 1)
    if match := PART_OF_YEAR.fullmatch(value):
        return months(int(match[1]), FIRST_MONTH[match[2]], 6 if match[2][0] == "H" else 3)
    if YEAR.fullmatch(value):
        return months(int(value), 1, 12)
    if value.isdigit() and len(value) in (2, 3):
        span = 10 ** (4 - len(value))
        return date(int(value) * span, 1, 1), date(int(value) * span + span - 1, 12, 31)
    return None


def months(year: int, month: int, count: int) -> Days:
    """The first and the last day of so many months."""
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    end = monthrange(last_year, last_month + 1)[1]
    return date(year, month, 1), date(last_year, last_month + 1, end)


def week_of(written: date, count: int) -> str:
    """The value of the week that lies so many weeks from a day."""
    year, week, _ = (written + timedelta(7 * count)).isocalendar()
    return f"{year:04d}-W{week:02d}"
