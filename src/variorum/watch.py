"""Watching feeds: one round fetches what is due and keeps each step before the next.

    watch_round    feeds → pages that are new or changed → reports and versions in the case

All that a round needs to go on stands in the case, so that one which is killed loses nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from variorum.model import Case, Reading, Refusal, WatchedFeed, WatchedPage
from variorum.pipeline import Progress, Step, findings_or_refusal
from variorum.read.decoding import Unreadable
from variorum.read.documents import why_not_opened
from variorum.read.feeds import Entry, is_feed
from variorum.read.links import (
    carried,
    feed_or_fault,
    is_link,
    origin_of,
    read_fetched,
)
from variorum.read.records import ReadOptions
from variorum.read.reports import storable
from variorum.read.web import Fetcher, NotFetched
from variorum.read.whole import Origin

RECHECKS = (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24), timedelta(hours=72))
"""When a page is looked at again for changes, after each fetch that it gave; then no more."""
FIRST_RETRY = timedelta(minutes=10)
MOST_RETRIES = 6
"""A page that fails is tried again after ten minutes, twenty, forty …, about a day in all."""
LONGEST_FEED_PAUSE = timedelta(hours=12)


@dataclass(slots=True)
class Round:
    """What a round brought: ids of new reports, of new versions, pages as they were, pages that
    failed and will be tried again, and what was refused.
    """

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    known: int = 0
    waiting: int = 0
    refused: list[Refusal] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A watch over a case. ``every`` is the time between two looks at a feed; ``clock`` tells
    the time, which a test sets.
    """

    case: Case
    fetcher: Fetcher
    every: timedelta = timedelta(minutes=15)
    first_retry: timedelta = FIRST_RETRY
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    progress: Progress | None = None

    def add_feeds(self, sources: Iterable[str]) -> list[Refusal]:
        """Watch feeds by their addresses, and those that OPML files list; what is neither is
        refused.
        """
        refused = []
        for source in sources:
            if is_link(source):
                self.case.watch_feed(source, self.clock())
                continue
            listed = _listed_feeds(Path(source))
            if isinstance(listed, Refusal):
                refused.append(listed)
                continue
            for url in listed:
                self.case.watch_feed(url, self.clock())
        return refused

    def round(self, *, all_feeds: bool = False) -> Round:
        """Fetch the feeds and pages that are due; ``all_feeds`` fetches every feed."""
        found = Round()
        self.case.begin_run()
        started = self.clock()
        for feed in self.case.watched_feeds():
            if all_feeds or feed.due <= started:
                self._poll(feed, found)
        for done, page in enumerate(self._due(self.clock()), start=1):
            self._fetch(page, found)
            if self.progress is not None:
                self.progress(Step("watch", page.url, done))
        self.case.end_run(known=found.known, refused=len(found.refused))
        return found

    def _due(self, moment: datetime) -> Iterator[WatchedPage]:
        """The pages due at a moment, each once, a batch in memory."""
        seen: set[str] = set()
        while batch := [p for p in self.case.pages_due(moment) if p.url not in seen]:
            seen.update(page.url for page in batch)
            yield from batch

    # Feeds

    def _poll(self, feed: WatchedFeed, found: Round) -> None:
        got = self.fetcher.get(feed.url, etag=feed.etag, last_modified=feed.last_modified)
        moment = self.clock()
        if isinstance(got, NotFetched):
            self._feed_failed(feed, Unreadable(got.reason, got.advice), found)
            return
        checked = replace(feed, checked=moment, due=moment + self.every, failures=0)
        if got.unchanged:
            self.case.note_feed(checked)
            return
        read = feed_or_fault(got.data, origin_of(feed.url, got))
        if isinstance(read, Unreadable):
            self._feed_failed(feed, read, found)
            return
        for url in read.feeds:
            self.case.watch_feed(url, moment)
        checked = replace(checked, etag=got.etag, last_modified=got.last_modified)
        self.case.note_feed(checked, (_page(entry, feed.url, moment) for entry in read.entries))

    def _feed_failed(self, feed: WatchedFeed, fault: Unreadable, found: Round) -> None:
        pause = min(self.every * 2 ** (feed.failures + 1), LONGEST_FEED_PAUSE)
        due = self.clock() + pause
        self.case.note_feed(replace(feed, due=due, failures=min(feed.failures + 1, 10)))
        found.refused.append(
            Refusal(source=storable(feed.url), reason=fault.reason, advice=fault.advice)
        )

    # Pages

    def _fetch(self, page: WatchedPage, found: Round) -> None:
        got = self.fetcher.get(page.url, etag=page.etag, last_modified=page.last_modified)
        moment = self.clock()
        if isinstance(got, NotFetched):
            self._not_fetched(page, got, found)
            return
        fetched = replace(
            page, fetched=moment, fetches=page.fetches + 1, failures=0, reason="", advice="",
            due=self._recheck(page, moment), content="",
        )  # fmt: skip
        if got.unchanged:
            self.case.note_page(fetched)
            found.known += 1
            return
        fetched = replace(fetched, etag=got.etag, last_modified=got.last_modified)
        (read,) = _one(read_fetched(got, ReadOptions(), origin_of(page.url, got)))
        if isinstance(read, Refusal) and page.report is None:
            (read,) = _one(carried(_entry(page), read, ReadOptions()))
        self._keep(fetched, read, found)

    def _keep(self, page: WatchedPage, read: Reading | Refusal, found: Round) -> None:
        annotation = read if isinstance(read, Refusal) else findings_or_refusal(read.report)
        if isinstance(read, Refusal) or isinstance(annotation, Refusal):
            refusal = read if isinstance(read, Refusal) else annotation
            assert isinstance(refusal, Refusal)
            self._give_up(page, refusal, found)
            return
        before = page.report
        kept = self.case.note_page(replace(page, state="kept"), read, annotation)
        if kept is not None and read.remark:
            found.remarks.append((read.report.source, read.remark))
        if kept is None:
            found.known += 1
        elif before is None:
            found.new.append(kept)
        else:
            found.changed.append(kept)

    def _not_fetched(self, page: WatchedPage, fault: NotFetched, found: Round) -> None:
        refusal = Refusal(source=storable(page.url), reason=fault.reason, advice=fault.advice)
        if fault.passing and page.failures < MOST_RETRIES:
            pause = self.first_retry * 2**page.failures
            self.case.note_page(
                replace(
                    page,
                    failures=page.failures + 1,
                    due=self.clock() + pause,
                    reason=fault.reason,
                    advice=fault.advice,
                )
            )
            found.waiting += 1
            return
        (read,) = _one(carried(_entry(page), refusal, ReadOptions()))
        stopped = replace(page, due=None, content="")
        if isinstance(read, Refusal) and page.report is not None:
            # the report stays, though its page cannot be had any more
            self.case.note_page(replace(stopped, reason=fault.reason, advice=fault.advice))
            found.known += 1
        else:
            self._keep(stopped, read, found)

    def _give_up(self, page: WatchedPage, refusal: Refusal, found: Round) -> None:
        state = page.state if page.report is not None else "refused"
        self.case.note_page(
            replace(page, state=state, due=None, reason=refusal.reason, advice=refusal.advice)
        )
        found.refused.append(replace(refusal, source=storable(page.url)))

    def _recheck(self, page: WatchedPage, moment: datetime) -> datetime | None:
        if page.fetches >= len(RECHECKS):
            return None
        return moment + RECHECKS[page.fetches]


