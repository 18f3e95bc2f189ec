"""The part of a case that keeps what watching needs, and the versions of pages."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from variorum.model import Annotation, Reading, Report, Version, WatchedFeed, WatchedPage
from variorum.store.corrections import Corrections
from variorum.store.part import now

PAGE_COLUMNS = (
    "url, feed, mark, content, state, report, etag, last_modified, fetched, fetches, due, "
    "failures, reason, advice"
)


class Watching(Corrections):
    """Feeds, their pages, and pages that changed. Each step is one transaction, so that a
    watch which is killed goes on where it was.
    """

    def watch_feed(self, url: str, due: datetime) -> None:
        """Watch a feed from now on; nothing where it is watched already."""
        self._db.execute(
            "INSERT INTO watched_feeds (url, due, failures) VALUES (?, ?, 0) "
            "ON CONFLICT DO NOTHING",
            url,
            _iso(due),
        )

    def watched_feeds(self) -> tuple[WatchedFeed, ...]:
        """All feeds that are watched."""
        query = (
            "SELECT url, etag, last_modified, checked, due, failures FROM watched_feeds "
            "ORDER BY url"
        )
        return tuple(
            WatchedFeed(
                url=row[0],
                etag=row[1],
                last_modified=row[2],
                checked=_time(row[3]),
                due=datetime.fromisoformat(row[4]),
                failures=row[5],
            )
            for row in self._db.all(query)
        )

    def note_feed(self, feed: WatchedFeed, pages: Iterable[WatchedPage] = ()) -> int:
        """Keep what fetching a feed gave: its state and its pages, in one transaction.

        A page that is new, or whose mark differs, is fetched when its ``due`` says; others stay
        as they are. Gives how many are.
        """
        with self._db.transaction():
            self._db.lock(f"feed {feed.url}")
            self._db.execute(
                "UPDATE watched_feeds SET etag = ?, last_modified = ?, checked = ?, due = ?, "
                "failures = ? WHERE url = ?",
                feed.etag,
                feed.last_modified,
                _iso(feed.checked),
                _iso(feed.due),
                feed.failures,
                feed.url,
            )
            return sum(self._note_link(page) for page in pages)

    def _note_link(self, page: WatchedPage) -> bool:
        known = self._db.one("SELECT mark FROM watched_pages WHERE url = ?", page.url)
        if known is None:
            self._put_page(page)
            return True
        if known[0] == page.mark:
            return False
        self._db.execute(
            "UPDATE watched_pages SET mark = ?, content = ?, due = ?, failures = 0 WHERE url = ?",
            page.mark,
            page.content,
            _iso(page.due),
            page.url,
        )
        return True

    def pages_due(self, moment: datetime, *, limit: int = 100) -> tuple[WatchedPage, ...]:
        """Pages to fetch by a moment, those that wait the longest first."""
        rows = self._db.all(
            f"SELECT {PAGE_COLUMNS} FROM watched_pages WHERE due <= ? ORDER BY due, url LIMIT ?",
            _iso(moment),
            limit,
        )
        return tuple(map(_page_of, rows))

    def watched_page(self, url: str) -> WatchedPage | None:
        """A watched page by its address."""
        row = self._db.one(f"SELECT {PAGE_COLUMNS} FROM watched_pages WHERE url = ?", url)
        return _page_of(row) if row else None

    def note_page(
        self,
        page: WatchedPage,
        reading: Reading | None = None,
        annotation: Annotation | None = None,
    ) -> str | None:
        """Keep what fetching a page gave, its report too, in one transaction.

        The report is new, or the next version of the page's report, which it then replaces in
        stories, search and accounts; what a person corrected goes over to it. Gives the
        report's id, or None where nothing new came.
        """
        with self._db.transaction():
            self._db.lock(f"page {page.url}", "corrections")
            added, replaced = None, page.report
            if reading is not None and annotation is not None:
                added = self._add(reading, annotation)
                name = added or self._same_as(reading.report)
                if page.report is not None and name != page.report:
                    self._follow(page, name)
                    added = name
                page = replace(page, report=name)
            self._put_page(page)
            if added is not None:
                why = "came" if replaced is None else "version"
                self._count_change(why, added, *([replaced] if replaced else []))
        return added

    def _same_as(self, report: Report) -> str:
        row = self._db.one("SELECT report FROM reports WHERE digest = ?", report.digest)
        assert row is not None
        return str(row[0])

    def _follow(self, page: WatchedPage, name: str) -> None:
        """Let one report follow another as the version of a page."""
        assert page.report is not None
        before = self._standing(page.report)
        again = self._standing(name)
        if self._db.one("SELECT 1 FROM page_versions WHERE page = ? LIMIT 1", page.url) is None:
            added = self._db.one("SELECT added FROM reports WHERE report = ?", page.report)
            assert added is not None
            self._note_version(page.url, page.report, added[0])
        self._note_version(page.url, name, now())
        self._db.execute("UPDATE corrections SET report = ? WHERE report = ?", name, page.report)
        self._db.execute(
            "UPDATE corrections SET value = ? WHERE value = ? AND field IN "
            "('no copy of', 'story with')",
            name,
            page.report,
        )
        self._reindex(page.report, before)
        self._reindex(name, again)

    def _standing(self, name: str) -> Report | None:
        """The report as it is in the index; None where it is not there."""
        try:
            return self.report(name)
        except KeyError:
            return None

    def _note_version(self, page: str, report: str, seen: str) -> None:
        self._db.execute(
            "INSERT INTO page_versions (page, report, seen) VALUES (?, ?, ?)", page, report, seen
        )

    def versions(self, report: str) -> tuple[Version, ...]:
        """All versions of the page that a report is one of, the oldest first; empty where the
        page never changed.
        """
        if not self._db.has_table("page_versions"):
            return ()
        rows = self._db.all(
            "SELECT report, seen FROM page_versions WHERE page = (SELECT page FROM page_versions "
            "WHERE report = ? ORDER BY number DESC LIMIT 1) ORDER BY number",
            report,
        )
        return tuple(Version(name, datetime.fromisoformat(seen)) for name, seen in rows)

    def any_version(self, report: str) -> Report:
        """A report by id, also one that a later version replaced, without corrections.

        Raises ``KeyError`` where there is none.
        """
        return self._as_read(report)

    def _put_page(self, page: WatchedPage) -> None:
        values = (
            page.url, page.feed, page.mark, page.content, page.state, page.report, page.etag,
            page.last_modified, _iso(page.fetched), page.fetches, _iso(page.due), page.failures,
            page.reason, page.advice,
        )  # fmt: skip
        columns = PAGE_COLUMNS.split(", ")
        marks = ", ".join("?" * len(columns))
        changed = ", ".join(f"{c} = excluded.{c}" for c in columns[1:])
        self._db.execute(
            f"INSERT INTO watched_pages ({PAGE_COLUMNS}) VALUES ({marks}) "
            f"ON CONFLICT (url) DO UPDATE SET {changed}",
            *values,
        )


def _page_of(row: tuple[Any, ...]) -> WatchedPage:
    return WatchedPage(
        url=row[0], feed=row[1], mark=row[2], content=row[3], state=row[4], report=row[5],
        etag=row[6], last_modified=row[7], fetched=_time(row[8]), fetches=row[9],
        due=_time(row[10]), failures=row[11], reason=row[12], advice=row[13],
    )  # fmt: skip


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _time(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
