"""Feeds that are watched, the pages they link to, and the versions of a page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

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
