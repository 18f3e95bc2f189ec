"""A case as the exports see it, and the part of it that is one story."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from variorum.model import (
    Account,
    Annotation,
    Comparison,
    Outline,
    PagePlace,
    Report,
    Span,
    Story,
    StoryChange,
    Version,
)


class Findings(Protocol):
    """What an export needs of a case (``variorum.model.Case`` has it all)."""

    def stories(self, first: int = 0, count: int | None = None) -> tuple[Story, ...]:
        """The stories, the largest first; ``count`` of them from the ``first`` on."""
        ...

    def story(self, story: str) -> Story:
        """One story by id. Raises ``KeyError`` where there is none."""
        ...

    def report(self, report: str) -> Report:
        """One report by id. Raises ``KeyError`` where there is none."""
        ...

    def added(self, report: str) -> datetime:
        """When a report came into the case (UTC)."""
        ...

    def page_places(self, report: str) -> tuple[PagePlace, ...]:
        """Where the paragraphs of a report stand in its page."""
        ...

    def versions(self, report: str) -> tuple[Version, ...]:
        """All versions of the page that a report is one of, the oldest first."""
        ...

    def any_version(self, report: str) -> Report:
        """A report by id, also one that a later version replaced."""
        ...

    def annotation(self, report: str) -> Annotation:
        """The findings in one report."""
        ...

    def repeated_furniture(self, report: str) -> tuple[Span, ...]:
        """Furniture of a report that is known only from other reports."""
        ...

    def comparison(self, story: str) -> Comparison:
        """What comparing found in a story."""
        ...

    def account(self, story: str) -> Account:
        """The account of a story."""
        ...

    def outline(self, story: str) -> Outline:
        """A story in short."""
        ...

    def episodes(self, story: str) -> tuple[tuple[str, ...], ...]:
        """The reports of each episode of a story, in order of time."""
        ...

    def saga_of(self, story: str) -> tuple[str, ...]:
        """The stories that make one saga with a story, itself too, in order of time."""
        ...

    def story_changes(self, story: str | None = None) -> tuple[StoryChange, ...]:
        """What became of stories, the first first; of one story what it gave and took."""
        ...


@dataclass(frozen=True, slots=True)
class OneStory:
    """A case of which an export sees one story only."""

    case: Findings
    chosen: str

    def stories(self, first: int = 0, count: int | None = None) -> tuple[Story, ...]:
        """The one story."""
        only = (self.case.story(self.chosen),)
        return only[first:] if count is None else only[first : first + count]

    def story(self, story: str) -> Story:
        """One story by id."""
        return self.case.story(story)

    def report(self, report: str) -> Report:
        """One report by id."""
        return self.case.report(report)

    def added(self, report: str) -> datetime:
        """When a report came into the case (UTC)."""
        return self.case.added(report)

    def page_places(self, report: str) -> tuple[PagePlace, ...]:
        """Where the paragraphs of a report stand in its page."""
        return self.case.page_places(report)

    def versions(self, report: str) -> tuple[Version, ...]:
        """All versions of the page that a report is one of, the oldest first."""
        return self.case.versions(report)

    def any_version(self, report: str) -> Report:
        """A report by id, also one that a later version replaced."""
        return self.case.any_version(report)

    def annotation(self, report: str) -> Annotation:
        """The findings in one report."""
        return self.case.annotation(report)

    def repeated_furniture(self, report: str) -> tuple[Span, ...]:
        """Furniture of a report that is known only from other reports."""
        return self.case.repeated_furniture(report)

    def comparison(self, story: str) -> Comparison:
        """What comparing found in a story."""
        return self.case.comparison(story)

    def account(self, story: str) -> Account:
        """The account of a story."""
        return self.case.account(story)

    def outline(self, story: str) -> Outline:
        """A story in short."""
        return self.case.outline(story)

    def episodes(self, story: str) -> tuple[tuple[str, ...], ...]:
        """The reports of each episode of a story, in order of time."""
        return self.case.episodes(story)

    def saga_of(self, story: str) -> tuple[str, ...]:
        """The stories that make one saga with a story, itself too, in order of time."""
        return self.case.saga_of(story)

    def story_changes(self, story: str | None = None) -> tuple[StoryChange, ...]:
        """What became of stories, the first first; of one story what it gave and took."""
        return self.case.story_changes(story or self.chosen)
