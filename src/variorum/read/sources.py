"""Files, folders and standard input: what there is to read, and how each kind is read."""

import io
import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from variorum.model import Reading, Refusal
from variorum.read.decoding import SAVE_AS_TEXT, Unreadable, decode
from variorum.read.documents import (
    ARCHIVES,
    DOCUMENTS,
    FEEDS,
    RECORDS,
    ending_of,
    read_file,
    read_stream,
    why_not_opened,
)
from variorum.read.links import is_link, read_link
from variorum.read.plugged_in import plugged_in_endings
from variorum.read.records import SIZE_LIMIT, Known, ReadOptions
from variorum.read.reports import storable
from variorum.read.web import Fetcher
from variorum.read.whole import PAGES, TEXT

NOT_READ_YET = {
    ".doc": "old Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".pages": "Pages",
    ".epub": "EPUB",
    ".mht": "MHTML",
    ".mhtml": "MHTML",
    ".webarchive": "Safari web archive",
    ".msg": "e-mail",
    ".mbox": "e-mail",
    ".csv": "CSV",
    ".tsv": "TSV",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".zip": "zip archive",
    ".tar": "tar archive",
    ".7z": "7z archive",
    ".rar": "rar archive",
    ".srt": "subtitle",
    ".vtt": "subtitle",
}
"""Kinds that may well hold reports: they are named, so that nobody misses them unknowingly."""

NOTHING_THERE = "there is nothing in it that can be read"
LISTS_KINDS = "`variorum read --help` lists what can."

READ = TEXT | PAGES | RECORDS | DOCUMENTS | FEEDS | frozenset(ARCHIVES)
"""The endings of what is read."""


def read_sources(
    sources: Sequence[str | Path],
    *,
    known: Known | None = None,
    size_limit: int = SIZE_LIMIT,
    primary: bool = False,
    standard_input: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
    passed_over: Callable[[str], object] | None = None,
) -> Iterator[Reading | Refusal]:
    """All reports of files, folders (to any depth, in order of name), links and "-", one at a
    time.

    Read are plain text, pages, JSON lines and JSON, PDF, Word and e-mail, feeds (whose links
    are fetched) and web archives, each also compressed with gzip. ``known`` is
    asked with a source and the SHA-256 of its bytes (of the line, for JSON lines) before
    anything costly is done; what it knows is passed over. ``size_limit`` is in bytes, for
    a file or a line; ``primary`` marks what is read as a transcript or other primary source;
    ``fetcher`` fetches links, the usual one where none is given.

    Nothing raises: what is missing, broken, too large or of a kind that is not read gives a
    refusal in its place. In a folder, hidden files and what holds no report by its kind
    (pictures, style sheets, a case) are passed over; ``passed_over`` is told each of the latter.
    A document of a kind that is not read is named, and so is a folder without anything to read.
    """
    fetcher = fetcher or Fetcher(size_limit=size_limit)
    options = ReadOptions(known, size_limit, primary, fetcher)
    seen: set[tuple[int, int]] = set()
    for given in sources:
        if str(given) == "-":
            yield from read_stream(standard_input or io.BytesIO(), options)
            continue
        if isinstance(given, str) and is_link(given):
            yield from read_link(given, options)
            continue
        met = False
        for found in _walk(Path(given), named=True):
            met = met or not isinstance(found, _NoReport)
            if isinstance(found, Refusal):
                yield found
            elif isinstance(found, _NoReport):
                if passed_over is not None:
                    passed_over(storable(found.path.as_posix()))
            elif _is_new(found, seen):
                yield from read_file(found, options)
        if not met:
            yield _refuse(Path(given), NOTHING_THERE, LISTS_KINDS)


def holds_records(source: str) -> bool:
    """Whether a source holds many reports, each of which may bring its id."""
    return source == "-" or ending_of(Path(source)) in RECORDS


def nothing_to_read(sources: Sequence[str | Path]) -> bool:
    """Whether all of them are files that are not there and folders that hold nothing to read."""
    return all(
        str(given) != "-"
        and not (isinstance(given, str) and is_link(given))
        and not any(isinstance(found, Path) for found in _walk(Path(given), named=True))
        for given in sources
    )


class _NoReport(NamedTuple):
    """A file in a folder that holds no report by its kind."""

    path: Path


def _walk(path: Path, *, named: bool) -> Iterator[Path | Refusal | _NoReport]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as fault:
        missing = isinstance(fault, FileNotFoundError)
        yield _refuse(
            path, "there is no such file" if missing else why_not_opened(fault), "Check the path."
        )
        return
    if not stat.S_ISDIR(mode):
        if named or stat.S_ISREG(mode):
            yield from _choose(path, named=named)
        return
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as fault:
        yield _refuse(path, why_not_opened(fault), "Check who may read the folder.")
        return
    pages = {
        entry.name.rpartition(".")[0] for entry in entries if ending_of(Path(entry.name)) in PAGES
    }
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name == "__MACOSX":
            continue
        if entry.is_dir(follow_symlinks=False):
            stem = re.sub(r"(?:_files|_file|\.files)$", "", entry.name)
            if stem == entry.name or stem not in pages:  # what a browser saves beside a page
                yield from _walk(Path(entry.path), named=False)
        elif entry.is_symlink() and entry.is_dir():
            continue  # a link may lead in circles
        else:
            yield from _walk(Path(entry.path), named=False)


def _choose(path: Path, *, named: bool) -> Iterator[Path | Refusal | _NoReport]:
    ending = ending_of(path)
    plugged_in = plugged_in_endings()
    if ending in NOT_READ_YET and ending not in plugged_in:
        reason = f"{NOT_READ_YET[ending]} is not read yet"
        yield _refuse(path, reason, SAVE_AS_TEXT)
    elif named or ending in READ | plugged_in:
        yield path
    elif ending == "" and _looks_like_text(path):
        yield _refuse(path, "its kind is not known", "Name it .txt or .html, or give it by name.")
    else:
        yield _NoReport(path)


def _looks_like_text(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            head = stream.read(2000)
    except OSError:
        return False
    return len(head) > 500 and not isinstance(decode(head), Unreadable) and b" " in head


def _is_new(path: Path, seen: set[tuple[int, int]]) -> bool:
    try:
        status = path.stat()
    except OSError:
        return True
    key = (status.st_dev, status.st_ino)
    if status.st_ino and key in seen:
        return False
    seen.add(key)
    return True


def _refuse(path: Path, reason: str, advice: str) -> Refusal:
    return Refusal(source=storable(path.as_posix()), reason=reason, advice=advice)
