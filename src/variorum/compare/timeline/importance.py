"""Which days and events of a story matter most: what reports tell at once and come back to.

Counts of this kind are what choosing dates has rested on since Tran et al. ("Leveraging learning
to rank in an optimization framework for timeline summarization", 2013); Gholipour Ghalandari and
Ifrim ("Examining the state-of-the-art in news timeline summarization", 2020) compare them.
Here reports are counted and not sentences, so that one report that ticks through the hours does
not outweigh the rest, and each further report counts less.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log1p

from variorum.annotate.times import resolve
from variorum.compare.dates.tellings import Telling
from variorum.model import When

LEAD = 4
"""So many sentences open a report."""
NEWS = timedelta(2)
"""So long a report tells of a day as news; from then on it looks back on it."""
ONE_DAY = timedelta(1)


@dataclass
class Tally:
    """The reports that tell of one day or event: as news, looking back, and at their head."""

    fresh: set[str] = field(default_factory=set)
    recalling: set[str] = field(default_factory=set)
    leading: set[str] = field(default_factory=set)

    def add(self, telling: Telling, day: date | None, written: date | None) -> None:
        """One more sentence, of a report written on ``written``, that tells of ``day``."""
        if telling.place < LEAD:
            self.leading.add(telling.report)
        if day and written and day <= written:
            if written - day <= NEWS:
                self.fresh.add(telling.report)
            if written - day >= NEWS:
                self.recalling.add(telling.report)

    @property
    def told(self) -> float:
        """How much it is told, as news and looking back."""
        return log1p(len(self.fresh)) + log1p(len(self.recalling))

    @property
    def weight(self) -> float:
        """How much it matters where it is an event: how much it is told, and led with."""
        return self.told + log1p(len(self.leading))


def weigh_days(tellings: Iterable[Telling], written: Mapping[str, When]) -> dict[date, float]:
    """How much each day that reports tell of matters: how much it is told, and how many
    reports were written on it or the day after. ``written`` holds the days of the reports.
    """
    tallies: dict[date, Tally] = {}
    for telling in tellings:
        known = written.get(telling.report, When())
        when = resolve(telling.time, known) if telling.time else None
        if when is not None and when.day is not None:
            tallies.setdefault(when.day, Tally()).add(telling, when.day, known.day)
    reports = Counter(when.day for when in written.values() if when.day)
    return {
        day: tallies[day].told + log1p(reports[day] + reports[day + ONE_DAY])
        for day in sorted(tallies)
        if day < date.max
    }
