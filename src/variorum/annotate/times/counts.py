"""Counts of units of time, and the ISO 8601 durations that they make."""

import re
from decimal import Decimal

from variorum.annotate.figures.numbers import plain, value_table

LETTERS = {
    "second": "TS", "minute": "TM", "min": "TM", "hour": "TH", "day": "D", "week": "W",
    "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
YEARS = {"DE": 10, "CE": 100}


def read_count(words: str) -> Decimal | None:
    """The number that a count means; None where it means none."""
    lower = words.lower().replace(",", "").replace("½", " 1/2").strip()
    lower = lower.replace("-and-a-half", " and a half")
    if lower in ("a", "an"):
        return Decimal(1)
    known = {"a couple of": 2, "the couple of": 2, "couple of": 2, "a dozen": 12, "a hundred": 100}
    if lower in known:
        return Decimal(known[lower])
    if lower in ("half a", "half an", "a half"):
        return Decimal("0.5")
    half = lower.endswith(("1/2", "and a half"))
    lower = lower.removesuffix("1/2").removesuffix("and a half").rstrip(" -")
    total = _plain_number(lower)
    return None if total is None else total + (Decimal("0.5") if half else 0)


def _plain_number(words: str) -> Decimal | None:
    if words[:1].isdigit():
        return Decimal(words)
    scale = 1
    for name, size in (("hundred", 100), ("thousand", 1000)):
        if words.endswith(" " + name):
            words, scale = words.removesuffix(" " + name), size
    table = value_table("number_words")
    parts = [table.get(part) for part in re.split(r"[- ]", words)]
    if not parts or None in parts:
        return None
    numbers = [Decimal(part) for part in parts if part is not None]
    if len(numbers) == 2 and not (numbers[0] >= 20 and 0 < numbers[1] < 10):
        return None
    return sum(numbers, Decimal(0)) * scale


def length(count: Decimal | None, letter: str) -> str:
    """An ISO 8601 duration; X where the count is vague."""
    prefix, unit = ("PT", letter[1]) if letter.startswith("T") else ("P", letter)
    if count is not None and count % 1 == Decimal("0.5"):
        halves = {"TH": ("TM", 30), "Y": ("M", 6)}
        if letter in halves:
            smaller, part = halves[letter]
            whole = "" if count < 1 else f"{int(count)}{unit}"
            return f"{prefix}{whole}{part}{smaller[-1]}"
    if count not in (None, 1) and letter in YEARS:
        return f"P{plain(count * YEARS[letter])}Y"
    return f"{prefix}{'X' if count is None else plain(count)}{unit}"
