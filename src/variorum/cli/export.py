"""`variorum export`: what a case holds, as rows for other tools."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import Failure
from variorum.cli.opening import case_argument, open_case, quiet_option
from variorum.cli.output import binary_output, print_rows

if TYPE_CHECKING:
    from variorum.export.rows import Row

WHAT = (
    "reports",
    "attributions",
    "families",
    "relations",
    "people",
    "times",
    "figures",
    "positions",
    "timeline",
    "coverage",
    "account",
)


def print_schema(ctx: click.Context, _: click.Parameter, what: str | None) -> None:
    """Print a schema instead of exporting; needs no case."""
    if what is None or ctx.resilient_parsing:
        return
    from variorum.export.json_lines import json_of
    from variorum.export.schemas import schema_of

    click.echo(json_of(schema_of(what)))
    ctx.exit()


@click.command(epilog="Example: variorum export case.db attributions --csv -o quotations.csv")
@case_argument
@click.argument("what", type=click.Choice(WHAT), metavar="WHAT")
@click.option("--jsonl", "shape", flag_value="jsonl", help="One JSON object a line.")
@click.option("--json", "shape", flag_value="json", help="One JSON list.")
@click.option("--csv", "shape", flag_value="csv", help="CSV; lists stand in their cell as JSON.")
@click.option("--parquet", "shape", flag_value="parquet", help="Parquet (needs pyarrow).")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--schema",
    type=click.Choice((*WHAT, "annotate", "show")),
    metavar="WHAT",
    is_eager=True,
    expose_value=False,
    callback=print_schema,
    help="Print the JSON Schema of a row of WHAT, of a line of `annotate`, or of `show --json`.",
)
@quiet_option
def export(case: Path, what: str, shape: str | None, output: Path | None, quiet: bool) -> None:
    """Export rows: reports, attributions, families, relations, people, times, figures,
    positions, timeline, coverage or account.

    A table on a terminal, JSON lines elsewhere; a FILE's ending (.jsonl, .json, .csv,
    .parquet) says its shape where no option does.
    """
    from variorum.export import EXPORTS

    shape = shape or _shape_of(output)
    with open_case(case, quiet=quiet) as opened:
        rows = EXPORTS[what](opened)
        count = print_rows(rows) if shape is None else _write(rows, shape, output)
    if output is not None and not quiet:
        click.echo(f"{count} rows in {output}.", err=True)


def _shape_of(output: Path | None) -> str | None:
    if output is None or str(output) == "-":
        return None
    ending = output.suffix.lower().removeprefix(".")
    return ending if ending in {"json", "csv", "parquet"} else "jsonl"


def _write(rows: "Iterator[Row]", shape: str, output: Path | None) -> int:
    from variorum.export.comma_separated import write_csv
    from variorum.export.json_lines import write_json, write_json_lines
    from variorum.export.parquet import MissingExtra, write_parquet

    if shape == "parquet" and output is None and sys.stdout.isatty():
        message = "Parquet is not for a terminal: name a file with -o FILE."
        raise click.UsageError(message)
    writers = {
        "jsonl": write_json_lines,
        "json": write_json,
        "csv": write_csv,
        "parquet": write_parquet,
    }
    try:
        with binary_output(output) as stream:
            return writers[shape](rows, stream)
    except MissingExtra as missing:
        raise Failure(str(missing)) from missing
