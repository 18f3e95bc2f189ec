"""What a case keeps of reports and of the runs that read them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from variorum.model.finding import Annotation
from variorum.model.report import PagePlace, Reading, Report
from variorum.model.text import Span


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of sources into a case; ``reports`` came with it, ``ended`` is None where
    it was killed. Times are UTC.
    """

    number: int
    begun: datetime
    ended: datetime | None
    reports: tuple[str, ...] = ()


class KeepsReports(Protocol):
    """Keeps reports, each with its findings."""

    def begin_run(self) -> int:
        """Note that sources are read, and give the run's number.

        Reports that are added until ``end_run`` came with this run.
        """
        ...

    def end_run(self, *, known: int = 0, refused: int = 0) -> None:
        """Note that the run came to its end; nothing where none was begun."""
        ...

    def runs(self) -> tuple[Run, ...]:
        """The runs in order."""
        ...

    def add(self, reading: Reading, annotation: Annotation) -> str | None:
        """Keep a report with its findings, in one transaction.

        Gives the id it is kept under (changed where another report has it), or None where
        the same report is there already: the new place is noted, nothing else changes.
        """
        ...

    def knows_source(self, source: str, source_digest: str) -> bool:
        """Whether these bytes were read from this place before."""
        ...

    def report_from(self, source: str, source_digest: str) -> str | None:
        """The report that these bytes from this place gave, also where it was removed."""
        ...

    def report_count(self) -> int:
        """How many reports there are."""
        ...

    def reports(self) -> Iterator[Report]:
        """Every report, with corrections applied; never all in memory."""
        ...

    def report(self, report: str) -> Report:
        """One report by id. Raises ``KeyError`` where there is none."""
        ...

    def added(self, report: str) -> datetime:
        """When a report came into the case (UTC). Raises ``KeyError`` where there is none."""
        ...

    def places(self, report: str) -> tuple[str, ...]:
        """All places that a report was read from."""
        ...

    def page_places(self, report: str) -> tuple[PagePlace, ...]:
        """Where the paragraphs of a report stand in its page; none where there was no page."""
        ...

    def raw_page(self, report: str) -> bytes | None:
        """The bytes of the page that a report was taken from, where it was a page."""
        ...

    def annotation(self, report: str) -> Annotation:
        """The findings in one report."""
        ...

    def replace_annotation(self, annotation: Annotation) -> None:
        """Put new findings in place of a report's old ones."""
        ...

    def repeated_furniture(self, report: str) -> tuple[Span, ...]:
        """Furniture of a report that is known only from other reports."""
        ...

    def reports_named(self, names: Iterable[str]) -> Iterator[Report]:
        """The reports of these ids that stand, in that order; never all in memory."""
        ...

    def set_furniture(self, report: str, spans: Iterable[Span]) -> None:
        """Note the furniture of a report that is known only from other reports."""
        ...
