"""Web archives: WARC files, among them those of CC-NEWS, and WACZ, read as a stream."""

import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Any, BinaryIO, NamedTuple
from urllib.parse import urlsplit

from variorum.model import Refusal
from variorum.read.extras import need
from variorum.read.records import readable
from variorum.read.reports import storable

PAGES = frozenset({"text/html", "application/xhtml+xml"})
BROKEN = "Fetch the archive again."


class ArchivedPage(NamedTuple):
    """A page in an archive: its address, its bytes with what the server said of them, and a
    digest of the bytes.
    """

    url: str
    data: bytes
    charset: str | None
    digest: str


def pages_of_warc(
    stream: BinaryIO, *, source: str, size_limit: int
) -> Iterator[ArchivedPage | Refusal]:
    """The pages that servers gave with success, one at a time; a broken archive gives what
    stands before the break, and a refusal. Pictures, scripts and redirects are passed over.

    Raises ``MissingExtra`` where warcio is not installed.
    """
    archive = need("warcio.archiveiterator", what="web archives", extra="archives")
    failures = need("warcio.exceptions", what="web archives", extra="archives")
    try:
        with _unpacked(stream) as unpacked:
            for record in archive.ArchiveIterator(unpacked):
                page = _page(record, size_limit)
                if page is None or not page.data:
                    continue
                if len(page.data) > size_limit:
                    reason = f"it is larger than {size_limit / 1_000_000:g} MB"
                    name, advice = f"{source}, {page.url}", "Raise the size limit."
                    yield Refusal(source=name, reason=reason, advice=advice)
                else:
                    yield page
    except (OSError, ValueError, EOFError, LookupError, zlib.error,
            failures.ArchiveLoadFailed) as fault:  # fmt: skip
        reason = f"the archive is broken or ends too early ({fault}); what came before was read"
        yield Refusal(source=source, reason=storable(reason), advice=BROKEN)


class _Unpacked(io.RawIOBase):
    """A stream without gzip. Where that breaks off, it ends with what was unpacked before, and
    keeps the ``fault``.
    """

    def __init__(self, packed: io.BufferedReader) -> None:
        self._unpacked = gzip.GzipFile(fileobj=packed)
        self.fault: Exception | None = None

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        try:
            return b"" if self.fault else self._unpacked.read1(size)
        except (OSError, EOFError, zlib.error) as fault:
            self.fault = fault
            return b""

    def close(self) -> None:
        self._unpacked.close()
        super().close()


@contextmanager
def _unpacked(stream: BinaryIO) -> Iterator[Any]:
    """The stream without gzip; raises at its end where that came too early."""
    with readable(stream) as buffered:
        if buffered.peek(2)[:2] != b"\x1f\x8b":
            yield buffered
            return
        with _Unpacked(buffered) as unpacked:
            yield unpacked
            if unpacked.fault is not None:
                raise unpacked.fault


def _page(record: Any, size_limit: int) -> ArchivedPage | None:
    url = storable(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    said = record.http_headers
    stated = said.get_header("Content-Type") if said else record.content_type
    kind, _, parameters = (stated or "").lower().partition(";")
    served = record.rec_type == "response" and said and said.get_statuscode() == "200"
    if not (served or record.rec_type == "resource") or kind.strip() not in PAGES:
        return None
    if not url.startswith(("http://", "https://")):
        return None
    data = _read(record, size_limit + 1)
    _, _, charset = parameters.partition("charset=")
    charset = charset.partition(";")[0].strip(" \"'")
    return ArchivedPage(url, data, charset or None, hashlib.sha256(data).hexdigest())


def _read(record: Any, most: int) -> bytes:
    stream, pieces, size = record.content_stream(), [], 0
    while size < most and (piece := stream.read(most - size)):
        pieces.append(piece)
        size += len(piece)
    if size < most and getattr(record.raw_stream, "limit", None):
        message = "it ends in the midst of a page"
        raise EOFError(message)
    return b"".join(pieces)


def pages_of_wacz(
    stream: BinaryIO, *, source: str, size_limit: int
) -> Iterator[ArchivedPage | Refusal]:
    """The pages of the WARC files in a WACZ file; see ``pages_of_warc``."""
    try:
        with zipfile.ZipFile(stream) as packed:
            for name in sorted(packed.namelist()):
                if PurePosixPath(name).parts[:1] == ("archive",) and ".warc" in name:
                    with packed.open(name) as inner:
                        yield from pages_of_warc(
                            inner,  # type: ignore[arg-type]
                            source=f"{source}, {storable(name)}",
                            size_limit=size_limit,
                        )
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error) as fault:
        reason = f"the archive is broken ({storable(str(fault))})"
        yield Refusal(source=source, reason=reason, advice=BROKEN)


def id_of_address(url: str) -> str:
    """What to call the report of an address: its host and the end of its path."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    steps = [step for step in parts.path.split("/") if step]
    return "-".join([host, *steps[-1:]])
