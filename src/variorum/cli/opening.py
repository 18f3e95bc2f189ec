"""A case for a command: opened, and compared where its reports changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from variorum.cli.failures import Failure
from variorum.cli.progress import show_progress

if TYPE_CHECKING:
    from variorum.model import Case
    from variorum.store.case import SqlCase

FC = TypeVar("FC", bound=Callable[..., Any])

CASE = click.Path(readable=False)
"""A case file or a postgresql:// address, as it stands."""

case_argument = click.argument("case", type=CASE)
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress on standard error.")


def output_option(told: str) -> Callable[[FC], FC]:
    """The option for the case that a command writes to; ``told`` is its help."""
    return click.option(
        "-o", "--output", "case", type=CASE, required=True, metavar="CASE", help=told
    )


@contextmanager
def open_case(
    address: str | Path, *, quiet: bool = False, compared: bool = True
) -> Iterator["SqlCase"]:
    """A case, closed afterwards; its stories are up to date if ``compared``."""
    from variorum import store

    with store.open_case(address) as case:
        if compared and case.stale:
            from variorum.pipeline import bring_up_to_date

            with show_progress(quiet=quiet) as progress:
                bring_up_to_date(case, progress=progress, two_processes=True)
        yield case


def story_id(case: "Case", wanted: str) -> str:
    """The id of a story given by id; of one that went up into others they are named."""
    try:
        return case.story(wanted).id
    except KeyError:
        from variorum.compare.former_stories import became, in_words

        told = [in_words(c) for c in case.story_changes(wanted) if c.story == wanted]
        now = became(case, wanted)
    message = f"There is no story {wanted!r} in this case. `variorum show CASE` lists the stories."
    if told:
        see = f" See `variorum show CASE {now[0]}`." if now else ""
        message = f"There is no story {wanted!r} any more. {told[-1]}{see}"
    raise Failure(message)
