"""`variorum annotate`: findings for each line of a file, without a case."""

from pathlib import Path

import click

from variorum.cli.failures import REFUSED
from variorum.cli.opening import quiet_option
from variorum.cli.output import binary_output
from variorum.cli.progress import show_progress
from variorum.cli.records import Records, output_option, records_argument


@click.command(epilog="Example: variorum annotate articles.jsonl.gz -o findings.jsonl")
@records_argument
@output_option
@quiet_option
@click.pass_context
def annotate(ctx: click.Context, source: str, output: Path | None, quiet: bool) -> None:
    """Annotate a .jsonl[.gz] file, a line out for each line in.

    Lines are {"id", "text", "date"?, "title"?, "outlet"?}; - reads standard input. The lines
    come out as they are done, however many there are.
    """
    from variorum.annotate.model.reader import load_model
    from variorum.export.annotation_lines import annotation_row
    from variorum.export.json_lines import line_of
    from variorum.model import Refusal
    from variorum.pipeline import Step, findings_or_refusal

    load_model()  # a broken one is told before the output is begun
    records = Records(source)
    with binary_output(output) as stream, show_progress(quiet=quiet) as progress:
        total = records.count() if progress is not None else None
        for done, report in enumerate(records, start=1):
            found = findings_or_refusal(report)
            if isinstance(found, Refusal):
                records.refuse(found)
            else:
                stream.write(line_of(annotation_row(found)) + b"\n")
                stream.flush()
            if progress is not None:
                progress(Step("annotate", report.id, done, total))
    if records.refused:
        ctx.exit(REFUSED)
