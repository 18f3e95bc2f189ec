"""Rows as CSV (RFC 4180, UTF-8); lists stand in their cell as JSON."""

import csv
import io
from collections.abc import Iterable
from typing import IO, Any

import msgspec

from variorum.export.rows import Row


def write_csv(rows: Iterable[Row], stream: IO[bytes]) -> int:
    """Write a head with the fields and a line a row; how many rows."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = None
    count = 0
    try:
        for row in rows:
            if writer is None:
                writer = csv.DictWriter(text, fieldnames=list(row))
                writer.writeheader()
            writer.writerow({field: cell(value) for field, value in row.items()})
            count += 1
    finally:
        text.detach()
    return count


def cell(value: Any) -> Any:
    """A value as one cell: lists and objects as JSON, truth as true and false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return msgspec.json.encode(value).decode() if isinstance(value, list | dict) else value
