"""`variorum annotate`: findings for each line of a file, without a case."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import REFUSED
from variorum.cli.opening import quiet_option
from variorum.cli.output import binary_output
from variorum.cli.progress import show_progress
from variorum.cli.records import Records, output_option, records_argument
from variorum.cli.shards import SHAPES, ShardFolder
from variorum.cli.spreading import spread_engine, spread_options

if TYPE_CHECKING:
    from variorum.engine import Engine
    from variorum.export.rows import Row
    from variorum.model import Report
    from variorum.pipeline import Progress


@click.command(
    short_help="Annotate many reports without a case.",
    epilog="Example: variorum annotate articles.jsonl.gz -o findings.jsonl; many: "
    "variorum annotate articles.parquet -o findings --shard 500 --jobs 8",
)
@records_argument
@output_option
@click.option(
    "--shard",
    "size",
    type=click.IntRange(min=1),
    metavar="N",
    help="Fill the folder FILE with files of N lines each; a run that was killed goes on.",
)
@click.option(
    "--shape", type=click.Choice(SHAPES), default="jsonl", show_default=True, help="Of the files."
)
@spread_options
@quiet_option
@click.pass_context
def annotate(
    ctx: click.Context,
    source: str,
    output: Path | None,
    size: int | None,
    shape: str,
    jobs: int | None,
    engine: str,
    address: str | None,
    quiet: bool,
) -> None:
    """Annotate a .jsonl[.gz] or .parquet file, a line out for each line in.

    Lines are {"id", "text", "date"?, "title"?, "outlet"?}; - reads standard input. The lines
    come out in order, as they are done, however many there are. One in another language than
    English has "annotated": false and no findings.
    """
    from variorum.annotate.model.reader import load_model

    if (size is None and shape != SHAPES[0]) or (size is not None and output is None):
        message = "--shard and --shape fill a folder: -o FOLDER --shard 500 --shape parquet."
        raise click.UsageError(message)
    load_model()  # a broken one is told before the output is begun
    records = Records(source)
    with spread_engine(engine, jobs, address) as spread, show_progress(quiet=quiet) as progress:
        if size is None or output is None:
            annotate_stream(records, output, spread, progress)
        else:
            annotate_shards(records, ShardFolder(output, source, size, shape), spread, progress)
    records.say_not_annotated()
    if records.refused:
        ctx.exit(REFUSED)


def annotate_stream(
    records: Records,
    output: Path | None,
    engine: "Engine | None",
    progress: "Progress | None",
) -> None:
    """Write a line for each report as it is done."""
    from variorum.export.annotation_lines import annotation_row
    from variorum.export.json_lines import line_of
    from variorum.model import Refusal
    from variorum.pipeline import Step, find_in_each

    total = records.count() if progress is not None else None
    with binary_output(output) as stream:
        for done, found in enumerate(find_in_each(records, engine), start=1):
            if isinstance(found, Refusal):
                records.refuse(found)
            else:
                records.note_findings(found)
                stream.write(line_of(annotation_row(found)) + b"\n")
                stream.flush()
            if progress is not None:
                what = found.source if isinstance(found, Refusal) else found.report
                progress(Step("annotate", what, done, total))


def annotate_shards(
    records: Records,
    folder: ShardFolder,
    engine: "Engine | None",
    progress: "Progress | None",
) -> None:
    """Fill a folder with the files that are not there yet."""
    from variorum.export.annotation_lines import annotation_row
    from variorum.model import Refusal
    from variorum.pipeline import Step, find_in_each

    total = records.count() if progress is not None else None
    lengths: list[int] = []
    """How many reports belong into each file, or 0 where it is there."""

    def missing() -> "Iterator[Report]":
        reports = iter(records)
        while batch := list(islice(reports, folder.size)):
            there = folder.has(len(lengths))
            for refusal in folder.refused(len(lengths)) if there else ():
                records.refuse(refusal)
            lengths.append(0 if there else len(batch))
            yield from () if there else batch

    number = 0
    rows: list[Row] = []
    refused: list[Refusal] = []
    for done, found in enumerate(find_in_each(missing(), engine), start=1):
        while not lengths[number]:
            number += 1
        if isinstance(found, Refusal):
            records.refuse(found)
            refused.append(found)
        else:
            records.note_findings(found)
            rows.append(annotation_row(found))
        if len(rows) + len(refused) == lengths[number]:
            folder.write(number, rows, refused)
            number, rows, refused = number + 1, [], []
        if progress is not None:
            here = sum(folder.size for length in lengths[: number + 1] if not length)
            progress(Step("annotate", f"file {number}", here + done, total))
