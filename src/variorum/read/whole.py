"""Bytes that hold one report, or a few: what kind they are, and the reports in them."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

import msgspec

from variorum.model import Reading, Refusal
from variorum.read.decoding import Unreadable, decode
from variorum.read.extras import MissingExtra
from variorum.read.feeds import is_feed
from variorum.read.letters import read_letter
from variorum.read.page import PageArticle, read_page
from variorum.read.pdf import read_pdf
from variorum.read.records import ReadOptions, read_record_lines
from variorum.read.reports import build_report, storable
from variorum.read.word import read_word

TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
NEVER_TEXT = frozenset({".pdf", ".docx"})
PAGE_HEAD = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta)\b", re.I
)
PAGE_SOON = re.compile(rb"<(?:html|head|body|article)\b[^<>]*>", re.I)
Kind = Literal["text", "page", "pdf", "word", "wacz", "warc", "feed", "letter", "json"]
BY_ENDING: dict[str, Kind] = {
    **dict.fromkeys(TEXT, "text"),
    **dict.fromkeys(PAGES, "page"),
    ".eml": "letter",
    ".json": "json",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where bytes came from: ``source`` and ``id`` for the report, an ``ending`` that says
    their kind; for what a server gave the ``charset`` and ``url`` that it told.
    """

    source: str
    id: str
    ending: str = ""
    charset: str | None = None
    url: str | None = None

    def refuse(self, fault: Unreadable) -> Refusal:
        """A refusal of all of it."""
        return Refusal(source=self.source, reason=fault.reason, advice=fault.advice)


NEVER_TEXT = frozenset({".pdf", ".docx"})


def kind_of(data: bytes, ending: str = "") -> Kind:
    """What bytes are: by their first bytes, then by the ending of their name."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and (packed := _kind_of_zip(data)) is not None:
        return packed
    if data.startswith(b"WARC/1."):
        return "warc"
    if ending not in TEXT | PAGES and is_feed(data):
        return "feed"
    if ending in BY_ENDING:
        return BY_ENDING[ending]
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["} and _is_json(data):
        return "json"
    head = _in_ascii(data[:4096])
    if PAGE_HEAD.match(head) or PAGE_SOON.search(head[:2048]):
        return "page"
    return "text"


def _in_ascii(head: bytes) -> bytes:
    """The first bytes as far as they are ASCII, in UTF-16 too."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return head.decode("utf-16", "replace").encode("ascii", "replace").lstrip(b"?")
    return head


def _kind_of_zip(data: bytes) -> Kind | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    if "word/document.xml" in names:
        return "word"
    return "wacz" if any(n.startswith("archive/") and ".warc" in n for n in names) else None


def _is_json(data: bytes) -> bool:
    try:
        msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return False
    return True


def read_whole(
    data: bytes, options: ReadOptions, origin: Origin, *, kind: Kind | None = None
) -> Iterator[Reading | Refusal]:
    """The reports that bytes hold; what is known already is passed over."""
    digest = hashlib.sha256(data).hexdigest()
    if options.known is not None and options.known(origin.source, digest):
        return
    kind = kind or kind_of(data, origin.ending)
    if kind == "json":
        yield from _read_json(data, options, origin)
        return
    readers = {"page": _page, "pdf": _pdf, "word": _word, "letter": _letter}
    try:
        found = readers.get(kind, _text)(data, options, origin, digest)
    except MissingExtra as missing:
        found = Unreadable(str(missing), missing.advice)
    yield origin.refuse(found) if isinstance(found, Unreadable) else found


def _text(data: bytes, options: ReadOptions, origin: Origin, digest: str) -> Reading | Unreadable:
    text = decode(data, charset=origin.charset)
    if isinstance(text, Unreadable):
        if origin.ending in NEVER_TEXT:
            return Unreadable(
                f"it is no {origin.ending} file, or a damaged one", "Fetch or save it again."
            )
        return text
    report = build_report(
        storable(text), id=origin.id, source=origin.source, url=origin.url, primary=options.primary
    )
    return Reading(report=report, source_digest=digest)


def _page(data: bytes, options: ReadOptions, origin: Origin, digest: str) -> Reading | Unreadable:
    found = read_page(data, charset=origin.charset)
    if isinstance(found, Unreadable):
        return found
    return _page_reading(found, data, options, origin, digest)


def _page_reading(
    found: PageArticle, data: bytes, options: ReadOptions, origin: Origin, digest: str
) -> Reading:
    states = found.metadata
    url = states.url or origin.url
    report = build_report(
        storable(found.text),
        id=origin.id,
        source=origin.source,
        title=storable(states.title) if states.title else None,
        outlet=storable(states.outlet) if states.outlet else None,
        url=storable(url) if url else None,
        authors=tuple(storable(name) for name in states.authors),
        published=states.published,
        basis="page",
        primary=options.primary,
    )
    return Reading(
        report=report,
        source_digest=digest,
        raw=data,
        page_places=found.places,
        remark=found.remark,
    )


def _pdf(data: bytes, options: ReadOptions, origin: Origin, digest: str) -> Reading | Unreadable:
    found = read_pdf(data)
    if isinstance(found, Unreadable):
        return found
    return _plain(found.text, options, origin, digest, title=found.title, authors=found.authors)


def _word(data: bytes, options: ReadOptions, origin: Origin, digest: str) -> Reading | Unreadable:
    found = read_word(data)
    if isinstance(found, Unreadable):
        return found
    return _plain(found.text, options, origin, digest, title=found.title, authors=found.authors)


def _letter(data: bytes, options: ReadOptions, origin: Origin, digest: str) -> Reading | Unreadable:
    found = read_letter(data)
    if isinstance(found, Unreadable):
        return found
    text, states = found.text, None
    if found.page is not None:
        article = read_page(found.page, letter=True)
        if isinstance(article, Unreadable):
            return article
        text, states = article.text, article.metadata
    title = found.title or (states.title if states else None)
    authors = (found.sender,) if found.sender else ()
    return _plain(text, options, origin, digest, title=title, authors=authors, day=found.day)


def _plain(
    text: str,
    options: ReadOptions,
    origin: Origin,
    digest: str,
    *,
    title: str | None,
    authors: tuple[str, ...],
    day: date | None = None,
) -> Reading:
    report = build_report(
        storable(text),
        id=origin.id,
        source=origin.source,
        title=storable(title) if title else None,
        url=origin.url,
        authors=tuple(map(storable, authors)),
        published=day,
        basis="record",
        primary=options.primary,
    )
    return Reading(report=report, source_digest=digest)


def _read_json(data: bytes, options: ReadOptions, origin: Origin) -> Iterator[Reading | Refusal]:
    """One object or a list of them, each held to what a line of .jsonl is."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as fault:
        reason = f"it is not JSON ({storable(str(fault))})"
        yield origin.refuse(Unreadable(reason, "Save it again as JSON, in UTF-8."))
        return
    objects = found if isinstance(found, list) else [found]
    lines = b"\n".join(json.dumps(one).encode() for one in objects)
    each = partial(read_record_lines, source=origin.source, stem=origin.id)
    yield from each(io.BytesIO(lines), options._replace(known=None))
