"""Parquet as lines of JSON: a row is a line, its columns the fields."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec

from variorum.read.extras import need

PARQUET = ".parquet"
AT_ONCE = 500
"""Rows in memory."""


def opened(path: Path) -> BinaryIO:
    """A file as a stream, a Parquet file as a stream of .jsonl.

    Raises ``OSError`` where it cannot be opened, ``MissingExtra`` where nothing reads Parquet.
    """
    if path.suffix.lower() != PARQUET:
        return path.open("rb")
    parquet = need("pyarrow.parquet", what="Parquet", extra="parquet")
    try:
        return cast("BinaryIO", ParquetLines(parquet.ParquetFile(path)))
    except ValueError as fault:
        message = f"it is no Parquet file ({str(fault).split(chr(10))[0]})"
        raise OSError(message) from fault


class ParquetLines(io.RawIOBase):
    """The rows of a Parquet file as a stream of .jsonl."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._lines = self._each()
        self._rest = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes."""
        if not self._rest:
            self._rest = next(self._lines, b"")
        part, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)

    def close(self) -> None:
        """Let go of the file."""
        if not self.closed:
            self._file.close()
        super().close()

    def _each(self) -> Iterator[bytes]:
        for batch in self._file.iter_batches(batch_size=AT_ONCE):
            for row in batch.to_pylist():
                yield msgspec.json.encode(row) + b"\n"
