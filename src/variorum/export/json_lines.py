"""Rows as JSON: one object a line, or one list."""

from collections.abc import Iterable
from typing import IO, Any

import msgspec

from variorum.export.rows import Row


def json_of(value: Any) -> bytes:
    """Any value of the model, or a row, as JSON in UTF-8, indented for reading."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2)


def line_of(row: Row) -> bytes:
    """One row as a line, without its end."""
    return msgspec.json.encode(row)


def write_json_lines(rows: Iterable[Row], stream: IO[bytes]) -> int:
    """Write one object a line; how many."""
    count = 0
    for row in rows:
        stream.write(line_of(row) + b"\n")
        count += 1
    return count


def write_json(rows: Iterable[Row], stream: IO[bytes]) -> int:
    """Write one list, an object a line; how many objects."""
    count = 0
    stream.write(b"[")
    for row in rows:
        stream.write((b",\n" if count else b"\n") + line_of(row))
        count += 1
    stream.write(b"\n]\n")
    return count
