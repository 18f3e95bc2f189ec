"""The earlier year of what a report recalls, where only a sentence before tells it.

"They had done so in 2008. Members spoke all night": the second would be taken for today's news.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from variorum.annotate.times.happened import happened_at
from variorum.model import Annotation, Span, Time, When

LOOK_BACK = 3
"""Sentences before one in which its year is looked for, all in one paragraph."""
OF_TODAY = re.compile(r"\b(?:is|are|has|have|will|now|today|tonight)\b")
CALENDAR = re.compile(r"\d{4}\b")


def told_of_a_year(text: str, begin: int, findings: Annotation, written: When) -> Span | None:
    """The sentence that puts the one at a place into an earlier year; None where that tells of
    today, or when it was, or another time stands between.
    """
    at = bisect_right(findings.sentences, begin, key=lambda s: s.begin) - 1
    if at < 0 or written.earliest is None:
        return None
    own, year = findings.sentences[at], written.earliest.year
    if OF_TODAY.search(text, *own) or any(_times(own, findings)):
        return None
    for earlier in reversed(findings.sentences[max(0, at - LOOK_BACK) : at]):
        if "\n" in text[earlier.begin : own.begin]:
            return None
        times = list(_times(earlier, findings))
        if times:
            old = all(int(t.value[:4]) < year for t in times)
            happened = any(happened_at(text, earlier, time) for time in times)
            return earlier if old and happened else None
        if OF_TODAY.search(text, *earlier):
            return None
    return None


def _times(sentence: Span, findings: Annotation) -> Iterator[Time]:
    """The days, months and years that a sentence tells."""
    for time in findings.times:
        if sentence.begin <= time.begin < sentence.end and CALENDAR.match(time.value):
            yield time
