"""Whether a report tells the news of a day on which another had already appeared."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from variorum.model import Annotation, Report, Span

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")
LEAD = 2
"""Sentences at the head of a report that tell its news; what is behind tells the days before."""


def day_of_news(report: Report, annotation: Annotation | None) -> date | None:
    """The last day of which the first sentences tell, no later than that of the report."""
    if annotation is None or report.published is None:
        return None
    lead = list(islice(_own_sentences(report, annotation), LEAD))
    days = [
        date.fromisoformat(day[1])
        for time in annotation.times
        if (day := DAY.fullmatch(time.value))
        and any(sentence.begin <= time.begin < sentence.end for sentence in lead)
    ]
    return max((day for day in days if day <= report.published), default=None)


def _own_sentences(report: Report, annotation: Annotation) -> Iterator[Span]:
    beside = [*annotation.furniture, *([report.title_span] if report.title_span else [])]
    for sentence in annotation.sentences:
        if not any(sentence.overlaps(span) for span in beside):
            yield sentence


def carries_on(earlier: Report, news: date | None) -> bool:
    """Whether what tells the ``news`` of that day cannot have it from the earlier report."""
    return news is not None and earlier.published is not None and earlier.published < news
