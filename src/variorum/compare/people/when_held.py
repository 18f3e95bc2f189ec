"""What the sentence that gives somebody an office tells of when it was held: "signed in 1993 by
President Ray", "under Mayor Ray", "on Monday Mayor Ray".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

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
WHICH = re.compile(r",\s(?:who|which)\s[^,;]*$")
"""Nor is one in front of one of these of what the clause tells: "the 2016 race, which Ray"."""
BESIDE = 3
"""So near an office stands the name of who holds it."""
A_YEAR = re.compile(r"\b(?:19|20)\d\d")
OPEN_RELATIVE = re.compile(r",\s(?:who|which)\s[^,]*$")
BEFORE = re.compile(
    r"\b(?:previous|prior|predecessor|former|earlier|inherited)\b[^.;]*$|(?<!,\s)\bunder\s(?:both\s)?$"
)
AMONG_FORMER = re.compile(
    r"\b[Ff]ormer\s(?:[\w-]+\s){0,6}?[a-z]+s,?\s(?:[—–-]+\s?)?(?:including|like|such\sas)\s"
    r"(?:[^.;]*(?:,|\band)\s)?$"
)
"""In front of one of several who are over: "former officers, including | Marshal Ray"."""
IN_A_WAR = re.compile(
    r"\b(?:[Dd]uring|[Tt]hroughout|[Ii]n)\s(?:the\s)?(?:[A-Z][\w-]+\s){1,3}(?:War|Depression)\b"
)
"""What goes by such a name is long over: "Mayor Ray during the Second Lake War"."""
OF_A_REIGN = re.compile(
    r"\s(?:[A-Z][\w.’'-]*\s){0,3}?[A-Z][\w-]*(?:['’]s?)\s"
    r"(?:former\s)?(?:administration|presidency|years|second\sterm|first\sterm|tenure|era)\b"
)
"""The name behind an office, and what was under its holder: "President | Ann Ray's years"."""
WHOSE = re.compile(r"(?:\s[A-Z][\w.’'-]*){0,3}?\s[A-Z][\w-]*(?:['’]s|s['’])\s")
NOW = re.compile(
    r"\b(?:is|are|has|(?<!might\s)(?<!could\s)(?<!would\s)(?<!should\s)(?<!must\s)have|will)\b"
    r"(?:(?!\b(?:that|who|which|when|because|after|before|as)\b)[^,;])*$|\b[a-z]+s\swith\s$"
    r"|[A-Z]\w+,\sunder\s$"
)
"""In front of an office, in a sentence without an earlier time, it is held: "has backed Mayor",
"Avon, under Mayor".
"""
AT_THE_TIME = re.compile(r"(?:At\s(?:the|that)\stime|Then|That\s(?:year|month|day))\b")
"""A sentence that opens so tells of the time of the one before."""
WHOSE_OFFICE = re.compile(r"\b(?:[Hh]is|[Hh]er)\s(?:own\s)?$")
"""In front of an office that is held under somebody: "Ray picked his | Vice President"."""
ASIDE = re.compile(r"\b(?:an?|the)\s[a-z]+\s(?:that|which)\s$|\b(?:under|since)\s$")
"""In front of an office whose holder is told of only for what is his: "a name that | Mayor Ray"."""
A_DAY, NEAR, YEAR = timedelta(days=1), timedelta(days=7), timedelta(days=365)
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


class Told(NamedTuple):
    """An office that a report gives somebody in a ``sentence``, and of when that tells: of
    ``earlier`` years than that of the report, as of ``before`` somebody else, of these ``days``,
    or of the ``year`` up to them; whether only ``aside``, for what somebody did; and whether the
    office is ``whose`` of somebody who was told of before.
    """

    held: Held
    sentence: Span
    earlier: bool
    before: bool
    days: bool
    year: bool
    aside: bool
    whose: bool


def told_when(held: Held, findings: Annotation, day: date | None) -> Told:
    """The office with what its sentence tells of when it is held; ``day`` is that of the report."""
    text, place = held.report.text, held.place
    at = bisect_right(findings.sentences, place.begin, key=lambda s: s.begin) - 1
    sentence = findings.sentences[at] if at >= 0 else place
    before = _is_before(text, place, sentence)
    earlier = day is not None and _is_earlier(held, _telling(text, place, findings), findings, day)
    earlier = earlier or AMONG_FORMER.search(text, sentence.begin, place.begin) is not None
    near = day is not None and _is_near(sentence, findings, day, NEAR, A_DAY)
    days = near or (not before and _is_held_now(text, place, sentence))
    return Told(
        held,
        sentence,
        earlier,
        before,
        days,
        days or (day is not None and _is_near(sentence, findings, day, YEAR, YEAR)),
        ASIDE.search(text, sentence.begin, place.begin) is not None,
        WHOSE_OFFICE.search(text, sentence.begin, place.begin) is not None,
    )


def _telling(text: str, place: Span, findings: Annotation) -> Span:
    """The sentence that tells of an office; with the one before it, where it is quoted behind that
    or tells of the same time: "In 2012 Ray praised them. “Ask Mayor Day,” she said."
    """
    sentences = findings.sentences
    at = bisect_right(sentences, place.begin, key=lambda s: s.begin) - 1
    if at < 0:
        return place
    own, before = sentences[at], sentences[max(0, at - 1)]
    goes_on = is_quoted(text, place.begin) or AT_THE_TIME.match(text, own.begin) is not None
    goes_on = goes_on and "\n" not in text[before.begin : own.begin]
    return Span(before.begin if goes_on else own.begin, own.end)


def _is_earlier(held: Held, telling: Span, findings: Annotation, day: date) -> bool:
    """Whether the sentence tells of times that are all of years before that of the report."""
    times = list(_times(held, telling, findings))
    calling = held.office.head in word_list("occupations") - word_list("titles")
    years = LONG if calling or held.office.head in LONG_HELD else 0
    return bool(times) and all(_is_of_then(held, time, day, years) for time in times)


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
            and not WHICH.search(text, min(time.end, place.begin), place.begin)
            and not any(words.begin <= time.begin < words.end for words in own_words)
            and not _is_of_another(text, telling, time, place)
        ):
            yield time


def _is_of_another(text: str, telling: Span, time: Time, place: Span) -> bool:
    """Whether a time in front of an office closes what is told of somebody else: "Bo Day, who built
    it in 2007, and Ann Ray, the ferry owner".
    """
    closed = time.end < place.begin and text.startswith(",", time.end)
    return closed and OPEN_RELATIVE.search(text, telling.begin, time.begin) is not None


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


def _is_near(
    sentence: Span, findings: Annotation, day: date, reach: timedelta, longest: timedelta
) -> bool:
    """Whether a sentence has a time shorter than the ``longest`` within reach of the day of the
    report: "on Saturday President Ray".
    """
    times = (days_of(t.value) for t in findings.times if sentence.begin <= t.begin < sentence.end)
    return any(
        abs(first - day) <= reach and last - first < longest for first, last in filter(None, times)
    )


def _is_before(text: str, place: Span, sentence: Span) -> bool:
    """Whether an office is told of as that of before: "the previous rule of President Ray"."""
    begin = max(text.rfind("\n", 0, place.begin), text.rfind(". ", 0, place.begin)) + 1
    behind = OF_A_REIGN.match(text, place.end) or IN_A_WAR.search(text, *sentence)
    return bool(behind or BEFORE.search(text, begin, place.begin))


def _is_held_now(text: str, place: Span, sentence: Span) -> bool:
    """Whether a sentence of these days tells of an office: "the board has backed President Ray",
    not "has cut President Ray's budget".
    """
    if WHOSE.match(text, place.end):
        return False
    return NOW.search(text, sentence.begin, place.begin) is not None
