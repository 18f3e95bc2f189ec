"""Feeds: RSS, Atom and JSON Feed, and lists of feeds in OPML."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import msgspec
from lxml import etree

from variorum.read.decoding import Unreadable, decode
from variorum.read.extras import need

FEED_HEAD = re.compile(
    r"(?>\s*(?:<\?[^>]*>|<!--(?:(?!-->).)*+-->|<!DOCTYPE[^>]*>))*+\s*+<([\w:]+)", re.S | re.I
)
FEED_ROOTS = frozenset({"rss", "feed", "rdf:rdf", "opml"})
JSON_FEED = re.compile(rb'"version"\s*:\s*"https://jsonfeed\.org/version/')
BROKEN = "Fetch the feed again, or tell whoever makes it."
NO_FEED = Unreadable("it is no feed", "Give the address of an RSS, Atom or JSON feed, or of OPML.")
BOMB = Unreadable("it declares entities, as XML bombs do and feeds need not", BROKEN)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of one article: ``mark`` changes where it says that the article did,
    ``content`` is the HTML that it carries of it, if any.
    """

    url: str
    title: str | None = None
    mark: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's entries in its order; of OPML, the addresses of the ``feeds`` that it lists."""

    title: str | None
    entries: tuple[Entry, ...] = ()
    feeds: tuple[str, ...] = ()


def is_feed(data: bytes) -> bool:
    """Whether bytes are a feed or OPML, by their root element, or a JSON Feed."""
    head = data[:4096]
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        return JSON_FEED.search(head) is not None
    words = head.decode(
        "utf-16" if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else "latin-1", "replace"
    )
    root = FEED_HEAD.match(words.removeprefix("ï»¿"))
    return root is not None and root[1].lower() in FEED_ROOTS


def read_feed(data: bytes, *, url: str = "") -> Feed | Unreadable:
    """The entries of a feed; ``url`` is where it came from, for relative addresses.

    An entry without an address, and a second one with the same, are left out. Raises
    ``MissingExtra`` where feedparser is not installed.
    """
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        return _json_feed(data, url)
    text = decode(data, page=True)
    if isinstance(text, Unreadable):
        return text
    if "<!ENTITY" in text.upper():
        return BOMB
    root = FEED_HEAD.match(text)
    if root is not None and root[1].lower() == "opml":
        return _opml(data, url)
    return _xml_feed(data, url)


def _xml_feed(data: bytes, url: str) -> Feed | Unreadable:
    feedparser = need("feedparser", what="feeds", extra="feeds")
    headers = {"content-location": url} if url else {}
    try:
        found = feedparser.parse(io.BytesIO(data), response_headers=headers)
    except Exception as fault:  # broken feeds fail in more ways than can be listed
        return Unreadable(f"the feed cannot be parsed ({type(fault).__name__})", BROKEN)
    if not found.version and not found.entries:
        return NO_FEED
    entries = (_entry(one, url) for one in found.entries)
    return Feed(found.feed.get("title") or None, _distinct(entries))


def _entry(found: Any, base: str) -> Entry | None:
    address = found.get("link") or (found.get("id") if found.get("guidislink") else None)
    longest = max([*(one.get("value") or "" for one in found.get("content") or ()), ""], key=len)
    return _made(address, base, found.get("title"), found.get("updated"), longest)


def _made(url: Any, base: str, title: Any, mark: Any, content: Any) -> Entry | None:
    try:
        whole = urljoin(base, url.strip()) if isinstance(url, str) else ""
    except ValueError:
        return None
    if not whole.startswith(("http://", "https://")):
        return None
    return Entry(
        whole.partition("#")[0],
        title if isinstance(title, str) else None,
        mark if isinstance(mark, str) else "",
        content if isinstance(content, str) else "",
    )


def _distinct(entries: Iterator[Entry | None]) -> tuple[Entry, ...]:
    return tuple({entry.url: entry for entry in entries if entry is not None}.values())


def _json_feed(data: bytes, base: str) -> Feed | Unreadable:
    """https://www.jsonfeed.org/version/1.1/"""
    try:
        found = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as fault:
        return Unreadable(f"the JSON feed is broken ({type(fault).__name__})", BROKEN)
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list):
        return NO_FEED
    entries = (
        _made(
            item.get("url") or item.get("external_url"),
            base,
            item.get("title"),
            item.get("date_modified") or item.get("date_published"),
            item.get("content_html"),
        )
        for item in items
        if isinstance(item, dict)
    )
    title = found.get("title")
    return Feed(title if isinstance(title, str) else None, _distinct(entries))


def _opml(data: bytes, base: str) -> Feed | Unreadable:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, recover=True, huge_tree=False
    )
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        return Unreadable(f"the OPML is broken ({fault})", BROKEN)
    if tree is None:
        return NO_FEED
    listed = (_made(one.get("xmlUrl"), base, "", "", "") for one in tree.iter("outline"))
    title = tree.findtext("head/title")
    return Feed(title, feeds=tuple(entry.url for entry in _distinct(listed)))
