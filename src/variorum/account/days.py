"""Which reports of a story were written in the same days."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from variorum.account.sources import Sources
from variorum.model import When

SAME_NEWS = 2
"""Days apart at which two dated reports may still tell the same news as new."""


def group_days(sources: Sources) -> Mapping[str, int]:
    """A number for each report, from 0 for the earliest; reports of the same days share one.

    Reports share it where their dates may be the same day, or are sure and at most two
    days behind the first of them. A report of unknown date goes with the most.
    """
    days: dict[str, int] = {}
    number, group, first = -1, When(), When()
    dated = {r: when for r in sources.reports if (when := sources.when(r)).known}
    for report in sorted(dated, key=lambda r: (_begin(dated[r]), sources.rank(r))):
        when = dated[report]
        if number < 0 or not (_same_days(group, when) and _same_days(first, when)):
            number, group, first = number + 1, when, when
        elif _overlap(group, when):
            group = _shared(group, when)
        else:
            group = when
        days[report] = number
    sizes = Counter(days.values())
    most = min(sizes, key=lambda n: (-sizes[n], n), default=0)
    return {report: days.get(report, most) for report in sources.reports}


def _begin(when: When) -> date:
    return when.earliest or when.latest or date.max


def _overlap(a: When, b: When) -> bool:
    return (a.earliest or date.min) <= (b.latest or date.max) and (b.earliest or date.min) <= (
        a.latest or date.max
    )


def _shared(a: When, b: When) -> When:
    earliest = max((d for d in (a.earliest, b.earliest) if d), default=None)
    latest = min((d for d in (a.latest, b.latest) if d), default=None)
    return When(earliest, latest)


def _same_days(a: When, b: When) -> bool:
    if a.day is None and a.latest and b.earliest and a.latest <= b.earliest:
        return False  # the day that both may have is the last of the one
    if _overlap(a, b):
        return True
    if a.day and b.day:
        return abs((b.day - a.day).days) <= SAME_NEWS
    return False