def _one(found: Iterable[Reading | Refusal]) -> list[Reading | Refusal]:
    """The first of what a page gave; JSON of several reports is not what a feed links to."""
    return list(found)[:1]


def _page(entry: Entry, feed: str, moment: datetime) -> WatchedPage:
    return WatchedPage(
        url=storable(entry.url),
        feed=feed,
        mark=storable(entry.mark),
        content=storable(entry.content),
        due=moment,
    )


def _entry(page: WatchedPage) -> Entry:
    return Entry(page.url, None, page.mark, page.content)


def _listed_feeds(path: Path) -> tuple[str, ...] | Refusal:
    source = storable(path.as_posix())
    advice = "Give the address of a feed, or a file in OPML that lists feeds."
    try:
        data = path.read_bytes()
    except OSError as fault:
        return Refusal(source=source, reason=why_not_opened(fault), advice=advice)
    if not is_feed(data):
        return Refusal(source=source, reason="it is no list of feeds", advice=advice)
    feed = feed_or_fault(data, Origin(source=source, id="feeds"))
    if isinstance(feed, Unreadable):
        return Refusal(source=source, reason=feed.reason, advice=feed.advice)
    if not feed.feeds:
        return Refusal(source=source, reason="it lists no feeds", advice=advice)
    return feed.feeds
