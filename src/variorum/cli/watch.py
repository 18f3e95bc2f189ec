"""`variorum watch`: feeds into a case, again and again."""

import time
from datetime import timedelta
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import REFUSED
from variorum.cli.opening import output_option, quiet_option
from variorum.cli.progress import show_progress
from variorum.cli.read import private_option, report_refusal, size_option

if TYPE_CHECKING:
    from variorum.watch import Round, Watch


@click.command(
    short_help="Watch feeds and take in what is new.",
    epilog="Example: variorum watch https://herald.example/feed.xml -o case.db --once",
)
@click.argument("feeds", nargs=-1, metavar="FEEDS…")
@output_option("The case; made where there is none. It keeps which feeds are watched.")
@click.option("--once", is_flag=True, help="Look once and end, as for cron.")
@click.option(
    "--every",
    type=click.IntRange(min=1),
    default=15,
    show_default=True,
    metavar="MINUTES",
    help="Look at each feed so often.",
)
@size_option("feeds and pages")
@private_option
@quiet_option
@click.pass_context
def watch(
    ctx: click.Context,
    feeds: tuple[str, ...],
    case: str,
    once: bool,
    every: int,
    size_limit: int,
    allowed: tuple[str, ...],
    quiet: bool,
) -> None:
    """Watch feeds: new reports join their stories, changed pages become new versions.

    FEEDS are addresses of RSS, Atom or JSON feeds, or OPML files that list some; the case
    remembers them. It may be killed at any moment and goes on where it was.
    """
    from variorum.read.web import Fetcher
    from variorum.store import open_case
    from variorum.watch import Watch

    fetcher = Fetcher(frozenset(allowed), size_limit * 1_000_000)
    with open_case(case, create=True) as opened:
        refused = 0
        with show_progress(quiet=quiet) as progress:
            over = Watch(
                case=opened, fetcher=fetcher, every=timedelta(minutes=every), progress=progress
            )
            for refusal in over.add_feeds(feeds):
                report_refusal(refusal)
                refused += 1
            if not opened.watched_feeds():
                raise click.UsageError("Give the address of at least one feed.")
            refused += look(over, all_feeds=once)
        while not once:
            time.sleep(30)
            if any(feed.due <= over.clock() for feed in opened.watched_feeds()) or (
                opened.pages_due(over.clock(), limit=1)
            ):
                look(over)
    if refused:
        ctx.exit(REFUSED)


def look(over: "Watch", *, all_feeds: bool = False) -> int:
    """One round, the stories brought up to date and what came of it told; how many refused."""
    from variorum.pipeline import bring_up_to_date

    found = over.round(all_feeds=all_feeds)
    bring_up_to_date(over.case, progress=over.progress, two_processes=True)
    _report(found, over.case.story_count())
    return len(found.refused)


def _report(found: "Round", stories: int) -> None:
    for source, remark in found.remarks:
        click.echo(f"note {source}: {remark}.", err=True)
    for refusal in found.refused:
        report_refusal(refusal)
    again = f", {found.waiting} to be tried again" if found.waiting else ""
    click.echo(
        f"{len(found.new)} new, {len(found.changed)} changed, {found.known} as they were, "
        f"{len(found.refused)} refused{again}; "
        f"{stories} {'story' if stories == 1 else 'stories'} in the case.",
        err=True,
    )
