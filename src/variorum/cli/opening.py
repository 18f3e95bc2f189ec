"""A case for a command: opened, and compared where its reports changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import Failure
from variorum.cli.progress import show_progress

if TYPE_CHECKING:
    from variorum.store.sqlite import SqliteCase

case_argument = click.argument("case", type=click.Path(path_type=Path))
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress on standard error.")


@contextmanager
def open_case(path: Path, *, quiet: bool = False, compared: bool = True) -> Iterator["SqliteCase"]:
    """The case in a file, closed afterwards; its stories are up to date if ``compared``."""
    from variorum.store.sqlite import SqliteCase

    with SqliteCase.open(path) as case:
        if compared and case.stale:
            from variorum.pipeline import bring_up_to_date

            with show_progress(quiet=quiet) as progress:
                bring_up_to_date(case, progress=progress)
        yield case


def story_id(case: "SqliteCase", wanted: str) -> str:
    """The id of a story given by id or by its number in the list, 1 the largest."""
    ids = [story.id for story in case.stories()]
    if wanted in ids:
        return wanted
    if wanted.isdecimal() and 1 <= int(wanted) <= len(ids):
        return ids[int(wanted) - 1]
    message = f"There is no story {wanted!r} in this case. `variorum show CASE` lists the stories."
    raise Failure(message)
