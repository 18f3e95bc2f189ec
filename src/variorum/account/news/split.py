"""Which reports of a story were there before, and which came later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from variorum.account.sources import Sources
from variorum.model import Comparison, Evidence, Report, When


@dataclass(frozen=True, slots=True)
class Split:
    """The reports of a story in two parts: those that were there, and the later ones."""

    sources: Sources
    earlier: frozenset[str]

    def old(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The evidence that stands in earlier reports."""
        return tuple(e for e in evidence if e.report in self.earlier)

    def new(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The evidence that stands in later reports."""
        present = self.sources.reports
        return tuple(e for e in evidence if e.report in present and e.report not in self.earlier)


def known_by(day: date, comparison: Comparison, reports: Iterable[Report]) -> frozenset[str]:
    """The reports that were surely published by the end of a day.

    One that may be from before or after is not among them.
    """
    found = set()
    for report in reports:
        when = _when(comparison, report)
        if when.latest is not None and when.latest <= day:
            found.add(report.id)
    return frozenset(found)


def unsure(day: date, comparison: Comparison, reports: Iterable[Report]) -> frozenset[str]:
    """The reports of which nobody can say whether they are from before or after a day."""
    found = set()
    for report in reports:
        when = _when(comparison, report)
        begins_by_then = when.earliest is None or when.earliest <= day
        if begins_by_then and (when.latest is None or when.latest > day):
            found.add(report.id)
    return frozenset(found)


def _when(comparison: Comparison, report: Report) -> When:
    dating = comparison.dating(report.id)
    if dating is not None:
        return dating.when
    return When.on(report.published) if report.published else When()
