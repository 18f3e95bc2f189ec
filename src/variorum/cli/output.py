"""Rows for a person as a table, for a program as JSON lines."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from variorum.cli.failures import Failure

if TYPE_CHECKING:
    from rich.console import Console

    from variorum.export.rows import Row


def print_rows(rows: Iterable["Row"]) -> int:
    """Print rows on standard output, as a table where that is a terminal; how many."""
    if sys.stdout.isatty():
        from variorum.export.table import print_table

        return print_table(rows, console=console())
    from variorum.export.json_lines import line_of

    count = 0
    for row in rows:
        click.echo(line_of(row))
        count += 1
    return count


def console() -> "Console":
    """Standard output; where it is no terminal, as wide as COLUMNS says, or a width that fits."""
    from rich.console import Console

    asked = os.environ.get("COLUMNS", "").isdigit()
    width = None if sys.stdout.isatty() or asked else 100
    return Console(file=sys.stdout, width=width, highlight=False, soft_wrap=False)


def check_output(path: Path | None) -> None:
    """Say, before any work is done for it, that a file cannot be written there."""
    if path is None or str(path) == "-" or (path.exists() and not path.is_file()):
        return
    if not path.parent.is_dir():
        message = f"{path}: there is no folder {path.parent}. Make it, or name another file."
        raise Failure(message)
    if not os.access(path.parent, os.W_OK):
        message = f"{path}: you may not write in the folder {path.parent}. Name another file."
        raise Failure(message)


@contextmanager
def binary_output(path: Path | None) -> Iterator[IO[bytes]]:
    """A file, put in place only when it is whole, or standard output."""
    if path is None or str(path) == "-":
        with click.open_file("-", "wb") as stream:
            yield stream
            stream.flush()
        return
    check_output(path)
    if path.exists() and not path.is_file():  # /dev/null, a named pipe
        with path.open("wb") as stream:
            yield stream
        return
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with new.open("wb") as stream:
            yield stream
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
