"""Rows as Parquet. Needs the extra ``parquet`` (pyarrow)."""

from collections.abc import Iterable
from typing import IO

from variorum.export.frames import arrow_table
from variorum.export.rows import Row


def write_parquet(rows: Iterable[Row], stream: IO[bytes]) -> int:
    """Write all rows as one table, lists as lists; how many rows.

    Raises ``MissingExtra`` where pyarrow is not installed.
    """
    table = arrow_table(rows)
    from pyarrow.parquet import write_table

    write_table(table, stream, compression="zstd")
    return int(table.num_rows)
