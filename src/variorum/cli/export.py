"""`variorum export`: what a case holds, as rows for other tools."""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from variorum.cli.failures import Failure
from variorum.cli.opening import case_argument, open_case, quiet_option, story_id
from variorum.cli.output import binary_output, print_rows

if TYPE_CHECKING:
    from variorum.export import Findings, Row

WHAT = (
    "reports",
    "attributions",
    "families",
    "collation",
    "relations",
    "people",
    "times",
    "figures",
    "positions",
    "timeline",
    "coverage",
    "account",
    "paragraphs",
    "versions",
    "stories",
    "sagas",
    "story-changes",
)
NOT_WRITTEN = frozenset({"xlsx", "xls", "ods", "tsv", "xml", "html", "pdf", "docx"})
"""Endings that another program would take for what it is not."""
FORMATS = (
    "web-annotation",
    "markdown",
    "schema-org",
    "claim-review",
    "csl-json",
    "bibtex",
    "atom",
)


def print_schema(ctx: click.Context, _: click.Parameter, what: str | None) -> None:
    """Print a schema instead of exporting; needs no case."""
    if what is None or ctx.resilient_parsing:
        return
    from variorum.export.json_lines import json_of
    from variorum.export.schemas import schema_of

    click.echo(json_of(schema_of(what)))
    ctx.exit()


@click.command(
    short_help="Export rows or documents.",
    epilog="Example: variorum export case.db attributions --csv -o quotations.csv",
)
@case_argument
@click.argument("what", type=click.Choice(WHAT), metavar="WHAT")
@click.option("--jsonl", "shape", flag_value="jsonl", help="One JSON object a line.")
@click.option("--json", "shape", flag_value="json", help="One JSON list.")
@click.option("--csv", "shape", flag_value="csv", help="CSV; lists stand in their cell as JSON.")
@click.option("--parquet", "shape", flag_value="parquet", help="Parquet (needs pyarrow).")
@click.option(
    "--as",
    "document",
    metavar="FORMAT",
    help=f"A document: {', '.join(FORMATS)}, or what a plug-in brings.",
)
@click.option("--position-only", is_flag=True, help="Give places and none of the reports' words.")
@click.option("--story", metavar="STORY", help="One story only, by its number or id.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--schema",
    type=click.Choice((*WHAT, "annotate", "find", "show", "show-list")),
    metavar="WHAT",
    is_eager=True,
    expose_value=False,
    callback=print_schema,
    help="Print the JSON Schema of a row of WHAT, or of what another command prints.",
)
@quiet_option
def export(
    case: str,
    what: str,
    shape: str | None,
    document: str | None,
    position_only: bool,
    story: str | None,
    output: Path | None,
    quiet: bool,
) -> None:
    """Export rows: reports, attributions, families, collation, relations, people, times,
    figures, positions, timeline, coverage, account, paragraphs, versions,
    stories, sagas or story-changes; or a document made of them.

    A table on a terminal, JSON lines elsewhere; a FILE's ending (.jsonl, .json, .csv,
    .parquet) says its shape where no option does.
    """
    from variorum.export import EXPORTS, OneStory

    if document is not None and shape is not None:
        message = f"--{shape} is a shape of rows: leave it out, or leave out --as."
        raise click.UsageError(message)
    if position_only and document is None:
        message = "--position-only goes with --as web-annotation."
        raise click.UsageError(message)
    with open_case(case, quiet=quiet) as opened:
        chosen: Findings = OneStory(opened, story_id(opened, story)) if story else opened
        if document is not None:
            write_document(chosen, what, document, output, position_only=position_only)
            return
        shape = shape or _shape_of(output)
        rows = EXPORTS[what](chosen)
        count = print_rows(rows) if shape is None else _write(rows, what, shape, output)
    if not count and not quiet:
        verb = "are" if what.endswith("s") or what == "people" else "is"
        click.echo(f"There {verb} no {what} in this case.", err=True)
    if output is not None and not quiet:
        click.echo(f"{count} rows in {output}.", err=True)


def write_document(
    case: "Findings", what: str, name: str, output: Path | None, *, position_only: bool
) -> None:
    """Write a document whole or not at all; what a plug-in did wrong is told by its name."""
    from variorum.plug_ins import BrokenPlugIn

    try:
        pieces = _pieces(case, what, name, position_only=position_only)
        with binary_output(output) as stream:
            for piece in pieces:
                stream.write(piece.encode() if isinstance(piece, str) else piece)
    except BrokenPlugIn as broken:
        raise Failure(str(broken)) from broken


def _pieces(
    case: "Findings", what: str, name: str, *, position_only: bool
) -> "Iterable[str | bytes]":
    from variorum.export.documents import DOCUMENTS
    from variorum.plug_ins import EXPORTERS, load_plug_in, plug_in_names

    plug_ins = plug_in_names(EXPORTERS)
    if name not in DOCUMENTS and name not in plug_ins:
        known = ", ".join((*DOCUMENTS, *plug_ins))
        raise Failure(f"There is no format {name!r}. There are: {known}.")
    document = DOCUMENTS.get(name)
    if position_only and (document is None or document.position_only is None):
        raise Failure(f"{name} cannot be written without words: leave out --position-only.")
    if document is None:
        return load_plug_in(EXPORTERS, name)(case, what)
    if what not in document.what:
        raise Failure(f"{name} is made of {' or '.join(document.what)}, not of {what}.")
    write = document.position_only if position_only else document.write
    return (write or document.write)(case, what)


def _shape_of(output: Path | None) -> str | None:
    if output is None or str(output) == "-":
        return None
    ending = output.suffix.lower().removeprefix(".")
    if ending in NOT_WRITTEN:
        message = f"{output}: no .{ending} is written. Name it .csv, .parquet, .json or .jsonl."
        raise click.UsageError(message)
    return ending if ending in {"json", "csv", "parquet"} else "jsonl"


def _write(rows: "Iterator[Row]", what: str, shape: str, output: Path | None) -> int:
    from variorum.export.comma_separated import write_csv
    from variorum.export.frames import MissingExtra
    from variorum.export.json_lines import write_json, write_json_lines
    from variorum.export.parquet import write_parquet
    from variorum.export.row_types import ROW_TYPES

    if shape == "parquet" and output is None and sys.stdout.isatty():
        message = "Parquet is not for a terminal: name a file with -o FILE."
        raise click.UsageError(message)
    writers: dict[str, Callable[[Iterable[Row], IO[bytes]], int]] = {
        "jsonl": write_json_lines,
        "json": write_json,
        "csv": partial(write_csv, fields=tuple(ROW_TYPES[what].__annotations__)),
        "parquet": partial(write_parquet, row_type=ROW_TYPES[what]),
    }
    try:
        with binary_output(output) as stream:
            return writers[shape](rows, stream)
    except MissingExtra as missing:
        raise Failure(str(missing)) from missing
