"""JSON lines: a report a line."""

import gzip
import hashlib
import io
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

import msgspec

from variorum.model import Reading, Refusal, Report
from variorum.read.dates import parse_day
from variorum.read.decoding import fault_of
from variorum.read.extras import MissingExtra
from variorum.read.known_records import as_record
from variorum.read.parquet import opened
from variorum.read.reports import build_report, slug, storable
from variorum.read.web.fetch import Fetcher

FIELDS = '{"id", "title", "text", "date", "outlet", "url", "authors"}'
ADVICE = f"Write one JSON object a line, in UTF-8: {FIELDS}; only the text is needed."
TEXT_FIELDS = ("title", "outlet", "url", "date")
HOPELESS = 20
FEW = 3
MOST_REASONS = 4
SIZE_LIMIT = 20_000_000
Known = Callable[[str, str], bool]


class ReadOptions(NamedTuple):
    """How to read: what is known already, the largest size in bytes, a primary source or not,
    and what fetches links.
    """

    known: Known | None = None
    size_limit: int = SIZE_LIMIT
    primary: bool = False
    fetcher: Fetcher | None = None


class Line(NamedTuple):
    """A line of a file, without its end; ``whole`` is False where it is over the limit."""

    number: int
    data: bytes
    whole: bool


def read_records(
    source: str | Path | BinaryIO, *, size_limit: int = SIZE_LIMIT, primary: bool = False
) -> Iterator[Report | Refusal]:
    """The reports of a .jsonl, .jsonl.gz or .parquet file, or of a stream of .jsonl, one at a time.

    A line is {"text", "id"?, "title"?, "date"?, "outlet"?, "url"?, "author" or "authors"?}.
    Ids are kept; a line without one is named after the file and the line's number. A date
    is the day as written, also with a time; one that names no single day (or none that can
    be read) leaves the report undated rather than out, since the text is what matters and
    an undated report can still be placed by its siblings. Half an emoji (a lone surrogate)
    becomes U+FFFD, as no file can hold it. A broken line, a field of a wrong type, a text
    that is none and a line longer than ``size_limit`` bytes give a refusal that names the
    line, and the rest is read; a file whose first twenty lines hold no report is given up.
    A path that cannot be opened gives a refusal.
    """
    options = ReadOptions(None, size_limit, primary)
    if not isinstance(source, str | Path):
        found = read_record_lines(source, options, source="-", stem="line")
        yield from (one.report if isinstance(one, Reading) else one for one in found)
        return
    path = Path(source)
    name = storable(path.as_posix())
    try:
        with opened(path) as stream:
            found = read_record_lines(stream, options, source=name, stem=slug(path))
            yield from (one.report if isinstance(one, Reading) else one for one in found)
    except (OSError, ValueError) as fault:
        reason = f"it cannot be opened: {getattr(fault, 'strerror', None) or fault}"
        yield Refusal(source=name, reason=reason, advice="Check the path.")
    except MissingExtra as missing:
        yield Refusal(source=name, reason=str(missing), advice=missing.advice)


def read_record_lines(
    stream: BinaryIO, options: ReadOptions, *, source: str, stem: str
) -> Iterator[Reading | Refusal]:
    """As ``read_records``, with the SHA-256 of each line; what is known is passed over."""
    good = False
    held: list[Refusal] = []  # said one by one only where the file holds reports as well
    try:
        for line in _lines(stream, options.size_limit):
            digest = hashlib.sha256(line.data).hexdigest()
            if options.known is not None and options.known(source, digest):
                good = True
                continue
            found = _read_line(line, source, f"{stem}-{line.number}", options.primary)
            if isinstance(found, Report):
                good = True
            else:
                held.append(found)
            if good:
                yield from held
                held = []
            if isinstance(found, Report):
                yield Reading(report=found, source_digest=digest)
            elif len(held) >= HOPELESS:
                break
        yield from _without_reports(source, held, good=good)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield from held
        reason = "the compressed file is broken or ends too early; what came before was read"
        yield Refusal(source=source, reason=reason, advice="Fetch the file again.")


