"""What a case keeps of its stories."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from variorum.model.account import Account
from variorum.model.comparison import Comparison, Story
from variorum.model.grouping import StoryChange
from variorum.model.text import Span


@dataclass(frozen=True, slots=True)
class Outline:
    """What a list of stories shows of one. ``comparison`` holds its story, the datings,
    the relations that are not independent and the events, both without their evidence, and
    nothing else.
    """

    title: str
    comparison: Comparison


class HoldsStories(Protocol):
    """What gives its stories a page at a time."""

    def stories(self, first: int = 0, count: int | None = None) -> tuple[Story, ...]:
        """The stories, the largest first; ``count`` of them from the ``first`` on."""
        ...


STORIES_AT_ONCE = 500


def walk_stories(case: HoldsStories) -> Iterator[Story]:
    """The stories one after another, the largest first; few of them are in memory."""
    first = 0
    while page := case.stories(first, STORIES_AT_ONCE):
        yield from page
        first += STORIES_AT_ONCE


class KeepsStories(HoldsStories, Protocol):
    """Keeps what comparing found in each story, and its account."""

    def keep_comparisons(
        self,
        comparisons: Sequence[Comparison],
        accounts: Sequence[Account],
        *,
        repeated_furniture: dict[str, tuple[Span, ...]],
        changes: int | None = None,
    ) -> None:
        """Put these in place of all that comparing had found up to so many changes, or to now."""
        ...

    def keep_stories(
        self,
        found: Iterable[tuple[Comparison, Account]],
        *,
        instead_of: Collection[str],
        changes: int,
        settled: int,
        became: Sequence[StoryChange] = (),
    ) -> bool:
        """Put what was found in place of the stories named, in one transaction at the end.

        The reports are then compared up to so many ``changes``. Only where stories were kept
        exactly ``settled`` times before, so that of two who compare at once one is in time:
        whether that was so. Of ``found`` one story at a time is in memory.
        """
        ...

    def story_changes(self, story: str | None = None) -> tuple[StoryChange, ...]:
        """What became of stories, the first first; of one story what it gave and took."""
        ...

    @property
    def changes(self) -> int:
        """How often reports came, went or were corrected."""
        ...

    @property
    def settled(self) -> int:
        """How often stories were kept."""
        ...

    def next_stories(self, count: int) -> list[str]:
        """So many ids that no story has or had."""
        ...

    @property
    def stale(self) -> bool:
        """Whether reports came, went or were corrected since they were last compared."""
        ...

    def story_count(self) -> int:
        """How many stories there are."""
        ...

    def story(self, story: str) -> Story:
        """One story by id. Raises ``KeyError`` where there is none."""
        ...

    def story_of(self, report: str) -> str | None:
        """The story that a report belongs to; None before it was compared."""
        ...

    def comparison(self, story: str) -> Comparison:
        """What comparing found in a story. Raises ``KeyError`` where there is none."""
        ...

    def outline(self, story: str) -> Outline:
        """A story in short, at a small cost. Raises ``KeyError`` where there is none."""
        ...

    def account(self, story: str) -> Account:
        """The account of a story. Raises ``KeyError`` where there is none."""
        ...
