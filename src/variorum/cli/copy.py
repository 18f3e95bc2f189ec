"""`variorum copy`: a case from a file into PostgreSQL, or back."""

import click

from variorum.cli.failures import Failure
from variorum.cli.opening import CASE, case_argument, open_case, quiet_option
from variorum.cli.progress import show_progress


@click.command(
    short_help="Copy a case to a file or a server.",
    epilog="Example: variorum copy case.db 'postgresql://db.example.org/newsroom?case=ferry'",
)
@case_argument
@click.argument("target", type=CASE)
@quiet_option
def copy(case: str, target: str, quiet: bool) -> None:
    """Copy CASE to TARGET: reports, findings, stories, accounts, corrections and runs.

    Each is a case file or a postgresql:// address. TARGET must not hold reports yet. A copy
    that is interrupted leaves nothing there.
    """
    from variorum import store
    from variorum.pipeline import Step
    from variorum.store.copying import NotEmptyError, copy_case

    with (
        open_case(case, compared=False) as source,
        store.open_case(target, create=True) as opened,
        show_progress(quiet=quiet) as progress,
    ):
        total = source.report_count() if progress is not None else None

        def told(done: int) -> None:
            if progress is not None:
                progress(Step("copy", "", done, total))

        try:
            count = copy_case(source, opened, told=told)
        except NotEmptyError as error:
            message = f"{store.shown(target)} holds a case already: name another."
            raise Failure(message) from error
    click.echo(f"{count} reports copied to {store.shown(target)}.", err=True)
