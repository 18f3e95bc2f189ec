"""Whether what is told of the holder of an office happened in earlier years: "signed in 1993 by
President Ray".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from variorum.annotate.speakers.pronouns import is_quoted
from variorum.annotate.times.days import days_of
from variorum.annotate.times.happened import happened_at
from variorum.compare.people.holders import Held
from variorum.lang import word_list
from variorum.model import Annotation, Span, Time

REACH = 80
"""So far behind an office a time is that of something else."""
RELATIVE = re.compile(r"\s(?:who|which|when|where)\s")
"""A time behind one of these is of another deed: "a warden who was convicted in 2008"."""
BESIDE = 3
"""So near an office stands the name of who holds it."""
A_YEAR = re.compile(r"\b(?:19|20)\d\d")
MONTHS_AGO = timedelta(days=180)
"""A day of last year is no earlier time before that."""
LONG_HELD = frozenset(
    ["senator", "professor", "representative", "governor", "justice", "judge", "sheriff",
     "analyst", "economist", "lawyer"]
)  # fmt: skip
"""Offices held for so long that somebody told of in an earlier year may hold them still, and so is
a calling: "the Avon professor" of last year.
"""
LONG = 10
"""So many years before a report even these are of another time."""


def is_of_earlier_years(
    held: Held, findings: Annotation, day: date, *, years: int | None = None
) -> bool:
    """Whether the sentence tells of times that are all of years before that of the report; more
    than so many, or than an office of its kind may be held.
    """
    telling = _telling(held.report.text, held.place, findings)
    times = list(_times(held, telling, findings))
    calling = held.office.head in word_list("occupations") - word_list("titles")
    if years is None:
        years = LONG if calling or held.office.head in LONG_HELD else 0
    return bool(times) and all(_is_of_then(held, time, day, years) for time in times)


def _telling(text: str, place: Span, findings: Annotation) -> Span:
    """The sentence that tells of an office; with the one before it, where it is quoted behind that:
    "In 2012 Ray praised them. “Ask Mayor Day,” she said."
    """
    sentences = findings.sentences
    at = bisect_right(sentences, place.begin, key=lambda s: s.begin) - 1
    if at < 0:
        return place
    own, before = sentences[at], sentences[max(0, at - 1)]
    goes_on = is_quoted(text, place.begin) and "\n" not in text[before.begin : own.begin]
    return Span(before.begin if goes_on else own.begin, own.end)


def _is_of_then(held: Held, time: Time, day: date, years: int) -> bool:
    """Whether a time is more than so many ``years`` before that of a report. Who ran last year runs
    no more; who led "last year", and not "in 2016", may lead yet.
    """
    first, last = days_of(time.value) or (day, day)
    named = A_YEAR.search(held.report.text, time.begin, time.end)
    since = years if named or held.office.standing == "nominee" else max(years, 1)
    return last.year < day.year - since and first <= day - MONTHS_AGO


def _times(held: Held, telling: Span, findings: Annotation) -> Iterator[Time]:
    """The times at which what is told of the holder of an office happened."""
    text, place = held.report.text, held.place
    own_words = _own_words(place, findings)
    for time in findings.times:
        if time.type != "DATE" or not telling.begin <= time.begin < min(
            telling.end, place.end + REACH
        ):
            continue
        if (
            days_of(time.value) is not None
            and (held.office.standing == "nominee" or happened_at(text, telling, time))
            and not RELATIVE.search(text, place.end, max(place.end, time.begin))
            and not any(words.begin <= time.begin < words.end for words in own_words)
        ):
            yield time


def _own_words(place: Span, findings: Annotation) -> list[Span]:
    """What the holder of an office is said to say: "In 2012 it sank, Mayor Ray said" tells of no
    earlier mayor.
    """
    beside = Span(place.begin - BESIDE, place.end + BESIDE)
    return [
        content
        for said in findings.attributions
        if any(source.overlaps(beside) for source in said.source)
        for content in said.content
    ]
