"""What the words that a form of a time expression matched stand for in its rule."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from variorum.annotate.figures.numbers import value_table
from variorum.annotate.times.read_lengths import LENGTHS
from variorum.annotate.times.read_years import YEARS
from variorum.annotate.times.values import value_of
from variorum.annotate.times.words import words_with_values

Reader = Callable[[re.Match[str], str], str | None]


def _table(kind: str) -> Reader:
    def read(_: re.Match[str], words: str) -> str | None:
        table = {k.lower(): v for k, v in words_with_values(kind).items()}
        return table.get(words.lower())

    return read


def _of(values: Mapping[str, str]) -> Reader:
    return lambda _, words: values.get(words.lower())


def _numeric(_: re.Match[str], words: str) -> str | None:
    """The rule of a date in figures; where day and month cannot be told apart, of both readings."""
    first, second, year = (int(part) for part in re.split(r"\\?/|\.", words))
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    american, european = (first, second), (second, first)
    readings = {pair for pair in (american, european) if 1 <= pair[0] <= 12 and 1 <= pair[1] <= 31}
    if "." in words:
        readings &= {european}
    days = [f"{year}-{month:02d}-{day:02d}" for month, day in sorted(readings)]
    if not days:
        return None
    return f"absolute:{days[0]}" if len(days) == 1 else "either:" + "|".join(days)


def _hour12(match: re.Match[str], words: str) -> str:
    late = match.group("halfday").lower().startswith("p")
    return f"{int(words) % 12 + (12 if late else 0):02d}"


def _holiday(match: re.Match[str], words: str) -> str:
    table = {k.replace("’", "'"): v for k, v in value_table("holidays").items()}
    day, mark, later = table[words.replace("’", "'")].partition("~")
    kind = "easter" if day.startswith("easter") else "monthweek" if "/" in day else "monthday"
    rule = f"{kind}:{day.removeprefix('easter')}:{{direction}}{mark}{later}"
    year = match.groupdict().get("year")
    return f"absolute:{_in_year(rule, year)}" if year else rule


def _in_year(rule: str, year: str) -> str:
    """The value of the rule of something that comes once a year, in that year."""
    return value_of(rule.replace("{direction}", "this"), date(int(year), 1, 1))


def _nthday(match: re.Match[str], _: str) -> str:
    """The rule of "the second Tuesday in November 1998"."""
    words = match.groupdict()
    month, weekday = (READ[kind](match, words[kind]) for kind in ("month", "weekday"))
    rule = f"monthweek:{month}/{NTH[words['nth'].lower()]}/{weekday}:{{direction}}"
    return f"absolute:{_in_year(rule, words['year'])}"


def _hourofpart(match: re.Match[str], words: str) -> str | None:
    """The hour of "ten in the evening"."""
    part, hour = words_with_values("part").get(match["part"].lower()), int(words) % 12
    late = part in ("TAF", "TEV") or (part == "TNI" and hour >= EVENING)
    return f"{hour + (12 if late else 0):02d}" if part != "TDT" else None


def _isoweekday(match: re.Match[str], _: str) -> str:
    name = next(v for k, v in match.groupdict().items() if k.startswith("weekday") and v)
    day = {k.lower(): v for k, v in words_with_values("weekday").items()}[name.lower()]
    return str(int(day) + 1)


NTH = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1", "final": "-1"}
EVENING = 5
"""Five at night is late; four is early."""
WAYS = {"last": "last", "the previous": "last", "next": "next", "coming": "next", "past": "past",
        "this past": "past", "this coming": "future", "this": "this"}  # fmt: skip
SHIFTS = {
    "this": "0",
    "this past": "-1",
    "current": "0",
    "last": "-1",
    "next": "+1",
    "coming": "+1",
}
READ: Mapping[str, Reader] = {
    **LENGTHS,
    **YEARS,
    **{
        kind: _table(kind)
        for kind in ("weekday", "season", "part", "ordinal", "frequency", "light")
    },
    "month": _table("month"),
    "loosemonth": _table("month"),
    "part2": _table("part"),
    "month9": _table("month"),
    "word": _table("reference"),
    "day": lambda _, words: f"{int(words):02d}",
    "lastday": lambda _, words: f"{int(words):02d}",
    "numeric": _numeric,
    "hour12": _hour12,
    "hour24": lambda _, words: f"{int(words):02d}",
    "minute": lambda _, words: words or "00",
    "second": lambda _, words: f":{words}" if words else "",
    "zone": lambda _, words: "Z" if words in ("GMT", "UTC") else "",
    "way": _of(WAYS),
    "yearway": _of({"this": "year+0", "last": "year-1", "next": "year+1"}),
    "weekway": _of({"this": "+0", "last": "-1", "next": "+1"}),
    "unitway": _of(SHIFTS),
    "nearway": _of(SHIFTS),
    "monthorweek": lambda _, words: words[0],
    "nth": lambda _, words: NTH[words.lower()],
    "nthday": _nthday,
    "hourofpart": _hourofpart,
    "half": _of({"first": "1", "second": "2", "last": "2", "latter": "2"}),
    "parts": lambda _, words: words_with_values("part")[words.lower().removesuffix("s")],
    "noon": _of({"noon": "T12:00", "noontime": "T12:00", "midday": "T12:00", "midnight": "T24:00"}),
    "deictic": _of({"yesterday": "-1", "today": "0", "tomorrow": "+1"}),
    "holiday": _holiday,
    "isoweekday": _isoweekday,
}
"""What each named group of a form stands for; None rules the form out."""
