"""`variorum find`: the passages that hold some words."""

from pathlib import Path

import click

from variorum.cli.opening import case_argument, open_case, quiet_option
from variorum.cli.output import print_rows


@click.command(epilog="Example: variorum find case.db 'mayor \"flood wall\"'")
@case_argument
@click.argument("words")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True)
@quiet_option
def find(case: Path, words: str, limit: int, quiet: bool) -> None:
    """Find the passages that hold all the WORDS; quotation marks inside hold a phrase."""
    with open_case(case, quiet=quiet) as opened:
        hits = opened.search(words, limit=limit)
        outlets = {name: opened.report(name).outlet for name in {h.evidence.report for h in hits}}
        count = print_rows(
            {
                "report": hit.evidence.report,
                "outlet": outlets[hit.evidence.report],
                "story": hit.story,
                "begin": hit.evidence.begin,
                "end": hit.evidence.end,
                "text": hit.evidence.text,
                "in": hit.evidence.part,
            }
            for hit in hits
        )
    if not count:
        click.echo(f"No passage holds {words!r}.", err=True)
