"""`variorum show`: the stories of a case, or the account of one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.opening import case_argument, open_case, quiet_option, story_id
from variorum.cli.output import binary_output, console

if TYPE_CHECKING:
    from variorum.export.rows import Row
    from variorum.model import Story
    from variorum.store.sqlite import SqliteCase


@click.command(epilog="Example: variorum show case.db")
@case_argument
@click.argument("story", required=False)
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the account as one self-contained page.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the account as JSON.")
@click.option("--full", is_flag=True, help="Print long sections whole.")
@quiet_option
def show(
    case: Path, story: str | None, html: Path | None, as_json: bool, full: bool, quiet: bool
) -> None:
    """Print the account of a story.

    STORY is its number or id in the list that is printed where a case has several and none
    is named.
    """
    with open_case(case, quiet=quiet) as opened:
        stories = opened.stories()
        if not stories:
            click.echo(f"{case} holds no reports. `variorum read FOLDER -o {case}`", err=True)
            return
        if story is None and len(stories) > 1:
            list_stories(opened, stories, as_json=as_json, html=html)
            return
        chosen = stories[0].id if story is None else story_id(opened, story)
        if html is not None:
            write_page(opened, chosen, html)
        if as_json:
            from variorum.export.json_lines import json_of

            with binary_output(None) as stream:
                stream.write(json_of(opened.account(chosen)) + b"\n")
        elif html is None:
            print_story(opened, chosen, full=full)


def print_story(case: "SqliteCase", story: str, *, full: bool = False) -> None:
    """Print one account on standard output."""
    from variorum.show.terminal import print_account

    account = case.account(story)
    members = next(s.reports for s in case.stories() if s.id == story)
    reports = {name: case.report(name) for name in members}
    print_account(account, console=console(), reports=reports, full=full)


def write_page(case: "SqliteCase", story: str, path: Path) -> None:
    """Write one account as a page that opens from disk; say so on standard error."""
    from variorum.compare.set_aside import set_furniture_aside
    from variorum.show.page import render_page

    members = next(s.reports for s in case.stories() if s.id == story)
    reports = [case.report(name) for name in members]
    annotations = {
        name: set_furniture_aside(case.annotation(name), case.repeated_furniture(name))
        for name in members
    }
    page = render_page(case.account(story), reports, annotations)
    with binary_output(path) as stream:
        stream.write(page.encode("utf-8"))
    if str(path) != "-":
        click.echo(f"The account is in {path}.", err=True)


def list_stories(
    case: "SqliteCase", stories: tuple["Story", ...], *, as_json: bool, html: Path | None
) -> None:
    """Print a table of the stories, or JSON lines where it is not for a person."""
    if html is not None:
        message = f"The case has {len(stories)} stories: name one, as in `variorum show CASE 1`."
        raise click.UsageError(message)
    rows = [_listed(case, number, story) for number, story in enumerate(stories, start=1)]
    if as_json or not sys.stdout.isatty():
        from variorum.export.json_lines import line_of

        for row in rows:
            click.echo(line_of(row))
        return
    from variorum.show.terminal import StoryRow, print_stories

    table = [
        StoryRow(r["number"], r["title"], r["reports"], tuple(r["outlets"]), r["dates"])
        for r in rows
    ]
    print_stories(table, console=console())
    click.echo("`variorum show CASE NUMBER` prints the account of one.", err=True)


def _listed(case: "SqliteCase", number: int, story: "Story") -> "Row":
    from variorum.account.dates_in_words import describe
    from variorum.model import When

    whens = [dating.when for dating in case.comparison(story.id).datings]
    first = [when.earliest for when in whens if when.earliest]
    last = [when.latest for when in whens if when.latest]
    span = When(min(first, default=None), max(last, default=None))
    reports = [case.report(name) for name in story.reports]
    return {
        "number": number,
        "story": story.id,
        "title": case.account(story.id).title,
        "reports": len(reports),
        "outlets": sorted({report.outlet for report in reports if report.outlet}),
        "dates": describe(span) if span.known else "",
    }
