"""The protocol that every store keeps: a case, a file of reports and what was found in them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from variorum.model.account import Account
from variorum.model.comparison import Comparison, Story
from variorum.model.finding import Annotation
from variorum.model.grouping import KeepsChanges, KeepsItems, KeepsLines, StoryChange
from variorum.model.report import PagePlace, Reading, Report
from variorum.model.text import Evidence, Span
from variorum.model.watching import Version, WatchedFeed, WatchedPage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found."""

    evidence: Evidence
    story: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """What a list of stories shows of one. ``comparison`` holds its story, the datings,
    the relations that are not independent and the events, both without their evidence, and
    nothing else.
    """

    title: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person changed by hand. ``value`` is None where a value was taken away."""

    id: int
    made: str
    report: str
    field: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of sources into a case; ``reports`` came with it, ``ended`` is None where
    it was killed. Times are UTC.
    """

    number: int
    begun: datetime
    ended: datetime | None
    reports: tuple[str, ...] = ()


CORRECTABLE = frozenset(
    {
        *("removed", "date", "outlet", "title", "furniture"),
        *("no copy of", "story apart", "story with", "speaker"),
        *("one utterance with", "other utterance than", "one person with", "other person than"),
    }
)
"""The fields that a correction can have. Their values: "yes" for "removed" and "story apart";
another report for "no copy of" and "story with"; JSON (see ``corrections.kept``) for those that
speak of words or names.
"""


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


class Case(KeepsItems, KeepsLines, KeepsChanges, Protocol):
    """A case. Reports come in an order that does not depend on how they were read."""

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

    def stories(self, first: int = 0, count: int | None = None) -> tuple[Story, ...]:
        """The stories, the largest first; ``count`` of them from the ``first`` on."""
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

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Passages that hold all the words, the best first."""
        ...

    def correct(self, report: str, field: str, value: str | date | None) -> Correction:
        """Note a correction and apply it. Raises ``KeyError`` for an unknown report."""
        ...

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections in force, in the order they were made."""
        ...

    def undo(self) -> Correction | None:
        """Take the last correction back; None where there is none."""
        ...

    def versions(self, report: str) -> tuple[Version, ...]:
        """All versions of the page that a report is one of, the oldest first; empty where the
        page never changed.
        """
        ...

    def any_version(self, report: str) -> Report:
        """A report by id, also one that a later version replaced. Raises ``KeyError``."""
        ...

    def watch_feed(self, url: str, due: datetime) -> None:
        """Watch a feed from now on; nothing where it is watched already."""
        ...

    def watched_feeds(self) -> tuple[WatchedFeed, ...]:
        """All feeds that are watched."""
        ...

    def note_feed(self, feed: WatchedFeed, pages: Iterable[WatchedPage] = ()) -> int:
        """Keep a feed's state and its pages, in one transaction; how many are to be fetched."""
        ...

    def pages_due(self, moment: datetime, *, limit: int = 100) -> tuple[WatchedPage, ...]:
        """Pages to fetch by a moment, those that wait the longest first."""
        ...

    def watched_page(self, url: str) -> WatchedPage | None:
        """A watched page by its address."""
        ...

    def note_page(
        self,
        page: WatchedPage,
        reading: Reading | None = None,
        annotation: Annotation | None = None,
    ) -> str | None:
        """Keep what fetching a page gave, its report too, in one transaction.

        Gives the id of a new report or of the version that now stands, None for nothing new.
        """
        ...

    def close(self) -> None:
        """Let go of the file or the server."""
        ...
