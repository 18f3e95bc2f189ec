"""Which days and events of a story matter most: what reports lead with and come back to.

Counts of this kind are what choosing dates has rested on since Tran et al. ("Leveraging learning
to rank in an optimization framework for timeline summarization", 2013); Gholipour Ghalandari and
Ifrim ("Examining the state-of-the-art in news timeline summarization", 2020) compare them.
Here days and reports are counted and not sentences, so that one report that ticks through the
hours does not outweigh the rest, and each further one counts less.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log1p

from variorum.annotate.times import resolve
from variorum.compare.dates.clues import stamps_comment
from variorum.compare.dates.tellings import Telling
from variorum.model import When

LEAD = 4
"""So many sentences open a report."""
RECALLED = timedelta(2)
"""A report that tells of a day so long after it looks back on it."""


@dataclass
class Tally:
    """Who tells of one day or event: on which days, looking back, and at the head."""

    days: set[date] = field(default_factory=set)
    recalling: set[str] = field(default_factory=set)
    leading: set[str] = field(default_factory=set)

    def add(self, telling: Telling, day: date | None, written: date | None) -> None:
        """One more sentence, of a report written on ``written``, that tells of ``day``."""
        if telling.place < LEAD:
            self.leading.add(telling.report)
        if day and written and day <= written:
            self.days.add(written)
            if written - day >= RECALLED:
                self.recalling.add(telling.report)

    @property
    def weight(self) -> float:
        """How much it matters: on how many days reports tell of it, how many look back on it
        and how many lead with it.
        """
        return log1p(len(self.days)) + log1p(len(self.recalling)) + log1p(len(self.leading))


def weigh_days(tellings: Iterable[Telling], written: Mapping[str, When]) -> dict[date, float]:
    """How much each day that reports tell of matters; ``written`` holds their own days."""
    tallies: dict[date, Tally] = {}
    for telling in tellings:
        if telling.time is None or stamps_comment(telling):
            continue
        known = written.get(telling.report, When())
        when = resolve(telling.time, known)
        if when is not None and when.day is not None:
            tallies.setdefault(when.day, Tally()).add(telling, when.day, known.day)
    return {day: tallies[day].weight for day in sorted(tallies)}
