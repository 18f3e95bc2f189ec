"""Rows as CSV (RFC 4180, UTF-8); lists stand in their cell as JSON."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import IO, Any

import msgspec

from variorum.export.rows import Row


def write_csv(rows: Iterable[Row], stream: IO[bytes], *, fields: Sequence[str]) -> int:
    """Write a head with the fields, without rows too, and a line a row; how many rows."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    count = 0
    try:
        writer = csv.DictWriter(text, fieldnames=fields)
        writer.writeheader()
        for row in rows:
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
