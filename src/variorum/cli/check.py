"""`variorum check`: every line of every account, read again at its place."""

import click

from variorum.cli.failures import CASE_FAILED
from variorum.cli.opening import case_argument, open_case, quiet_option


@click.command(
    short_help="Hold every line against its report.", epilog="Example: variorum check case.db"
)
@case_argument
@quiet_option
@click.pass_context
def check(ctx: click.Context, case: str, quiet: bool) -> None:
    """Read all lines of all accounts again and hold them against the reports.

    Exit code 3 where one does not stand where the account says it does.
    """
    from variorum.account import check_account
    from variorum.model import walk_stories

    failures: list[str] = []
    accounts = lines = 0
    with open_case(case, quiet=quiet) as opened:
        for story in walk_stories(opened):
            account = opened.account(story.id)
            accounts += 1
            lines += sum(1 for _ in account.lines())
            failures += [f"{story.id}: {f}" for f in check_account(account, opened.report)]
    for failure in failures:
        click.echo(failure)
    verdict = f"{len(failures)} do not stand" if failures else "every one stands"
    where = "1 account" if accounts == 1 else f"{accounts} accounts"
    click.echo(f"{lines} lines in {where}: {verdict} on the words it names.", err=True)
    if failures:
        ctx.exit(CASE_FAILED)
