"""Whether other reports bear out what a sentence tells, or tell it otherwise."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.account.coverage.core import has_its_words, tells_core
from variorum.account.coverage.otherwise import is_at_another_time, tells_otherwise
from variorum.account.disputed import disputed_in, who_counts_otherwise
from variorum.account.sources import Sources
from variorum.model import Evidence

OUTLIER = 0.5
"""What a sentence is worth that more origins tell otherwise than tell it so, or later ones."""
FEWER = 0.8
"""The same where fewer reports have its number than have another."""
FEWEST = 2
"""So many origins outweigh a report."""


@dataclass(frozen=True, slots=True)
class Support:
    """The other reports that tell what a sentence does, and those that tell it otherwise."""

    so: frozenset[str]
    otherwise: frozenset[str]


class Beside:
    """The passages that stand in one statement with others, to be looked up."""

    def __init__(self, sources: Sources, days: Mapping[str, int]) -> None:
        self._sources = sources
        self._days = days
        self._statements: dict[str, list[tuple[Evidence, int]]] = defaultdict(list)
        for number, statement in enumerate(sources.comparison.statements):
            for telling in statement.tellings:
                for evidence in telling.evidence:
                    self._statements[telling.report].append((evidence, number))

    def support(self, passage: Evidence) -> Support:
        """Who bears a passage out, and who speaks against it."""
        so, otherwise = set[str](), set[str]()
        for other in self._others(passage):
            if tells_otherwise(passage, other, self._sources):
                if has_its_words(passage, other, self._sources):
                    otherwise.add(other.report)
            elif not is_at_another_time(passage, other) and tells_core(
                passage, other, self._sources
            ):
                so.add(other.report)
        return Support(frozenset(so - otherwise), frozenset(otherwise))

    def worth(self, passage: Evidence, found: Support) -> float:
        """Less than 1 where later reports tell a passage otherwise, or more origins than tell it
        so; what earlier ones told is overtaken.
        """
        day = self._days[passage.report]
        others = found.otherwise - who_counts_otherwise(passage, self._sources)
        against = [r for r in others if self._days.get(r, day) >= day]
        if any(self._days.get(r, day) > day for r in against):
            return OUTLIER
        mine = self._sources.count_origins([passage.report, *sorted(found.so)])
        theirs = self._sources.count_origins(sorted(against))
        if theirs >= FEWEST and theirs >= mine:
            return OUTLIER
        return FEWER if self._has_a_number_of_fewer(passage, day) else 1.0

    def _has_a_number_of_fewer(self, passage: Evidence, day: int) -> bool:
        """Whether more reports of these days or later have another number than have the same."""
        for figure, group in disputed_in(passage, self._sources):
            reports: dict[tuple[str, str | None], set[str]] = defaultdict(set)
            for found in group.figures:
                if self._days.get(found.report, -1) >= day:
                    reports[found.value, found.upper].add(found.report)
            so = len(reports[figure.value, figure.upper])
            if any(len(told) > so for told in reports.values()):
                return True
        return False

    def _others(self, passage: Evidence) -> Sequence[Evidence]:
        """The passages of other reports in the statements that a passage stands in."""
        numbers = {n for e, n in self._statements[passage.report] if e.span.overlaps(passage.span)}
        return [
            evidence
            for number in sorted(numbers)
            for telling in self._sources.comparison.statements[number].tellings
            if telling.report != passage.report and telling.report in self._sources.reports
            for evidence in telling.evidence
        ]
