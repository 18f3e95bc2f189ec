"""From bytes to text, or a plain reason why not."""

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

from charset_normalizer import from_bytes

BYTE_ORDER_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"RIFF", "an image, a sound or a film"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]+)", re.I
)
ABOVE_ASCII = re.compile(rb"[\x80-\xff]")
WELL_FORMED = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
UNPRINTABLE = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
SAMPLE = 100_000
FEW_FOREIGN, SOME_FOREIGN, SHORT = 0.05, 0.12, 1000
"""Shares of bytes above ASCII; a text of fewer bytes than the last tells too little to guess by."""
SAVE_AS_TEXT = "Save the article as plain text or as a page (HTML) and read that."
SAVE_AS_UTF8 = "Open it in an editor and save it as plain text in UTF-8."


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why bytes are no text, and what to do about it."""

    reason: str
    advice: str = ""


def decode(data: bytes, *, page: bool = False, charset: str | None = None) -> str | Unreadable:
    """The text that the bytes hold, with nothing changed in it; a byte order mark is no text.

    Tried in turn: the byte order mark; UTF-8, which nothing else is by chance; for a page,
    the encoding that it declares (read as the WHATWG Encoding Standard reads labels); the
    ``charset`` that a server told; UTF-8 with a few broken bytes, which become U+FFFD;
    Windows-1252 where only a few bytes lie above ASCII, in a short text some; the guess of
    charset-normalizer. What then holds NUL, or many unprintable characters, is no text.
    """
    kind = next((kind for mark, kind in SIGNATURES if data.startswith(mark)), None)
    if kind is not None:
        return Unreadable(f"it is {kind}, not text", SAVE_AS_TEXT)
    if not data or data.isspace():
        return Unreadable("it is empty", "Nothing to do, or fetch the article again.")
    text = _decoded(data, page=page, charset=charset)
    if text is None:
        return Unreadable("its encoding is not known, or it is not text", SAVE_AS_UTF8)
    return text if (fault := fault_of(text)) is None else fault


def fault_of(text: str) -> Unreadable | None:
    """Why a decoded text cannot be a report; None where it can."""
    if "\0" in text:
        return Unreadable("it holds NUL characters, as only binary files do", SAVE_AS_UTF8)
    if not text or text.isspace():
        return Unreadable("it is empty", "Nothing to do, or fetch the article again.")
    sample = text[:SAMPLE]
    if sum(1 for _ in UNPRINTABLE.finditer(sample)) > len(sample) / 50:
        return Unreadable("it is not text: too many characters cannot be printed", SAVE_AS_UTF8)
    return None


def _decoded(data: bytes, *, page: bool, charset: str | None) -> str | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    unmarked = _without_mark(data)
    if unmarked is not None:
        return data.decode(unmarked, "replace")
    declared = DECLARED.search(data, 0, 4096) if page else None
    label = declared.group(1).decode("ascii", "replace").lower() if declared else None
    if ABOVE_ASCII.search(data) or not (label or charset):
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8")
    for told in (label, charset):
        if told and (text := _as_declared(data, told)) is not None:
            return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_quite_utf8(data)


def _without_mark(data: bytes) -> str | None:
    # Latin letters in UTF-16 have a NUL at every other byte.
    head = data[:2000]
    half = len(head) // 2
    if half >= 4:
        if head[1::2].count(0) > 0.7 * half and 0 not in head[0::2]:
            return "utf-16-le"
        if head[0::2].count(0) > 0.7 * half and 0 not in head[1::2]:
            return "utf-16-be"
    return None


def _as_declared(data: bytes, label: str) -> str | None:
    # The standard reads these labels as Windows-1252; UTF-16 without a mark is a false claim.
    if label in {"iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii"}:
        label = "cp1252"
    if label.startswith("utf-16"):
        label = "utf-8"
    try:
        return data.decode(label)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _not_quite_utf8(data: bytes) -> str | None:
    foreign = sum(1 for _ in ABOVE_ASCII.finditer(data))
    in_sequences = sum(len(m.group()) for m in WELL_FORMED.finditer(data))
    if in_sequences > 0.8 * foreign:
        return data.decode("utf-8", "replace")
    if foreign < (SOME_FOREIGN if len(data) < SHORT else FEW_FOREIGN) * len(data):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    best = from_bytes(data[:SAMPLE]).best()
    return None if best is None else data.decode(best.encoding, "replace")
