"""One file or stream, read as the kind that its name or its first bytes say."""

import gzip
import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from variorum.model import Reading, Refusal
from variorum.read.decoding import Unreadable, decode
from variorum.read.page import read_page
from variorum.read.plugged_in import plugged_in_endings, read_with_plug_in
from variorum.read.records import ReadOptions, read_record_lines, readable
from variorum.read.reports import build_report, slug, storable

TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
RECORDS = frozenset({".jsonl", ".ndjson"})
PAGE_HEAD = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta)\b", re.I
)
PAGE_SOON = re.compile(rb"<(?:html|head|body|article)\b[^<>]*>", re.I)


def read_file(path: Path, options: ReadOptions) -> Iterator[Reading | Refusal]:
    """The reports of one file; a file of unknown kind is read as its first bytes say."""
    source, ending = storable(path.as_posix()), ending_of(path)
    page = ending in PAGES if ending in TEXT | PAGES else None
    try:
        with path.open("rb") as stream:
            if ending in RECORDS:
                yield from read_record_lines(stream, options, source=source, stem=slug(path))
            elif page is None and ending in plugged_in_endings():
                yield from read_with_plug_in(
                    stream, options, source=source, stem=slug(path), ending=ending
                )
            elif page is None:
                yield from read_stream(stream, options, source=source, id=slug(path))
            else:
                yield from _read_whole(stream, options, source=source, id=slug(path), page=page)
    except OSError as fault:
        reason, advice = why_not_opened(fault), "Check that the file can be opened."
        yield Refusal(source=source, reason=reason, advice=advice)


def read_stream(
    stream: BinaryIO,
    options: ReadOptions,
    *,
    source: str = "-",
    id: str = "standard-input",  # noqa: A002
) -> Iterator[Reading | Refusal]:
    """The reports of a stream that may hold JSON lines, a page or plain text."""
    with readable(stream) as buffered:
        head = buffered.peek(4096)
        try:
            if head.startswith(b"\x1f\x8b"):
                head = zlib.decompressobj(31).decompress(head, 4096)
        except zlib.error:
            pass  # said again, in plain words, by what reads it
        if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
            yield from read_record_lines(buffered, options, source=source, stem=id)
        else:
            yield from _read_whole(buffered, options, source=source, id=id, page=None)


def _read_whole(
    stream: BinaryIO,
    options: ReadOptions,
    *,
    source: str,
    id: str,  # noqa: A002
    page: bool | None,
) -> Iterator[Reading | Refusal]:
    data = _bounded(stream, options.size_limit)
    if isinstance(data, Unreadable):
        yield Refusal(source=source, reason=data.reason, advice=data.advice)
        return
    yield from read_given_bytes(data, options, source=source, id=id, page=page)


def read_given_bytes(
    data: bytes,
    options: ReadOptions = ReadOptions(),  # noqa: B008 - it is a tuple
    *,
    source: str,
    id: str = "page",  # noqa: A002
    page: bool | None = None,
) -> Iterator[Reading | Refusal]:
    """The one report that bytes hold; ``page`` says what they are, None that they tell it."""
    digest = hashlib.sha256(data).hexdigest()
    if options.known is not None and options.known(source, digest):
        return
    if page is None:
        page = bool(PAGE_HEAD.match(data[:4096]) or PAGE_SOON.search(data[:2048]))
    read_as = _read_page if page else _read_text
    found = read_as(data, source=source, id=id, digest=digest, primary=options.primary)
    if isinstance(found, Unreadable):
        yield Refusal(source=source, reason=found.reason, advice=found.advice)
    else:
        yield found


def _read_text(
    data: bytes,
    *,
    source: str,
    id: str,  # noqa: A002
    digest: str,
    primary: bool,
) -> Reading | Unreadable:
    text = decode(data)
    if isinstance(text, Unreadable):
        return text
    report = build_report(storable(text), id=id, source=source, primary=primary)
    return Reading(report=report, source_digest=digest)


def _read_page(
    data: bytes,
    *,
    source: str,
    id: str,  # noqa: A002
    digest: str,
    primary: bool,
) -> Reading | Unreadable:
    found = read_page(data)
    if isinstance(found, Unreadable):
        return found
    states = found.metadata
    report = build_report(
        storable(found.text),
        id=id,
        source=source,
        title=storable(states.title) if states.title else None,
        outlet=storable(states.outlet) if states.outlet else None,
        url=storable(states.url) if states.url else None,
        authors=tuple(storable(name) for name in states.authors),
        published=states.published,
        basis="page",
        primary=primary,
    )
    return Reading(report=report, source_digest=digest, raw=data, page_places=found.places)


def _bounded(stream: BinaryIO, size_limit: int) -> bytes | Unreadable:
    too_large = Unreadable(
        f"it is larger than {size_limit / 1_000_000:g} MB",
        "Split it into its articles, or raise the size limit.",
    )
    data = stream.read(size_limit + 1)
    if len(data) > size_limit:
        return too_large
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as unpacked:
            data = unpacked.read(size_limit + 1)
    except (OSError, EOFError, zlib.error):
        return Unreadable("the compressed file is broken", "Fetch the file again.")
    return too_large if len(data) > size_limit else data


def ending_of(path: Path) -> str:
    """The ending that says what kind of file it is, in lower case, ".gz" passed over."""
    return Path(path.name.lower().removesuffix(".gz")).suffix


def why_not_opened(fault: Exception) -> str:
    """A reason in words for a file that the system would not open."""
    return f"it cannot be opened: {getattr(fault, 'strerror', None) or fault}"
