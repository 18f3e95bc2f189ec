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
from variorum.lang import word_pairs
from variorum.model import Annotation, Span

BEFORE = re.compile(
    r"\b(?:previous|prior|predecessor|former|earlier|inherited)\b[^.;]*$|(?<!,\s)\bunder\s(?:both\s)?$"
    r"|\b(?:administration|presidency|tenure|reign|days)\sof\s$"
)
AMONG_FORMER = re.compile(
    r"\bformer\s(?:[\w-]+\s){0,8}?[\w-]+s,?\s(?:[—–-]+\s)?(?:including|such\sas|like)\s$"
)
"""In front of an office that is over: "former weir wardens, including | Mayor"."""
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
WORDS = re.compile(r"[A-Z][a-z]+")
A_DAY, NEAR = timedelta(days=1), timedelta(days=7)


class Told(NamedTuple):
    """An office that a report gives somebody, and of when its sentence tells: of so much
    ``earlier`` years than that of the report that it is over, as of ``before`` somebody else, of
    these ``days``; and whether it may be ``abroad``, as a nation stands in it.
    """

    held: Held
    earlier: bool
    before: bool
    days: bool
    abroad: bool


def told_when(held: Held, findings: Annotation, day: date | None) -> Told:
    """The office with what its sentence tells of when it is held; ``day`` is that of the report."""
    text, place = held.report.text, held.place
    at = bisect_right(findings.sentences, place.begin, key=lambda s: s.begin) - 1
    sentence = findings.sentences[at] if at >= 0 else place
    begin = max(text.rfind("\n", 0, place.begin), text.rfind(". ", 0, place.begin)) + 1
    before = BEFORE.search(text, begin, place.begin) is not None
    former = AMONG_FORMER.search(text, begin, place.begin) is not None
    past = day is not None and is_of_earlier_years(held, findings, day, years=0)
    near = day is not None and not past and _is_near(sentence, findings, day)
    return Told(
        held,
        former or (past and day is not None and is_of_earlier_years(held, findings, day)),
        before,
        near or (not before and _is_held_now(text, place, sentence)),
        any(word in _nations() for word in WORDS.findall(text, sentence.begin, place.begin)),
    )


def _is_near(sentence: Span, findings: Annotation, day: date) -> bool:
    """Whether a sentence has a day near that of the report: "on Saturday President Ray"."""
    times = (days_of(t.value) for t in findings.times if sentence.begin <= t.begin < sentence.end)
    return any(
        abs(first - day) <= NEAR and last - first < A_DAY for first, last in filter(None, times)
    )


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
