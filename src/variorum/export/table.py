"""Rows for a person at a terminal: a table, or one under another where it has no room."""

from collections.abc import Iterable, Iterator
from itertools import chain

from rich.console import Console
from rich.table import Table
from rich.text import Text

from variorum.export.comma_separated import cell
from variorum.export.rows import Row

WIDEST_CELL = 120
NARROWEST = 16
"""Columns of the terminal that a field has at least in a table that can be read."""
SHORT_CELL = 10
"""A value of so few characters is read in any column."""


def print_table(rows: Iterable[Row], *, console: Console) -> int:
    """Print rows as a table; lists are counted rather than shown; how many rows.

    Where the terminal is too narrow for that, each row is a few lines, a field a line.
    """
    left = iter(rows)
    first = next(left, None)
    if first is None:
        return 0
    every = chain([first], left)
    if console.width < _least_width(first):
        return _print_under_each_other(every, console=console)
    return _print_table(every, console=console)


def _least_width(row: Row) -> int:
    """How wide a table must be in which each long value has room."""
    return sum(
        NARROWEST if max(len(_short(value)), len(field)) > SHORT_CELL else SHORT_CELL
        for field, value in row.items()
    )


def _print_under_each_other(rows: Iterable[Row], *, console: Console) -> int:
    """Print the fields of each row that have a value, one under another."""
    count = 0
    for row in rows:
        if count:
            console.print()
        for line in _lines(row):
            console.print(line, soft_wrap=False)
        count += 1
    return count


def _lines(row: Row) -> Iterator[Text]:
    for field, value in row.items():
        if shown := _short(value):
            yield Text.assemble((f"{field}: ", "bold"), shown)


def _print_table(rows: Iterable[Row], *, console: Console) -> int:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    count = 0
    for row in rows:
        if not count:
            for field in row:
                table.add_column(field, overflow="fold")
        table.add_row(*(Text(_short(value)) for value in row.values()))
        count += 1
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
