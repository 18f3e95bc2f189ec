"""`variorum show`: the stories of a case, or the account of one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.episodes import grain_option, list_in_grain
from variorum.cli.failures import Failure
from variorum.cli.opening import case_argument, open_case, quiet_option, story_id
from variorum.cli.output import binary_output, console
from variorum.cli.story_list import list_stories

if TYPE_CHECKING:
    from variorum.model import Account, Case, Grain
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
@grain_option
@click.option(
    "--stories-history",
    "history",
    is_flag=True,
    help="Which stories were joined, split off or moved, when and why; of STORY alone where"
    " one is named.",
)
@click.option(
    "--all", "whole", is_flag=True, help="Print long sections whole, and the whole list of stories."
)
@quiet_option
def show(
    case: str,
    story: str | None,
    html: Path | None,
    evidence_only: bool,
    as_json: bool,
    since: str | None,
    grain: "Grain | None",
    history: bool,
    whole: bool,
    quiet: bool,
) -> None:
    """Print the account of a story.

    STORY is its number in the list that is printed where a case has several and none is named.
    A story keeps its number as reports come and go. With --grain story the episodes of sagas
    are listed; what the account tells is set by `variorum read --grain`.
    """
    if evidence_only and html is None:
        message = "--evidence-only goes with --html."
        raise click.UsageError(message)
    with open_case(case, quiet=quiet) as opened:
        count = opened.story_count()
        if not count:
            click.echo(f"{case} holds no reports. `variorum read FOLDER -o {case}`", err=True)
            return
        if history:
            print_history(opened, story, as_json=as_json)
            return
        if grain is not None and grain != opened.grain:
            chosen = None if story is None else story_id(opened, story)
            list_in_grain(opened, grain, chosen, as_json=as_json)
            return
        begin = since_of(opened, since)
        if story is None and count > 1:
            list_stories(opened, as_json=as_json, html=html, since=begin, whole=whole)
            return
        chosen = story_id(opened, story or opened.stories(0, 1)[0].id)
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


def print_history(case: "Case", story: str | None, *, as_json: bool) -> None:
    """Print what became of stories, as sentences or as JSON lines."""
    from variorum.compare.former_stories import in_words

    changes = case.story_changes(story)
    if as_json or not sys.stdout.isatty():
        from variorum.export.json_lines import write_json_lines
        from variorum.export.stories import change_row

        with binary_output(None) as stream:
            write_json_lines(map(change_row, changes), stream)
    for change in changes if sys.stdout.isatty() and not as_json else ():
        click.echo(f"{change.made:%Y-%m-%d %H:%M}  {in_words(change)}")
    if not changes:
        click.echo("No story was joined or split.", err=True)


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
        click.echo(nothing_new(since))


def nothing_new(since: "Since") -> str:
    """What is said where no report is later."""
    if since.day is None:
        return f"Nothing new since {since}: no later report."
    return f"Nothing new since {since}: no report is from after that day."


def print_story(
    case: "Case", story: str, *, whole: bool = False, account: "Account | None" = None
) -> None:
    """Print one account on standard output."""
    from variorum.show.terminal import print_account

    reports = {name: case.report(name) for name in case.story(story).reports}
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

    members = case.story(story).reports
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
