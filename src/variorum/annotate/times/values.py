"""From the rule of a time expression to its value, and from a value to its days.

A rule says what an expression means before it is anchored to the day of writing:

=========================  ================================================================
``absolute:2024-12-12``    a value that needs no anchor (also 2024, 2024-Q3, 2024-SU, 199)
``either:a|b``             the one of two days that is near the day of writing, else their year
``days:-1``                so many days, ``weeks``, ``weekends``, ``months``, ``quarters``,
                           ``years``, ``decades`` or ``centuries`` from the one of writing; 0 is it
``weeks:-1:ending``        one that ends on the day of writing ("the past week")
``weeks:0:past``           the part of it before the day of writing ("earlier this week");
                           ``future`` the part after it, ``whole`` all of it
``weekday:3:past``         a Thursday (Monday is 0)
``weekend:past``           a weekend
``monthday:01-20:future``  20 January
``monthweek:11/4/3:past``  the fourth Thursday of November (-1 for the last)
``easter:-2:past``         two days before Easter Sunday
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
is taken where it is much nearer. ``~+1D`` behind a rule moves its value by so many days, weeks,
months or years, ``~+1y`` to a whole one of these, ``~+1d4`` to the next Friday (``-1`` the last,
``+0`` this or the next); ``@T15:00`` adds a time of day, ``a/b`` is a
range.

Values follow ISO-TimeML (ISO 24617-1), which extends ISO 8601.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from variorum.annotate.times.days import MONTH, days_of, week_of
from variorum.annotate.times.named import NAMED

SHIFT = re.compile(r"^(.*)~([+-]\d+)([DWMYwmy]|d[0-6])$")
NEAR = 20
"""Of two readings of 04/05/2021, which lie a month or more apart, the one that is only so many
days from the day of writing is meant."""
UNDERSPECIFIED = {
    "days": "XXXX-XX-XX",
    "weeks": "XXXX-WXX",
    "weekends": "XXXX-WXX-WE",
    "weekend": "XXXX-WXX-WE",
    "months": "XXXX-XX",
    "quarters": "XXXX-QX",
    "years": "XXXX",
    "decades": "XXX",
    "centuries": "XX",
    "easter": "XXXX-XX-XX",
    "monthweek": "XXXX-XX-XX",
    "clock": "XXXX-XX-XX",
}


def value_of(rule: str, written: date | None) -> str:
    """The value of a rule for a day of writing; underspecified where that is not known."""
    if "/" in rule and not rule.startswith(("monthweek", "absolute")):
        return "/".join(value_of(part, written) for part in rule.split("/"))
    base, _, clock = rule.partition("@")
    return _day_value(base, written) + clock


def _day_value(rule: str, written: date | None) -> str:
    if match := SHIFT.match(rule):
        return _shifted(_day_value(match[1], written), int(match[2]), match[3])
    kind, _, rest = rule.partition(":")
    if kind in ("absolute", "duration", "set", "unknown"):
        return rest
    if kind == "ref":
        return f"{rest.upper()}_REF"
    if kind == "either":
        return _either(rest.split("|"), written)
    if written is None:
        return _unanchored(kind, rest)
    name, _, direction = rest.partition(":")
    try:
        if kind in ANCHORS:
            return ANCHORS[kind](written, int(name))
        return NAMED[kind](written, name, direction)
    except (ValueError, OverflowError):
        return _unanchored(kind, rest)


def _either(days: list[str], written: date | None) -> str:
    """The day near that of writing, where the other is not."""
    near = [d for d in days if written and abs((date.fromisoformat(d) - written).days) <= NEAR]
    return near[0] if len(near) == 1 else days[0][:4]


def _unanchored(kind: str, rest: str) -> str:
    name = rest.partition(":")[0]
    if kind == "weekday":
        return f"XXXX-WXX-{int(name) + 1}"
    return UNDERSPECIFIED.get(kind) or f"XXXX-{name}"


def _shifted(value: str, count: int, unit: str) -> str:
    """A value moved; it takes the grain of the unit where that is the coarser one."""
    days = days_of(value)
    if days is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit.upper(), "XXXX")
    first, fine = days[0], days[0] == days[1]
    if unit[0] == "d":
        return _weekday_from(first, count, int(unit[1])).isoformat()
    if unit.islower():
        return _whole(first, count, unit)
    if unit in "DW":
        moved = first + timedelta(count * (7 if unit == "W" else 1))
        return moved.isoformat() if fine else week_of(moved, 0)
    if fine or MONTH.fullmatch(value):
        moved_month = _month(first, count * (12 if unit == "Y" else 1))
        day = min(first.day, monthrange(int(moved_month[:4]), int(moved_month[5:]))[1])
        return f"{moved_month}-{day:02d}" if fine else moved_month
    if unit == "Y":
        return f"{first.year + count:04d}{value[4:]}"
    return _month(first, count)


def _weekday_from(day: date, count: int, weekday: int) -> date:
    """The next (+1) or last (-1) day of that name seen from a day, or (0) this or the next one."""
    ahead = (weekday - day.weekday()) % 7
    if count > 0:
        return day + timedelta((ahead or 7) + 7 * (count - 1))
    return day + timedelta(ahead + 7 * count)


def _whole(day: date, count: int, unit: str) -> str:
    """The week, month or year that lies so many of them from the one of a day."""
    if unit == "w":
        return week_of(day, count)
    return _month(day, count) if unit == "m" else f"{day.year + count:04d}"


def _day(written: date, count: int) -> str:
    return (written + timedelta(count)).isoformat()


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
    "weeks": week_of,
    "weekends": lambda written, count: week_of(written, count) + "-WE",
    "months": _month,
    "quarters": _quarter,
    "years": _year,
    "decades": lambda written, count: f"{written.year // 10 + count:03d}",
    "centuries": lambda written, count: f"{written.year // 100 + count:02d}",
}
