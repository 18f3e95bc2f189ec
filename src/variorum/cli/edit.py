"""`variorum edit`: corrections by hand, and their undoing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import Failure
from variorum.cli.opening import open_case
from variorum.cli.output import print_rows

if TYPE_CHECKING:
    from variorum.export.rows import Row
    from variorum.model import Correction


@click.group(epilog="Example: variorum edit case.db set harbour-3 date 2031-05-14")
@click.argument("case", type=click.Path(path_type=Path))
@click.pass_context
def edit(ctx: click.Context, case: Path) -> None:
    """Correct a case: remove a report, set its date, outlet or title, undo.

    Corrections are kept with their time and hold when the same file is read again. The
    stories are compared anew at the next `variorum show`.
    """
    ctx.obj = case


@edit.command(epilog="Example: variorum edit case.db remove harbour-3")
@click.argument("report")
@click.pass_obj
def remove(case: Path, report: str) -> None:
    """Take REPORT out of the case, also for later readings."""
    from variorum.corrections import remove_report

    with open_case(case, compared=False) as opened, _known(report):
        _say("removed", remove_report(opened, report))


@edit.command(
    name="set", epilog='Example: variorum edit case.db set harbour-3 outlet "Harbour Post"'
)
@click.argument("report")
@click.argument("field", type=click.Choice(["date", "outlet", "title"]))
@click.argument("value")
@click.pass_obj
def set_value(case: Path, report: str, field: str, value: str) -> None:
    """Set the date (YYYY-MM-DD), outlet or title of REPORT; "" takes it away."""
    from variorum.corrections import set_field

    with open_case(case, compared=False) as opened, _known(report):
        try:
            _say("set", set_field(opened, report, field, value))
        except ValueError as error:
            message = f"{value!r} is no date: write it as 2031-05-14."
            raise Failure(message) from error


@edit.command(epilog="Example: variorum edit case.db undo")
@click.pass_obj
def undo(case: Path) -> None:
    """Take the last correction back."""
    from variorum.corrections import undo as take_back

    with open_case(case, compared=False) as opened:
        last = take_back(opened)
    if last is None:
        click.echo("There is nothing to undo.", err=True)
    else:
        _say("undone", last)


@edit.command(name="list", epilog="Example: variorum edit case.db list")
@click.pass_obj
def list_corrections(case: Path) -> None:
    """List the corrections in force, in the order they were made."""
    with open_case(case, compared=False) as opened:
        print_rows(_row(made) for made in opened.corrections())


@contextmanager
def _known(report: str) -> Iterator[None]:
    try:
        yield
    except KeyError as error:
        message = (
            f"There is no report {report!r} in this case. "
            "`variorum export CASE reports` lists them."
        )
        raise Failure(message) from error


def _say(done: str, made: "Correction") -> None:
    what = "" if made.field == "removed" else f" {made.field}"
    value = "" if made.field == "removed" else f" {made.value!r}" if made.value else " (none)"
    click.echo(f"{done} {made.report}{what}{value}", err=True)


def _row(made: "Correction") -> "Row":
    return {
        "id": made.id,
        "made": made.made,
        "report": made.report,
        "field": made.field,
        "value": made.value,
    }
