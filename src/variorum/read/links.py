"""Links, and the articles that feeds link to."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from variorum.model import Reading, Refusal
from variorum.read.archives import id_of_address
from variorum.read.decoding import Unreadable
from variorum.read.extras import MissingExtra
from variorum.read.feeds import Entry, Feed, read_feed
from variorum.read.records import ReadOptions
from variorum.read.reports import slug, storable
from variorum.read.web import Fetched, Fetcher, NotFetched
from variorum.read.whole import Origin, kind_of, read_whole

LEAST_WORDS = 100
"""What a feed carries of an article is read where the page cannot be and it is so long."""
NO_FEED_IN_FEED = Unreadable("it is a feed and not an article", "Give it as a source of its own.")
NO_ARCHIVE = Unreadable("it is a web archive", "Fetch the file and read that.")


def is_link(source: object) -> bool:
    """Whether a source is an address on the web and not a file."""
    return isinstance(source, str) and source.lower().startswith(("http://", "https://"))


def read_link(url: str, options: ReadOptions) -> Iterator[Reading | Refusal]:
    """The report at an address; of a feed, the reports that it links to."""
    found = fetcher_of(options).get(url)
    if isinstance(found, NotFetched):
        yield Refusal(source=storable(url), reason=found.reason, advice=found.advice)
        return
    origin = origin_of(url, found)
    kind = kind_of(found.data)
    if kind == "feed":
        yield from read_feed_entries(found.data, options, origin)
    else:
        yield from read_fetched(found, options, origin)


def read_fetched(
    found: Fetched, options: ReadOptions, origin: Origin
) -> Iterator[Reading | Refusal]:
    """The report in what a server gave; a feed and an archive are refused."""
    kind = kind_of(found.data)
    if kind == "text" and found.content_type in {"text/html", "application/xhtml+xml"}:
        kind = "page"
    if kind in {"feed", "warc", "wacz"}:
        yield origin.refuse(NO_FEED_IN_FEED if kind == "feed" else NO_ARCHIVE)
    else:
        yield from read_whole(found.data, options, origin, kind=kind)


def read_feed_entries(
    data: bytes, options: ReadOptions, origin: Origin
) -> Iterator[Reading | Refusal]:
    """The reports that a feed links to, or all feeds that an OPML file lists."""
    feed = feed_or_fault(data, origin)
    if isinstance(feed, Unreadable):
        yield origin.refuse(feed)
        return
    if not (feed.entries or feed.feeds):
        yield origin.refuse(Unreadable("it links to no article", "Fetch the feed again."))
    for entry in feed.entries:
        yield from _read_entry(entry, options)
    for url in feed.feeds:
        found = fetcher_of(options).get(url)
        if isinstance(found, NotFetched):
            yield Refusal(source=storable(url), reason=found.reason, advice=found.advice)
            continue
        inner = feed_or_fault(found.data, origin_of(url, found))
        if isinstance(inner, Unreadable):
            yield Refusal(source=storable(url), reason=inner.reason, advice=inner.advice)
            continue
        for entry in inner.entries:
            yield from _read_entry(entry, options)


def feed_or_fault(data: bytes, origin: Origin) -> Feed | Unreadable:
    """A feed from its bytes, or why it is none; also where what reads it is not installed."""
    try:
        return read_feed(data, url=origin.url or "")
    except MissingExtra as missing:
        return Unreadable(str(missing), missing.advice)


def _read_entry(entry: Entry, options: ReadOptions) -> Iterator[Reading | Refusal]:
    found = fetcher_of(options).get(entry.url)
    if isinstance(found, NotFetched):
        refusal = Refusal(source=storable(entry.url), reason=found.reason, advice=found.advice)
        yield from carried(entry, refusal, options)
        return
    for one in read_fetched(found, options, origin_of(entry.url, found)):
        if isinstance(one, Refusal):
            yield from carried(entry, one, options)
        else:
            yield one


def carried(entry: Entry, refusal: Refusal, options: ReadOptions) -> Iterator[Reading | Refusal]:
    """What the feed itself carries of an article that was refused, where that is all of it."""
    words = len(entry.content.split())
    if words < LEAST_WORDS:
        yield refusal
        return
    title = f"<title>{escape(entry.title)}</title>" if entry.title else ""
    page = f"<!doctype html><html><head>{title}</head><body><article>{entry.content}"
    origin = Origin(
        source=refusal.source, id=slug(Path(id_of_address(entry.url))), url=storable(entry.url)
    )
    data = f"{page}</article></body></html>".encode("utf-8", "replace")
    for one in read_whole(data, options, origin, kind="page"):
        yield refusal if isinstance(one, Refusal) else one


def origin_of(url: str, found: Fetched) -> Origin:
    """Where a report from the web came from; its address is that after redirects."""
    return Origin(
        source=storable(url),
        id=slug(Path(id_of_address(found.url))),
        charset=found.charset,
        url=storable(found.url),
    )


def fetcher_of(options: ReadOptions) -> Fetcher:
    """The fetcher that was given, else a new one with the size limit of the options."""
    return options.fetcher or Fetcher(size_limit=options.size_limit)
