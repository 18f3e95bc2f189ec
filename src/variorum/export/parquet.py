"""Rows as Parquet. Needs the extra ``parquet`` (pyarrow)."""

from collections.abc import Iterable
from itertools import islice
from typing import IO, Any

from variorum.export.arrow_types import arrow_schema
from variorum.export.frames import package
from variorum.export.rows import Row

AT_ONCE = 5000
"""Rows in memory, and in a row group."""


def write_parquet(rows: Iterable[Row], stream: IO[bytes], row_type: Any) -> int:
    """Write all rows of a type as one table, lists as lists; how many rows.

    Raises ``MissingExtra`` where pyarrow is not installed.
    """
    arrow, parquet = package("pyarrow"), package("pyarrow.parquet")
    schema = arrow_schema(row_type)
    coming, count = iter(rows), 0
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        while batch := list(islice(coming, AT_ONCE)):
            writer.write_table(arrow.Table.from_pylist(batch, schema=schema))
            count += len(batch)
    return count
