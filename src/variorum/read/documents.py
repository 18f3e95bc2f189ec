"""One file or stream, read as the kind that its name or its first bytes say."""

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from variorum.model import Reading, Refusal
from variorum.read.archives import ArchivedPage, id_of_address, pages_of_wacz, pages_of_warc
from variorum.read.decoding import Unreadable
from variorum.read.extras import MissingExtra
from variorum.read.links import read_feed_entries
from variorum.read.parquet import PARQUET, opened
from variorum.read.plugged_in import plugged_in_endings, read_with_plug_in
from variorum.read.records import ReadOptions, read_record_lines, readable
from variorum.read.reports import slug, storable
from variorum.read.whole import Kind, Origin, kind_of, read_whole

RECORDS = frozenset({".jsonl", ".ndjson", PARQUET})
ARCHIVES: dict[str, Kind] = {".warc": "warc", ".wacz": "wacz"}
FEEDS = frozenset({".rss", ".atom", ".xml", ".opml"})
DOCUMENTS = frozenset({".pdf", ".docx", ".eml", ".json"})


def read_file(path: Path, options: ReadOptions) -> Iterator[Reading | Refusal]:
    """The reports of one file; a file of unknown kind is read as its first bytes say."""
    source, ending = storable(path.as_posix()), ending_of(path)
    origin = Origin(source=source, id=slug(path), ending=ending)
    try:
        with opened(path) as stream:
            if ending in RECORDS:
                yield from read_record_lines(stream, options, source=source, stem=origin.id)
            elif ending in plugged_in_endings():
                yield from read_with_plug_in(
                    stream, options, source=source, stem=origin.id, ending=ending
                )
            elif ending in ARCHIVES:
                yield from read_archive(stream, options, source=source, kind=ARCHIVES[ending])
            else:
                yield from read_stream(stream, options, origin=origin)
    except OSError as fault:
        reason, advice = why_not_opened(fault), "Check that the file can be opened."
        yield Refusal(source=source, reason=reason, advice=advice)
    except MissingExtra as missing:
        yield Refusal(source=source, reason=str(missing), advice=missing.advice)


STANDARD_INPUT = Origin(source="-", id="standard-input")


def read_stream(
    stream: BinaryIO, options: ReadOptions, *, origin: Origin = STANDARD_INPUT
) -> Iterator[Reading | Refusal]:
    """The reports of a stream that may hold JSON lines, an archive, or one document."""
    with readable(stream) as buffered:
        head = _unpacked_head(buffered.peek(4096))
        if head.startswith(b"WARC/1."):
            yield from read_archive(buffered, options, source=origin.source, kind="warc")
        elif not origin.ending and _opens_a_record(head):
            yield from read_record_lines(buffered, options, source=origin.source, stem=origin.id)
        else:
            data = _bounded(buffered, options.size_limit)
            if isinstance(data, Unreadable):
                yield origin.refuse(data)
            else:
                yield from read_bytes(data, options, origin)


def read_bytes(data: bytes, options: ReadOptions, origin: Origin) -> Iterator[Reading | Refusal]:
    """The reports that bytes hold, of whatever kind they are."""
    kind = kind_of(data, origin.ending)
    if kind in {"warc", "wacz"}:
        yield from read_archive(io.BytesIO(data), options, source=origin.source, kind=kind)
    elif kind == "feed":
        yield from read_feed_entries(data, options, origin)
    elif origin.ending in FEEDS:
        yield origin.refuse(Unreadable("it is no feed", "Give an RSS or Atom feed, or OPML."))
    else:
        yield from read_whole(data, options, origin, kind=kind)


def read_archive(
    stream: BinaryIO, options: ReadOptions, *, source: str, kind: Kind
) -> Iterator[Reading | Refusal]:
    """The reports of the pages in a web archive, as they come; one without pages is refused."""
    pages_of = pages_of_wacz if kind == "wacz" else pages_of_warc
    empty = True
    try:
        for page in pages_of(stream, source=source, size_limit=options.size_limit):
            empty = False
            if isinstance(page, Refusal):
                yield page
            else:
                yield from read_whole(page.data, options, _origin_of(page, source), kind="page")
    except MissingExtra as missing:
        yield Refusal(source=source, reason=str(missing), advice=missing.advice)
        return
    if empty:
        advice = "Fetch the archive again, or read the pages that it should hold."
        yield Refusal(source=source, reason="no page was found in it", advice=advice)


def _origin_of(page: ArchivedPage, source: str) -> Origin:
    return Origin(
        source=f"{source}, {page.url}",
        id=slug(Path(id_of_address(page.url))),
        charset=page.charset,
        url=page.url,
    )


def _unpacked_head(head: bytes) -> bytes:
    if not head.startswith(b"\x1f\x8b"):
        return head
    try:
        return zlib.decompressobj(31).decompress(head, 4096)
    except zlib.error:
        return head  # said again, in plain words, by what reads it


def _opens_a_record(head: bytes) -> bool:
    """A line that is an object by itself, or the beginning of a long one."""
    first, _, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    return (
        first.startswith(b"{")
        and (first.rstrip().endswith(b"}") or not rest)
        and (kind_of(head) != "feed")
    )


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
