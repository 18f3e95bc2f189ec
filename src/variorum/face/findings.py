"""Findings one after another, each with the report that it stands in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from variorum.model import (
    Annotation,
    Attribution,
    Evidence,
    Figure,
    Name,
    Position,
    Report,
    Span,
    Time,
)

if TYPE_CHECKING:
    from variorum.export import Findings


class _Placed(Protocol):
    @property
    def begin(self) -> int: ...
    @property
    def end(self) -> int: ...


T_co = TypeVar("T_co", covariant=True)
Placed = TypeVar("Placed", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A finding, the report it stands in, and the place there."""

    finding: T_co
    report: Report
    span: Span

    @property
    def text(self) -> str:
        """The words that stand there."""
        return self.span.of(self.report.text)

    @property
    def evidence(self) -> Evidence:
        """The same as evidence."""
        return self.report.cite(*self.span)


class FindingIterators:
    """Iterators over what was found in the reports of a case or story.

    They give what is compared: nothing that stands in furniture, and times told from the
    day that comparing found for the report.
    """

    def _findings(self) -> "Findings":
        raise NotImplementedError

    def attributions(self) -> Iterator[Found[Attribution]]:
        """Who said what; the place is that of the content."""
        for report, annotation in self._annotated():
            for finding in annotation.attributions:
                yield Found(finding, report, finding.span)

    def names(self) -> Iterator[Found[Name]]:
        """Names of persons, organisations, places and others."""
        return self._each(lambda annotation: annotation.names)

    def times(self) -> Iterator[Found[Time]]:
        """Time expressions with their values."""
        return self._each(lambda annotation: annotation.times)

    def figures(self) -> Iterator[Found[Figure]]:
        """Numbers that count or measure something."""
        return self._each(lambda annotation: annotation.figures)

    def positions(self) -> Iterator[Found[Position]]:
        """Proposals, promises, threats, demands, refusals and rules."""
        return self._each(lambda annotation: annotation.positions)

    def _each(self, kind: Callable[[Annotation], tuple[Placed, ...]]) -> Iterator[Found[Placed]]:
        for report, annotation in self._annotated():
            for finding in kind(annotation):
                yield Found(finding, report, Span(finding.begin, finding.end))

    def _annotated(self) -> Iterator[tuple[Report, Annotation]]:
        from variorum.export.rows import each_story

        for story in each_story(self._findings()):
            for name, annotation in story.annotations.items():
                yield story.reports[name], annotation
