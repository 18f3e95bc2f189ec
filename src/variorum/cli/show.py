"""`variorum show`: the stories of a case, or the account of one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import Failure
from variorum.cli.opening import case_argument, open_case, quiet_option, story_id
from variorum.cli.output import binary_output, console

if TYPE_CHECKING:
    from variorum.export.rows import Row
    from variorum.model import Account, Case, Story
    from variorum.since import Since


@click.command(epilog="Example: variorum show case.db --since 2024-12-12")
@case_argument
@click.argument("story", required=False)
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the account as one self-contained page.",
)
@click.option(
    "--evidence-only",
    is_flag=True,
    help="With --html: print only the passages that the account rests on.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the account as JSON.")
@click.option(
    "--since",
    metavar="DATE|RUN",
    help="Only what later reports add, change, confirm or contradict: since a day"
    " (YYYY-MM-DD), a run of `read` by its number, or the one before the last (`last`).",
)
@click.option("--all", "whole", is_flag=True, help="Print long sections whole.")
@quiet_option
def show(
    case: str,
    story: str | None,
    html: Path | None,
    evidence_only: bool,
    as_json: bool,
    since: str | None,
    whole: bool,
    quiet: bool,
) -> None:
    """Print the account of a story.

    STORY is its number or id in the list that is printed where a case has several and none
    is named.
    """
    if evidence_only and html is None:
        message = "--evidence-only goes with --html."
        raise click.UsageError(message)
    with open_case(case, quiet=quiet) as opened:
        stories = opened.stories()
        if not stories:
            click.echo(f"{case} holds no reports. `variorum read FOLDER -o {case}`", err=True)
            return
        begin = since_of(opened, since)
        if story is None and len(stories) > 1:
            list_stories(opened, stories, as_json=as_json, html=html, since=begin)
            return
        chosen = stories[0].id if story is None else story_id(opened, story)
        account = account_of(opened, chosen, begin)
        if html is not None:
            write_page(opened, chosen, html, account=account, evidence_only=evidence_only)
        if as_json:
            from variorum.export.json_lines import json_of

            with binary_output(None) as stream:
                stream.write(json_of(account) + b"\n")
        elif html is None:
            if begin is not None:
                say_since(account, begin)
            if account.sections:
                print_story(opened, chosen, whole=whole, account=account)


def since_of(case: "Case", wanted: str | None) -> "Since | None":
    """The day or run that a person named."""
    if wanted is None:
        return None
    from variorum.since import NoSuchRunError, parse_since

    try:
        return parse_since(case, wanted)
    except NoSuchRunError as error:
        raise Failure(str(error)) from error


def account_of(case: "Case", story: str, since: "Since | None") -> "Account":
    """The account of a story, or what is new in it."""
    if since is None:
        return case.account(story)
    from variorum.since import account_since

    return account_since(case, story, since)


def say_since(account: "Account", since: "Since") -> None:
    """Say what is shown, or that there is nothing new."""
    if account.sections:
        click.echo(f"What is new since {since}:\n")
    else:
        click.echo(f"Nothing new since {since}: no later report.")


def print_story(
    case: "Case", story: str, *, whole: bool = False, account: "Account | None" = None
) -> None:
    """Print one account on standard output."""
    from variorum.show.terminal import print_account

    members = next(s.reports for s in case.stories() if s.id == story)
    reports = {name: case.report(name) for name in members}
    print_account(account or case.account(story), console=console(), reports=reports, whole=whole)


def write_page(
    case: "Case",
    story: str,
    path: Path,
    *,
    account: "Account | None" = None,
    evidence_only: bool = False,
) -> None:
    """Write one account as a page that opens from disk; say so on standard error."""
    from variorum.compare.set_aside import set_furniture_aside
    from variorum.show.page import render_page

    members = next(s.reports for s in case.stories() if s.id == story)
    reports = [case.report(name) for name in members]
    annotations = {
        name: set_furniture_aside(case.annotation(name), case.repeated_furniture(name))
        for name in members
    }
    page = render_page(
        account or case.account(story),
        reports,
        annotations,
        comparison=case.comparison(story),
        evidence_only=evidence_only,
    )
    with binary_output(path) as stream:
        stream.write(page.encode("utf-8"))
    if str(path) != "-":
        click.echo(f"The account is in {path}.", err=True)


def list_stories(
    case: "Case",
    stories: tuple["Story", ...],
    *,
    as_json: bool,
    html: Path | None,
    since: "Since | None" = None,
) -> None:
    """Print a table of the stories, or JSON lines where it is not for a person.

    With ``since`` only those of which a report came later; numbers stay.
    """
    if html is not None:
        message = f"The case has {len(stories)} stories: name one, as in `variorum show CASE 1`."
        raise click.UsageError(message)
    numbered = list(enumerate(stories, start=1))
    if since is not None:
        from variorum.since import has_news

        numbered = [(n, story) for n, story in numbered if has_news(case, story.id, since)]
        if not numbered:
            click.echo(f"Nothing new since {since}: no later report.", err=True)
            return
    rows = [_listed(case, number, story) for number, story in numbered]
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


def _listed(case: "Case", number: int, story: "Story") -> "Row":
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
