"""What counts and units stand for in the rule of a time expression."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from variorum.annotate.figures.numbers import plain
from variorum.annotate.times.counts import LETTERS, length, read_count
from variorum.annotate.times.words import words_with_values

PART_OF = re.compile(
    r"\s(?:of\s(?!\d|(?:the|this|last|next|its) (?:\w+ )?year|growth|decline|loss|profit|earnings"
    r"|sales|contraction|results|gains|negative|positive|falling|rising|record)"
    r"|million|billion|trillion|mile|acre|point)"
)
"""What makes a quarter a fourth part: "a quarter of the vote", but "two quarters of losses"."""
SHARE = re.compile(
    r"\b(?:by|about|around|nearly|almost|roughly|approximately|than|over|under) an? quarter$",
    re.IGNORECASE,
)
"""A quarter told roughly, or by which something rose, is a share, too: "just over a quarter"."""
BY_LENGTH = ("Y", "M", "W", "D", "TH", "TM", "TS")
STEPS = {
    "day": (1, "D"),
    "week": (1, "w"),
    "month": (1, "m"),
    "year": (1, "y"),
    "decade": (10, "y"),
    "century": (100, "y"),
}


def _length(match: re.Match[str], _: str) -> str | None:
    groups = match.groupdict()
    unit = groups.get("lengthunit") or groups.get("units") or ""
    if unit == "second" and (groups.get("count") or "").lower() == "a":
        return None
    if unit == "quarter" and ("-" in match.group() or PART_OF.match(match.string, match.end())):
        return None
    if unit == "quarter" and SHARE.search(match.string, 0, match.end()):
        return None
    letter = LETTERS.get(unit.lower()) or words_with_values("units").get(unit.lower(), "Y")
    if groups.get("count") is None:
        return length(None, letter)
    count = read_count(groups["count"])
    return None if count is None else length(count, letter)


def _lengthandhalf(match: re.Match[str], _: str) -> str:
    return length(Decimal("1.5"), LETTERS[match["lengthunit"].lower()])


def _lengthoftwo(match: re.Match[str], _: str) -> str | None:
    """A length told in two units, the smaller behind: "2 hours and 10 minutes"."""
    units = [LETTERS[match[name].lower()] for name in ("unitand", "andunit")]
    counts = [read_count(match[name]) for name in ("number", "number2")]
    if list(map(BY_LENGTH.index, units)) != sorted({BY_LENGTH.index(u) for u in units}):
        return None
    if any(count is None for count in counts):
        return None
    first, second = (length(c, u) for c, u in zip(counts, units, strict=True))
    clock = first.startswith("PT") or not second.startswith("PT")
    return first + second.removeprefix("P").removeprefix("T" if clock else "")


def _whole(_: re.Match[str], words: str) -> str | None:
    count = read_count(words)
    return plain(count) if count is not None and count == count.to_integral_value() else None


def _setunit(match: re.Match[str], _: str) -> str:
    unit = next(v for k, v in match.groupdict().items() if k.startswith("unit") and v)
    return length(Decimal(1), words_with_values("unit")[unit.lower()])


def _shiftunit(match: re.Match[str], _: str) -> str | None:
    groups = match.groupdict()
    unit = groups.get("calendarunit") or groups.get("offsetunit") or ""
    return {"day": "D", "week": "W", "month": "M", "year": "Y"}.get(unit)


def _step(match: re.Match[str], _: str) -> str | None:
    """How far "three years later" goes, to a whole week, month or year but for days."""
    count = read_count(match["count"])
    if count is None or count % 1:
        return None
    times, unit = STEPS[_singular(match["offsetunit"])]
    return f"{plain(count * times)}{unit}"


def _ago(match: re.Match[str], _: str) -> str | None:
    """So many units back; half a year in months, half a month in weeks."""
    unit = _singular(match.group("offsetunit"))
    count = read_count(match.groupdict().get("count") or "one and a half")
    if count is not None and count % 1:
        smaller = {
            "century": ("year", 100),
            "decade": ("year", 10),
            "year": ("month", 12),
            "month": ("week", 4),
        }.get(unit)
        unit, count = (smaller[0], count * smaller[1]) if smaller else (unit, None)
    return None if count is None else f"{_plural(match, unit)}:-{plain(count)}"


def _sundaysago(match: re.Match[str], _: str) -> str | None:
    """How many weeks before the last Sunday "three Sundays ago" was."""
    count = read_count(match["number"])
    return plain(count - 1) if count and not count % 1 else None


def _singular(unit: str) -> str:
    return "century" if unit.lower() == "centurie" else unit.lower()


def _plural(_: re.Match[str], unit: str) -> str:
    return "centuries" if _singular(unit) == "century" else _singular(unit) + "s"


LENGTHS: Mapping[str, Callable[[re.Match[str], str], str | None]] = {
    "shiftunit": _shiftunit,
    "wholeunit": lambda match, words: (_shiftunit(match, words) or "").lower() or None,
    "count": _whole,
    "length": _length,
    "ago": _ago,
    "setunit": _setunit,
    "calendarunit": _plural,
    "offsetunit": _plural,
    "step": _step,
    "sundaysago": _sundaysago,
    "lengthoftwo": _lengthoftwo,
    "lengthandhalf": _lengthandhalf,
}
"""What each group stands for; None rules the form out."""
