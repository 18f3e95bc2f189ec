"""Feeds that are watched, the pages they link to, and the versions of a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from variorum.model.finding import Annotation
from variorum.model.report import Reading, Report

PageState = Literal["waiting", "kept", "refused"]
"""A page that is still to be fetched (again), one whose report is in the case, and one that
was given up, with the reason.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedFeed:
    """A feed and what its last fetch left: ``failures`` in a row, and when it is due. Times are
    UTC.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    checked: datetime | None = None
    due: datetime
    failures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedPage:
    """A page that a feed linked to. ``mark`` is what the feed says of its last change, ``due``
    when it is fetched (again), None for never.
    """

    url: str
    feed: str
    mark: str = ""
    content: str = ""
    state: PageState = "waiting"
    report: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fetched: datetime | None = None
    fetches: int = 0
    due: datetime | None = None
    failures: int = 0
    reason: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a page as a report, and when it was first seen as the page's newest (UTC)."""

    report: str
    seen: datetime


class KeepsPages(Protocol):
    """Keeps the feeds and pages that are watched, and the versions of these pages."""

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
