"""What the sentence that gives somebody an office tells of when it was held: "signed in 1993 by
President Ray", "under Mayor Ray", "on Monday Mayor Ray".
"""

import re
from bisect import bisect_right
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from variorum.annotate.times.days import days_of
from variorum.compare.people.earlier_years import is_of_earlier_years
from variorum.compare.people.holders import Held
from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Span

BEFORE = re.compile(
    r"\b(?:previous|prior|predecessor|former|earlier|inherited)\b[^.;]*$|(?<!,\s)\bunder\s(?:both\s)?$"
    r"|\b(?:administration|presidency|tenure|reign|days)\sof\s$"
)
AMONG_FORMER = re.compile(
    r"\b[Ff]ormer\s(?:[\w-]+\s){0,6}?[a-z]+s,?\s(?:[—–-]+\s?)?(?:including|like|such\sas)\s"
    r"(?:[^.;]*(?:,|\band)\s)?$"
)
"""In front of one of several who are over: "former officers, including | Secretary Ray"."""
RANKS = frozenset(
    ["general", "admiral", "marshal", "colonel", "major", "captain", "commander", "lieutenant",
     "sergeant"]
)  # fmt: skip
"""What somebody is called for life."""
UNDER = re.compile(
    r"\b(?:(?:served|worked)(?:\s[a-z]+){0,8}\s(?:under|for)|(?:administration|presidency)\sof"
    r"|(?:former|ex-?)\s(?:[\w-]+\s){1,4}(?:under|for|to|of))\s$"
)
"""In front of the office under whose holder another was held: "who served under | Mayor Ray"."""
ENDED = re.compile(
    r"\b(?:ousted|toppled|overthrew|deposed|unseated|succeeded|assassinated"
    r"|(?:ouster|overthrow|assassination|murder|death)\sof)\s(?:an?\s[a-z]+,\s)?$"
    r"|\bpredecessor,\s$"
)
"""In front of an office that ended with it: "the army overthrew | President Ray"."""
IN_A_WAR = re.compile(
    r"\b(?:[Dd]uring|[Tt]hroughout|[Ii]n)\s(?:the\s)?(?:[A-Z][\w-]+\s){1,3}(?:War|Depression)\b"
)
"""What goes by such a name is long over: "Mayor Ray during the Second Lake War"."""
OF_A_REIGN = re.compile(
    r"\s(?:[A-Z][\w.’'-]*\s){0,3}?[A-Z][\w-]*(?:['’]s?)\s"
    r"(?:former\s)?(?:administration|presidency|years|second\sterm|first\sterm|tenure|era)\b"
    r"|(?:\s[A-Z][\w.’'-]*){1,4}?\sleft\soffice\b"
)
"""The name behind an office, and what was under its holder: "President | Ann Ray's years", or that
it was left.
"""
WHOSE = re.compile(r"(?:\s[A-Z][\w.’'-]*){0,3}?\s[A-Z][\w-]*(?:['’]s|s['’])\s")
NOW = re.compile(
    r"\b(?:is|are|has|(?<!might\s)(?<!could\s)(?<!would\s)(?<!should\s)(?<!must\s)have|will)\b"
    r"(?:(?!\b(?:that|who|which|when|because|after|before|as)\b)[^,;])*$|\b[a-z]+s\swith\s$"
    r"|[A-Z]\w+,\sunder\s$"
)
"""In front of an office, in a sentence without an earlier time, it is held: "has backed Mayor",
"Avon, under Mayor".
"""
WHO_HAS = re.compile(r"(?:\s[A-Z][\w.’'-]*){1,4},\swho\s(?:is|has|will)\s")
WHOSE_OFFICE = re.compile(r"\b(?:[Hh]is|[Hh]er)\s(?:own\s)?$")
"""In front of an office that is held under somebody: "Ray picked his | Vice President"."""
ASIDE = re.compile(r"\b(?:an?|the)\s[a-z]+\s(?:that|which)\s$|\b(?:under|since)\s$")
"""In front of an office whose holder is told of only for what is his: "a name that | Mayor Ray"."""
WORDS = re.compile(r"[A-Z][a-z]+")
A_DAY, NEAR, YEAR = timedelta(days=1), timedelta(days=7), timedelta(days=365)


class Told(NamedTuple):
    """An office that a report gives somebody in a ``sentence``, and of when that tells: of
    ``earlier`` years than that of the report, so long ago that it is over or ``past`` in any, as
    of ``before`` somebody else, of these ``days``,
    or of the ``year`` up to them; whether it may be ``abroad``, as a nation stands in it; whether
    it is told only of somebody who served ``under`` the holder, or ``aside``, for what that did;
    and whether the office is ``whose`` of somebody who was told of before.
    """

    held: Held
    sentence: Span
    earlier: bool
    past: bool
    before: bool
    days: bool
    year: bool
    abroad: bool
    under: bool
    aside: bool
    whose: bool


def told_when(held: Held, findings: Annotation, day: date | None) -> Told:
    """The office with what its sentence tells of when it is held; ``day`` is that of the report."""
    text, place = held.report.text, held.place
    at = bisect_right(findings.sentences, place.begin, key=lambda s: s.begin) - 1
    sentence = findings.sentences[at] if at >= 0 else place
    before = _is_before(text, place, sentence)
    past = day is not None and is_of_earlier_years(held, findings, day, years=0)
    earlier = past and day is not None and is_of_earlier_years(held, findings, day)
    calling = held.office.head in word_list("occupations") - word_list("titles")
    ended = not calling and ENDED.search(text, sentence.begin, place.begin) is not None
    earlier = earlier or ended
    if held.office.head not in RANKS:
        earlier = earlier or AMONG_FORMER.search(text, sentence.begin, place.begin) is not None
    near = day is not None and not past and _is_near(sentence, findings, day, NEAR, A_DAY)
    days = near or (not before and _is_held_now(text, place, sentence))
    return Told(
        held,
        sentence,
        earlier,
        past or earlier,
        before,
        days,
        days or (day is not None and _is_near(sentence, findings, day, YEAR, YEAR)),
        any(word in _nations() for word in WORDS.findall(text, *sentence)),
        UNDER.search(text, sentence.begin, place.begin) is not None,
        ASIDE.search(text, sentence.begin, place.begin) is not None,
        WHOSE_OFFICE.search(text, sentence.begin, place.begin) is not None,
    )


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
    "President Ray, who has backed it", not "has cut President Ray's budget".
    """
    if WHOSE.match(text, place.end):
        return False
    behind = WHO_HAS.match(text, place.end)
    return bool(behind or NOW.search(text, sentence.begin, place.begin))


@cache
def _nations() -> frozenset[str]:
    """Words for nations, with a capital."""
    pairs = word_pairs("nations")
    return frozenset(word.capitalize() for word in (*pairs, *pairs.values())) - {"American"}
