"""JSON lines in, for the commands that need no case."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from variorum.model import Annotation, Refusal, Report

BLOCK = 1 << 20
MOST_NAMED = 5
"""Reports of a kind that are named where there are many."""
records_argument = click.argument("source", metavar="IN")
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write there and not on standard output.",
)


class Records:
    """The reports of a file of JSON lines; lines that hold none are named as they come."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.refused = 0
        self._not_annotated = 0
        self._named: list[str] = []

    def count(self) -> int | None:
        """How many lines there are, so that the time left can be told; None for standard input
        and for what cannot be read.
        """
        if self.source == "-":
            return None
        opener = gzip.open if self.source.endswith(".gz") else open
        try:
            with opener(self.source, "rb") as stream:
                return sum(block.count(b"\n") for block in iter(lambda: stream.read(BLOCK), b""))
        except (OSError, EOFError, zlib.error):
            return None

    def __iter__(self) -> Iterator["Report"]:
        from variorum.model import Refusal
        from variorum.read import read_records

        for item in read_records(sys.stdin.buffer if self.source == "-" else Path(self.source)):
            if isinstance(item, Refusal):
                self.refuse(item)
            else:
                yield item

    def refuse(self, refusal: "Refusal") -> None:
        """Count a line that gives nothing, and name it with the reason."""
        self.refused += 1
        click.echo(f"refused {refusal.source}: {refusal.reason}. {refusal.advice}", err=True)

    def note_findings(self, found: "Annotation") -> None:
        """Note a report in which nothing was looked for."""
        if not found.annotated:
            self._not_annotated += 1
            self._named += [found.report] if len(self._named) < MOST_NAMED else []

    def say_not_annotated(self) -> None:
        """Name the reports in which nothing was looked for."""
        if self._not_annotated:
            rest = self._not_annotated - len(self._named)
            more = f" and {rest} more" if rest else ""
            told = f"{', '.join(self._named)}{more}"
            click.echo(f"note: not annotated, as it is not in English: {told}.", err=True)
