"""Rows as a table for a person at a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from variorum.export.comma_separated import cell
from variorum.export.rows import Row

WIDEST_CELL = 120


def print_table(rows: Iterable[Row], *, console: Console) -> int:
    """Print rows as a table; lists are counted rather than shown; how many rows."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    count = 0
    for row in rows:
        if not count:
            for field in row:
                table.add_column(field, overflow="fold")
        table.add_row(*(Text(_short(value)) for value in row.values()))
        count += 1
    if count:
        console.print(table)
    return count


def _short(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return str(len(value))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    words = " ".join(str(cell(value)).split())
    printable = "".join(c for c in words if c.isprintable())
    return printable if len(printable) <= WIDEST_CELL else f"{printable[: WIDEST_CELL - 1]}…"
