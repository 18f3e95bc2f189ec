"""Rows as Parquet. Needs the extra ``parquet`` (pyarrow)."""

from collections.abc import Iterable
from typing import IO

from variorum.export.rows import Row


class MissingExtra(Exception):  # noqa: N818
    """A part that is installed only on request is missing; the message says how to get it."""


def write_parquet(rows: Iterable[Row], stream: IO[bytes]) -> int:
    """Write all rows as one table, lists as lists; how many rows.

    Raises ``MissingExtra`` where pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import write_table
    except ImportError as error:
        message = 'Parquet needs pyarrow, which is not installed: pip install "variorum[parquet]"'
        raise MissingExtra(message) from error
    table = pyarrow.Table.from_pylist(list(rows))
    write_table(table, stream, compression="zstd")
    return int(table.num_rows)
