"""Over how long a sentence counts: "since 2013", "in the past three months"."""

import re
from datetime import date
from decimal import Decimal

from variorum.annotate.figures.spelled import small_number
from variorum.compare.figures.places import Place

DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
SINCE = re.compile(r"\bsince\s(?:[A-Z][a-z]+\s)?([12]\d{3})\b", re.IGNORECASE)
LAST = re.compile(
    r"\b(?:in|over|during|for|within|of)\sthe\s(?:past|last|previous)\s"
    rf"(?:([\w-]+)\s)?({'|'.join(DAYS)})s?\b",
    re.IGNORECASE,
)
FURTHEST = 2
"""Spans that are further apart than this many times are not told of the same days."""


def over_other_spans(a: Place, b: Place) -> bool:
    """Whether the sentences of two numbers count over spans of time of very unlike lengths: years
    and some months.
    """
    days = [p.report.published for p in (a, b)]
    one, other = _spans_of(a, days[0] or days[1]), _spans_of(b, days[1] or days[0])
    return bool(one and other) and all(max(x, y) > FURTHEST * min(x, y) for x in one for y in other)


def _spans_of(place: Place, day: date | None) -> list[Decimal]:
    """The length in days of each span that the sentence of a number names, as told on a day."""
    sentence = place.sentence.of(place.report.text) if place.part == "text" else ""
    found = [(_number(many), DAYS[unit.lower()]) for many, unit in LAST.findall(sentence)]
    days = [number * unit for number, unit in found if number]
    if day is not None:
        since = [(day.year - int(year)) * DAYS["year"] for year in SINCE.findall(sentence)]
        days += [Decimal(span) for span in since if span > 0]
    return days


def _number(word: str) -> Decimal | None:
    """How many; one where the word is left out, none where it is no number."""
    if not word:
        return Decimal(1)
    return Decimal(word) if word.isdecimal() else small_number(word.lower())
