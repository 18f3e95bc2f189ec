"""`variorum stories`: which lines of a file tell of one event, without a case."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import REFUSED
from variorum.cli.output import binary_output, check_output
from variorum.cli.records import Records, output_option, records_argument

if TYPE_CHECKING:
    from variorum.compare.stories import Grain


@click.command(
    short_help="Group many reports without a case.",
    epilog="Example: variorum stories articles.jsonl.gz -o stories.jsonl",
)
@records_argument
@output_option
@click.option(
    "--grain",
    type=click.Choice(["story", "saga"]),
    default="saga",
    show_default=True,
    help="One event only, or a running story with its episodes.",
)
@click.pass_context
def stories(ctx: click.Context, source: str, output: Path | None, grain: "Grain") -> None:
    """Group a .jsonl[.gz] file into stories: {"id", "story"} for each line.

    With the grain "saga" a line also has "episode": the report's own story in the saga, as
    "3.2", the second of saga 3.

    Lines are {"id", "title", "text", "date"?, "outlet"?}; - reads standard input.
    """
    from variorum.clean import find_repeated_furniture
    from variorum.compare.stories import group_sagas
    from variorum.export.json_lines import write_json_lines

    check_output(output)
    records = Records(source)
    ids, reports = [], []
    for number, report in enumerate(records):
        ids.append(report.id)
        reports.append(replace(report, id=str(number)))
    furniture = find_repeated_furniture(reports)
    found: dict[str, dict[str, str]] = {}
    for saga, episodes in enumerate(group_sagas(reports, furniture=furniture, grain=grain), 1):
        for number, episode in enumerate(episodes, 1):
            row = {"story": str(saga)}
            if grain == "saga":
                row["episode"] = f"{saga}.{number}"
            found.update((name, row) for _, name in episode)
    with binary_output(output) as stream:
        write_json_lines(
            ({"id": name, **found[str(number)]} for number, name in enumerate(ids)), stream
        )
    if records.refused:
        ctx.exit(REFUSED)
