"""`variorum read`: sources into a case."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.episodes import grain_option
from variorum.cli.failures import REFUSED
from variorum.cli.opening import FC, output_option, quiet_option
from variorum.cli.progress import show_progress
from variorum.cli.spreading import spread_engine, spread_options

if TYPE_CHECKING:
    from variorum.model import Grain, Refusal
    from variorum.pipeline import Summary

MOST_NAMED = 5
"""Things of a kind that are named where there are many."""

private_option = click.option(
    "--allow-private",
    "allowed",
    multiple=True,
    metavar="HOST",
    help="Fetch links of a HOST (or HOST:PORT) in a private net. May be given more than once.",
)


def size_option(things: str) -> Callable[[FC], FC]:
    """The option for how large ``things`` may be."""
    return click.option(
        "--size-limit",
        type=click.IntRange(min=1),
        default=20,
        show_default=True,
        metavar="MB",
        help=f"Refuse larger {things}.",
    )


@click.command(epilog="Example: variorum read reports/ -o case.db")
@click.argument("sources", nargs=-1, metavar="SOURCE…")
@output_option(
    "The case file, or a postgresql:// address; made where there is none, added to where there is"
    " one."
)
@click.option(
    "--transcript",
    "transcripts",
    multiple=True,
    metavar="FILE",
    help="A primary source: a transcript, a statement. May be given more than once.",
)
@size_option("files")
@grain_option
@private_option
@spread_options
@quiet_option
@click.pass_context
def read(
    ctx: click.Context,
    sources: tuple[str, ...],
    case: str,
    transcripts: tuple[str, ...],
    size_limit: int,
    grain: "Grain | None",
    allowed: tuple[str, ...],
    jobs: int | None,
    engine: str,
    address: str | None,
    quiet: bool,
) -> None:
    """Read reports into a case and compare them.

    SOURCE is a file (.txt, .html, .jsonl, .json, .pdf, .docx, .eml, .warc, .wacz, a feed, each
    also .gz), a folder of these, a link, or - for standard input. Reading the same again adds
    only what is new. --grain says what an account is of, for all of the case: a saga unless it
    was set otherwise. What cannot be read is named at the end, and the exit code is 1.
    """
    if not sources and not transcripts:
        raise click.UsageError("Give at least one file, folder or link, or - for standard input.")
    from variorum.pipeline import bring_up_to_date, read_into
    from variorum.read.web import Fetcher
    from variorum.store import open_case

    refuse_nothing([*sources, *transcripts], case)
    with (
        open_case(case, create=True) as opened,
        spread_engine(engine, jobs, address) as spread,
        show_progress(quiet=quiet) as progress,
    ):
        summary = read_into(
            opened,
            sources,
            transcripts=transcripts,
            size_limit=size_limit * 1_000_000,
            standard_input=sys.stdin.buffer,
            fetcher=Fetcher(frozenset(allowed), size_limit * 1_000_000),
            engine=spread,
            progress=progress,
        )
        if grain is not None:
            opened.set_grain(grain)
        bring_up_to_date(opened, progress=progress, two_processes=True)
        found = opened.story_count()
    report_summary(summary, found, case)
    if summary.refused:
        ctx.exit(REFUSED)


def refuse_nothing(sources: list[str], case: str) -> None:
    """Leave where nothing is there to read and no case to read it into: none is made."""
    from variorum.model import Refusal
    from variorum.read.sources import nothing_to_read, read_sources
    from variorum.store import is_server

    if is_server(case) or Path(case).exists() or not nothing_to_read(sources):
        return
    for found in read_sources(sources):
        if isinstance(found, Refusal):
            report_refusal(found)
    click.echo(f"Nothing was read, and no case was made at {case}.", err=True)
    click.get_current_context().exit(REFUSED)


def report_refusal(refusal: "Refusal") -> None:
    """Say on standard error what was not read, why, and what to do."""
    advice = f" {refusal.advice}" if refusal.advice else ""
    click.echo(f"refused {refusal.source}: {refusal.reason.rstrip('.')}.{advice}", err=True)


def report_summary(summary: "Summary", stories: int, case: str) -> None:
    """Say on standard error what was read and what was not, and why."""
    for source, remark in summary.remarks:
        click.echo(f"note {source}: {remark}.", err=True)
    for refusal in summary.refused:
        report_refusal(refusal)
    for source, correction in summary.kept_out:
        click.echo(
            f"note {source}: {correction.report} is kept out by correction {correction.id}; "
            f"`variorum edit {case} undo {correction.id}` puts it back.",
            err=True,
        )
    if summary.passed_over:
        click.echo(f"note: {_passed_over(summary.passed_over)}.", err=True)
    if summary.renamed:
        changed = [f"{given} is kept as {kept}" for given, kept in summary.renamed]
        click.echo(f"note: ids that another report has already: {some_of(changed)}.", err=True)
    if summary.not_annotated:
        told = some_of([f"{name} ({language})" for name, language in summary.not_annotated])
        click.echo(
            f"note: in a language that is not annotated, kept and searched only: {told}.", err=True
        )
    grouped = f"{stories} {'story' if stories == 1 else 'stories'} in the case"
    if not (summary.new or summary.known or summary.refused):
        click.echo(
            "note: nothing there that can be read; `variorum read --help` lists what can.", err=True
        )
    kept_out = f" ({len(summary.kept_out)} kept out)" if summary.kept_out else ""
    met = f"{len(summary.new)} new, {summary.known} known{kept_out}, {len(summary.refused)} refused"
    click.echo(f"Run {summary.run}: {met}; {grouped}.", err=True)


def _passed_over(files: tuple[str, ...]) -> str:
    some = some_of([name.rpartition("/")[2] for name in files])
    return f"passed over, since such files hold no reports: {some}"


def some_of(things: Sequence[str]) -> str:
    """The first of some things, and how many more there are."""
    more = f" and {len(things) - MOST_NAMED} more" if len(things) > MOST_NAMED else ""
    return f"{', '.join(things[:MOST_NAMED])}{more}"
