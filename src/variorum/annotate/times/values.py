"""From the rule of a time expression to its value, and from a value to its days.

A rule says what an expression means before it is anchored to the day of writing:

=========================  ================================================================
``absolute:2024-12-12``    a value that needs no anchor (also 2024, 2024-Q3, 2024-SU, 199)
``days:-1``                so many days, ``weeks``, ``weekends``, ``months``, ``quarters``,
                           ``years`` or ``decades`` from the one of writing; 0 is that one
``weeks:0:past``           the part of it before the day of writing ("earlier this week");
                           ``future`` the part after it, ``whole`` all of it
``weekday:3:past``         a Thursday (Monday is 0)
``weekend:past``           a weekend
``monthday:01-20:future``  20 January
``monthweek:11/4/3:past``  the fourth Thursday of November (-1 for the last)
``month:12:past``          December
``quarter:Q3:past``        a quarter (Q1 to Q4) or half (H1, H2) of a year
``season:SU:past``         a summer (SP, SU, FA, WI)
``clock``                  a time of day without its day
``ref:past``               past, present, future: no days are meant
``unknown:XXXX``           a value that nothing can anchor
``duration:PT15M``         a length of time
``set:P1W``                something that comes again
=========================  ================================================================

The last field of a named day, month or season is its direction: ``past`` (the last one, the
one of writing among them), ``future`` (the next one, likewise), ``near`` (the nearest),
``last`` and ``next`` (the same without the one of writing), ``this`` (of the same week or
year), ``year-1`` (of the year before; any number). ``past?`` and ``future?`` lean so: the other
is taken where it is much nearer. ``~+1D`` behind a rule moves its value by
so many days, weeks, months or years; ``@T15:00`` adds a time of day, ``a/b`` is a range.

Values follow ISO-TimeML (ISO 24617-1), which extends ISO 8601.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]

SHIFT = re.compile(r"^(.*)~([+-]\d+)([DWMY])$")
YEAR, MONTH, DAY = (
    re.compile(r"\d{4}"),
    re.compile(r"(\d{4})-(\d\d)"),
    re.compile(r"\d{4}-\d\d-\d\d"),
)
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
PART_OF_YEAR = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
UNDERSPECIFIED = {
    "days": "XXXX-XX-XX",
    "weeks": "XXXX-WXX",
    "weekends": "XXXX-WXX-WE",
    "weekend": "XXXX-WXX-WE",
    "months": "XXXX-XX",
    "quarters": "XXXX-QX",
    "years": "XXXX",
    "decades": "XXX",
    "monthweek": "XXXX-XX-XX",
    "clock": "XXXX-XX-XX",
}
FIRST_MONTH = {
    "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12,
}  # fmt: skip


def value_of(rule: str, written: date | None) -> str:
    """The value of a rule for a day of writing; underspecified where that is not known."""
    if "/" in rule and not rule.startswith(("monthweek", "absolute")):
        return "/".join(value_of(part, written) for part in rule.split("/"))
    base, _, clock = rule.partition("@")
    return _day_value(base, written) + clock


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
        return _months(int(match[1]), int(match[2]), 1)
    if match := PART_OF_YEAR.fullmatch(value):
        return _months(int(match[1]), FIRST_MONTH[match[2]], 6 if match[2][0] == "H" else 3)
    if YEAR.fullmatch(value):
        return _months(int(value), 1, 12)
    if value.isdigit() and len(value) in (2, 3):
        span = 10 ** (4 - len(value))
        return date(int(value) * span, 1, 1), date(int(value) * span + span - 1, 12, 31)
    return None


def _months(year: int, month: int, count: int) -> Days:
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    end = monthrange(last_year, last_month + 1)[1]
    return date(year, month, 1), date(last_year, last_month + 1, end)


def _day_value(rule: str, written: date | None) -> str:
    if match := SHIFT.match(rule):
        return _shifted(_day_value(match[1], written), int(match[2]), match[3])
    kind, _, rest = rule.partition(":")
    if kind in ("absolute", "duration", "set", "unknown"):
        return rest
    if kind == "ref":
        return f"{rest.upper()}_REF"
    if written is None:
        return _unanchored(kind, rest)
    name, _, direction = rest.partition(":")
    try:
        if kind in ANCHORS:
            return ANCHORS[kind](written, int(name))
        return NAMED[kind](written, name, direction)
    except (ValueError, OverflowError):
        return _unanchored(kind, rest)


def _unanchored(kind: str, rest: str) -> str:
    name = rest.partition(":")[0]
    if kind == "weekday":
        return f"XXXX-WXX-{int(name) + 1}"
    return UNDERSPECIFIED.get(kind) or f"XXXX-{name}"


def _shifted(value: str, count: int, unit: str) -> str:
    """A value moved; it takes the grain of the unit where that is the coarser one."""
    days = days_of(value)
    if days is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX")
    first, fine = days[0], days[0] == days[1]
    if unit in "DW":
        moved = first + timedelta(count * (7 if unit == "W" else 1))
        return moved.isoformat() if fine else _week(moved, 0)
    if fine or MONTH.fullmatch(value):
        moved_month = _month(first, count * (12 if unit == "Y" else 1))
        day = min(first.day, monthrange(int(moved_month[:4]), int(moved_month[5:]))[1])
        return f"{moved_month}-{day:02d}" if fine else moved_month
    if unit == "Y":
        return f"{first.year + count:04d}{value[4:]}"
    return _month(first, count)


def _day(written: date, count: int) -> str:
    return (written + timedelta(count)).isoformat()


def _week(written: date, count: int) -> str:
    year, week, _ = (written + timedelta(7 * count)).isocalendar()
    return f"{year:04d}-W{week:02d}"


def _month(written: date, count: int) -> str:
    year, month = divmod(written.year * 12 + written.month - 1 + count, 12)
    return date(year, month + 1, 1).isoformat()[:7]


def _quarter(written: date, count: int) -> str:
    year, quarter = divmod(written.year * 4 + (written.month - 1) // 3 + count, 4)
    return f"{year:04d}-Q{quarter + 1}"


def _year(written: date, count: int) -> str:
    return f"{date(written.year + count, 1, 1).year:04d}"


ANCHORS: dict[str, Callable[[date, int], str]] = {
    "days": _day,
    "weeks": _week,
    "weekends": lambda written, count: _week(written, count) + "-WE",
    "months": _month,
    "quarters": _quarter,
    "years": _year,
    "decades": lambda written, count: f"{written.year // 10 + count:03d}",
}


def _weekday(written: date, name: str, direction: str) -> str:
    ahead = (int(name) - written.weekday()) % 7
    if direction == "this":
        ahead = int(name) - written.weekday()
    elif direction == "near":
        ahead = ahead if ahead <= 3 else ahead - 7
    elif direction in ("past", "last"):
        ahead = (ahead - 7) if ahead or direction == "last" else 0
    elif direction == "next":
        ahead = ahead or 7
    return (written + timedelta(ahead)).isoformat()


def _weekend(written: date, direction: str, _: str) -> str:
    past = direction != "future"
    return _week(written, -1 if past and written.weekday() < 5 else 0) + "-WE"


def _in_year(written: date, direction: str, days: Callable[[int], Days | None]) -> int:
    """The year that a direction picks for something that comes once a year."""
    if direction.startswith("year"):
        return written.year + int(direction[4:])
    if direction == "this":
        return written.year
    known = [(y, d) for y in range(written.year - 8, written.year + 9) if (d := days(y))]
    if direction in ("past?", "future?"):
        return _leaning(written, known, direction)
    if direction == "past":
        return max(y for y, d in known if d[0] <= written)
    if direction == "last":
        return max(y for y, d in known if d[1] < written)
    if direction == "future":
        return min(y for y, d in known if d[1] >= written)
    if direction == "next":
        return min(y for y, d in known if d[0] > written)
    return min(known, key=lambda entry: (abs(entry[1][0] - written), entry[0]))[0]


def _leaning(written: date, known: list[tuple[int, Days]], direction: str) -> int:
    """The year of the last (or next) one, unless that is many times as far as the other: a day
    of a month is seldom named without its year when it is far, a month more often.
    """
    before = max((d, y) for y, d in known if d[0] <= written)
    after = min((d, y) for y, d in known if d[0] > written)
    if before[0][1] >= written:
        return before[1]
    behind, ahead = (written - before[0][1]).days, (after[0][0] - written).days
    times = 3 if before[0][0] == before[0][1] else 6
    past = behind <= times * ahead if direction == "past?" else times * behind < ahead
    return before[1] if past else after[1]


def _monthday(written: date, name: str, direction: str) -> str:
    return f"{_in_year(written, direction, lambda y: days_of(f'{y:04d}-{name}')):04d}-{name}"


def _month_of(written: date, name: str, direction: str) -> str:
    return f"{_in_year(written, direction, lambda y: days_of(f'{y:04d}-{name}')):04d}-{name}"


def _monthweek(written: date, name: str, direction: str) -> str:
    month, count, weekday = (int(part) for part in name.split("/"))
    year = _in_year(written, direction, lambda y: (nth := _nth(y, month, count, weekday), nth))
    return _nth(year, month, count, weekday).isoformat()


def _nth(year: int, month: int, count: int, weekday: int) -> date:
    first, last = _months(year, month, 1)
    if count < 0:
        return last - timedelta((last.weekday() - weekday) % 7)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))


NAMED: dict[str, Callable[[date, str, str], str]] = {
    "weekday": _weekday,
    "weekend": _weekend,
    "monthday": _monthday,
    "month": _month_of,
    "quarter": _month_of,
    "season": _month_of,
    "monthweek": _monthweek,
    "clock": lambda written, _, __: written.isoformat(),
}
