"""What the words that a form of a time expression matched stand for in its rule."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from variorum.annotate.figures.numbers import plain, value_table
from variorum.annotate.times.counts import LETTERS, length, read_count
from variorum.annotate.times.words import DECADES, words_with_values
from variorum.lang import word_list

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


def _bareyear(match: re.Match[str], words: str) -> str | None:
    """A four-digit number that the words around make a year."""
    text, (begin, end) = match.string, match.span("bareyear")
    before = re.search(r"([\w-]+)[ (]*$", text[max(0, begin - 24) : begin])
    opener = before.group(1).lower() if before else ""
    after = re.match(r"\s([a-z]+)", text[end : end + 24])
    if opener in word_list("year_openers") and not (
        opener in ("the", "of", "to", "about", "and", "or", "than")
        and after
        and after.group(1) in word_list("not_years")
    ):
        return words
    if after and after.group(1) in word_list("not_years"):
        return None
    return words if 1900 <= int(words) <= 2100 and opener not in ("no", "number") else None


def _spelledyear(_: re.Match[str], words: str) -> str | None:
    """A year as it is spoken: "nineteen ninety-six", "two thousand and four"."""
    first, *rest = words.lower().replace("-", " ").split()
    century = {"nineteen": 1900, "twenty": 2000, "two": 2000}[first]
    values = value_table("number_words")
    parts = [values[w] for w in rest if w not in ("oh", "and", "thousand")]
    return str(century + sum(map(int, parts)))


def _hour12(match: re.Match[str], words: str) -> str:
    late = match.group("halfday").lower().startswith("p")
    return f"{int(words) % 12 + (12 if late else 0):02d}"


def _decade(_: re.Match[str], words: str) -> str:
    return words[:3] if len(words) == 4 else "19" + words[0]


def _century(_: re.Match[str], words: str) -> str | None:
    spelled = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = spelled.get(words.lower()) or int(words[:-2])
    return f"{number - 1:02d}" if 1 <= number <= 21 else None


def _holiday(match: re.Match[str], words: str) -> str:
    table = {k.replace("’", "'"): v for k, v in value_table("holidays").items()}
    day = table[words.replace("’", "'")]
    year = match.groupdict().get("year")
    if year and "/" not in day:
        return f"absolute:{year}-{day}"
    return f"month{'week' if '/' in day else 'day'}:{day}:{{direction}}"


def _length(match: re.Match[str], _: str) -> str | None:
    groups = match.groupdict()
    unit = groups.get("lengthunit") or groups.get("units") or ""
    if unit == "second" and (groups.get("count") or "").lower() == "a":
        return None
    if unit == "quarter" and "-" in match.group():
        return None
    letter = LETTERS.get(unit.lower()) or words_with_values("units").get(unit.lower(), "Y")
    if groups.get("count") is None:
        return length(None, letter)
    count = read_count(groups["count"])
    return None if count is None else length(count, letter)


def _whole(_: re.Match[str], words: str) -> str | None:
    count = read_count(words)
    return plain(count) if count is not None and count == count.to_integral_value() else None


def _setunit(match: re.Match[str], _: str) -> str:
    unit = next(v for k, v in match.groupdict().items() if k.startswith("unit") and v)
    return length(Decimal(1), words_with_values("unit")[unit.lower()])


def _isoweekday(match: re.Match[str], _: str) -> str:
    name = next(v for k, v in match.groupdict().items() if k.startswith("weekday") and v)
    day = {k.lower(): v for k, v in words_with_values("weekday").items()}[name.lower()]
    return str(int(day) + 1)


def _shiftunit(match: re.Match[str], _: str) -> str | None:
    groups = match.groupdict()
    unit = groups.get("calendarunit") or groups.get("offsetunit") or ""
    return {"day": "D", "week": "W", "month": "M", "year": "Y"}.get(unit)


def _ago(match: re.Match[str], _: str) -> str | None:
    """So many units back; half a year in months, half a month in weeks."""
    unit = match.group("offsetunit").lower()
    count = read_count(match.groupdict().get("count") or "one and a half")
    if count is not None and count % 1:
        smaller = {"decade": ("year", 10), "year": ("month", 12), "month": ("week", 4)}.get(unit)
        unit, count = (smaller[0], count * smaller[1]) if smaller else (unit, None)
    return None if count is None else f"{unit}s:-{plain(count)}"


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
    **{kind: _table(kind) for kind in ("weekday", "season", "part", "ordinal", "frequency")},
    "month": _table("month"),
    "loosemonth": _table("month"),
    "part2": _table("part"),
    "month9": _table("month"),
    "word": _table("reference"),
    "day": lambda _, words: f"{int(words):02d}",
    "lastday": lambda _, words: f"{int(words):02d}",
    "numeric": _numeric,
    "bareyear": _bareyear,
    "spelledyear": _spelledyear,
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
    "calendarunit": lambda _, words: words.lower() + "s",
    "offsetunit": lambda _, words: words.lower() + "s",
    "shiftunit": _shiftunit,
    "wholeunit": lambda match, words: (_shiftunit(match, words) or "").lower() or None,
    "count": _whole,
    "half": _of({"first": "1", "second": "2", "last": "2", "latter": "2"}),
    "parts": lambda _, words: words_with_values("part")[words.lower().removesuffix("s")],
    "decade": _decade,
    "decadename": lambda _, words: f"19{DECADES.index(words.lower()) + 2}",
    "century": _century,
    "noon": _of({"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}),
    "deictic": _of({"yesterday": "-1", "today": "0", "tomorrow": "+1"}),
    "holiday": _holiday,
    "length": _length,
    "ago": _ago,
    "setunit": _setunit,
    "isoweekday": _isoweekday,
}
"""What each named group of a form stands for; None rules the form out."""