def _without_reports(source: str, held: list[Refusal], *, good: bool) -> list[Refusal]:
    if good or 0 < len(held) <= FEW:
        return held
    if not held:
        return [Refusal(source=source, reason="it is empty", advice=ADVICE)]
    many = len(held)
    first = "; ".join(list(dict.fromkeys(one.reason for one in held))[:MOST_REASONS])
    scope = (
        f"its first {many} lines; the rest was not tried" if many >= HOPELESS else f"{many} lines"
    )
    reason = f"no report was found in {scope}: {first}"
    return [Refusal(source=source, reason=reason, advice=ADVICE)]


def _lines(stream: BinaryIO, size_limit: int) -> Iterator[Line]:
    with readable(stream) as buffered:
        compressed = buffered.peek(2)[:2] == b"\x1f\x8b"
        lines = gzip.GzipFile(fileobj=buffered) if compressed else buffered
        number = 0
        while data := lines.readline(size_limit + 1):
            number += 1
            whole = len(data) <= size_limit
            ended = data.endswith(b"\n")
            while not whole and not ended:
                rest = lines.readline(1 << 20)
                ended = not rest or rest.endswith(b"\n")
            data = data.removeprefix(b"\xef\xbb\xbf") if number == 1 else data
            if data.strip():
                yield Line(number, data.strip(), whole)


@contextmanager
def readable(stream: BinaryIO) -> Iterator[io.BufferedReader]:
    """The stream with a look ahead; to close it is left to whoever opened it."""
    buffered = io.BufferedReader(cast("Any", stream))
    try:
        yield buffered
    finally:
        with suppress(ValueError):  # whoever opened it has closed it: nobody reads on
            buffered.detach()


def _read_line(line: Line, source: str, stand_in: str, primary: bool) -> Report | Refusal:
    def refuse(reason: str) -> Refusal:
        return Refusal(source=f"{source}, line {line.number}", reason=reason, advice=ADVICE)

    if not line.whole:
        return refuse("the line is longer than the size limit")
    try:
        record = _decode(line.data)
    except (ValueError, RecursionError) as fault:
        return refuse(f"it is not JSON ({storable(str(fault))})")
    if not isinstance(record, dict):
        return refuse(f"it is {_kind(record)}, not an object")
    record = as_record(record)
    text, given = record.get("text"), record.get("id")
    if not isinstance(text, str):
        return refuse(
            '"text" is missing' if text is None else f'"text" is {_kind(text)}, not a string'
        )
    if (fault_found := fault_of(text)) is not None:
        return refuse(f"the text cannot be read: {fault_found.reason}")
    if given is not None and (isinstance(given, bool) or not isinstance(given, str | int)):
        return refuse(f'"id" is {_kind(given)}, not a string')
    for field in TEXT_FIELDS:
        if not isinstance(record.get(field), str | None):
            return refuse(f'"{field}" is {_kind(record[field])}, not a string')
    authors = record.get("authors", record.get("author"))
    authors = [authors] if isinstance(authors, str) else authors or []
    if not isinstance(authors, list) or not all(isinstance(name, str) for name in authors):
        return refuse('"authors" is neither a string nor a list of strings')
    title, outlet, url, day = (storable((record.get(f) or "").strip()) for f in TEXT_FIELDS)
    return build_report(
        storable(text),
        id=storable(str(given)) if given not in (None, "") else stand_in,
        source=source,
        title=title or None,
        outlet=outlet or None,
        url=url or None,
        authors=tuple(storable(name.strip()) for name in authors if name.strip()),
        published=parse_day(day),
        basis="record",
        primary=primary,
    )


def _decode(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except msgspec.DecodeError:
        # The standard library reads NaN and lone surrogates, which this one refuses.
        if b"\\ud" in data or b"\\uD" in data or b"NaN" in data or b"Infinity" in data:
            return json.loads(data)
        raise


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    kinds = {list: "a list", dict: "an object", str: "a string", int: "a number", float: "a number"}
    return kinds.get(type(value), "null")
