"""Two months that one deed is told of: "sold two boats in March and April" tells of both."""

import re
from collections.abc import Mapping

from variorum.annotate.times import resolve
from variorum.compare.dates.tellings import Telling
from variorum.model import Span, Time, When

MONTH = re.compile(r"month:|absolute:\d{4}-\d\d(?:$|@)")
BETWEEN = re.compile(r" (?:and|or) (?:in |early |late )?")


def with_joined_month(
    telling: Telling, when: When, times: Mapping[tuple[str, Span], list[Time]], written: When
) -> When:
    """The days of a telling's month with those of the one that it is joined with."""
    time = telling.time
    if time is None or not MONTH.match(time.rule):
        return when
    for other in times.get((telling.report, telling.sentence), []):
        first, second = sorted((time, other), key=lambda t: t.begin)
        shift = telling.sentence.begin
        between = telling.text[first.end - shift : second.begin - shift]
        if MONTH.match(other.rule) and BETWEEN.fullmatch(between):
            return _both(when, resolve(other, written))
    return when


def _both(when: When, other: When | None) -> When:
    if other is None or None in (when.earliest, when.latest, other.earliest, other.latest):
        return when
    days = sorted(d for d in (when.earliest, when.latest, other.earliest, other.latest) if d)
    return When(days[0], days[-1])
