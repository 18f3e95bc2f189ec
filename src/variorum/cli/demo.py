"""`variorum demo`: the packaged story, read and shown."""

from pathlib import Path

import click

from variorum.cli.opening import quiet_option
from variorum.cli.progress import show_progress


@click.command(epilog="Example: variorum demo --html flood.html")
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the account as one self-contained page.",
)
@click.option("--all", "whole", is_flag=True, help="Print long sections whole.")
@quiet_option
def demo(html: Path | None, whole: bool, quiet: bool) -> None:
    """Read the packaged story and print its account."""
    from variorum.cli.show import print_story, write_page
    from variorum.demo import reports_folder
    from variorum.pipeline import bring_up_to_date, read_into
    from variorum.store.sqlite import SqliteCase

    folder = reports_folder()
    transcripts = sorted(str(p) for p in folder.glob("transcript*"))
    with SqliteCase.in_memory() as case:
        with show_progress(quiet=quiet) as progress:
            read_into(case, [str(folder)], transcripts=transcripts, progress=progress)
            bring_up_to_date(case, progress=progress)
        for story in case.stories(0, 1):
            if html is None:
                print_story(case, story.id, whole=whole)
            else:
                write_page(case, story.id, html)
