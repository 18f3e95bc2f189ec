"""`variorum find`: every wording of some words, and the passages that hold them."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from variorum.cli.opening import case_argument, open_case, quiet_option
from variorum.cli.output import console, print_rows

if TYPE_CHECKING:
    from variorum.compare.wordings import HeldWording
    from variorum.export.rows import Row
    from variorum.model import Case, Hit, Report

MOST = 1_000_000


class FindCommand(click.Command):
    """Says how words that begin with a hyphen are given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments read; an option that is none may be words."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            words = next((word for word in given if word.startswith("-")), error.option_name)
            hint = f"Words that begin with a hyphen stand behind --: find CASE -- {words!r}"
            raise click.UsageError(f"{error.format_message()} {hint}", ctx) from error


@click.command(
    cls=FindCommand,
    short_help="Find every wording of some words.",
    epilog="Example: variorum find case.db 'we will rebuild the flood wall'",
)
@case_argument
@click.argument("words")
@click.option(
    "--limit",
    type=click.IntRange(1, MOST),
    default=50,
    show_default=True,
    help="At most so many passages.",
)
@quiet_option
def find(case: str, words: str, limit: int, quiet: bool) -> None:
    """Find every wording of what somebody said, and the passages that hold the WORDS.

    Each wording comes with its speaker and the verdict on it against the WORDS. Passages hold
    all of them; quotation marks inside hold a phrase.
    """
    if not words.strip():
        message = "Give the words to look for."
        raise click.UsageError(message)
    with open_case(case, quiet=quiet) as opened:
        hits = opened.search(words, limit=limit)
        if sys.stdout.isatty():
            _print_found(opened, words, hits)
            return
        count = print_rows(_wordings(opened, words))
        outlets = {name: opened.report(name).outlet for name in {h.evidence.report for h in hits}}
        count += print_rows(
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


def _print_found(case: "Case", words: str, hits: "Sequence[Hit]") -> None:
    """The wordings and the passages for a person, one under another."""
    from variorum.show.found import found_passages, found_wordings, reports_of
    from variorum.show.terminal import print_section

    sections = [s for s in (found_wordings(case, words), found_passages(case, hits)) if s.lines]
    reports = reports_of(case, sections)
    for section in sections:
        print_section(section, console=console(), reports=reports, whole=True)
    if not sections:
        click.echo(f"No passage holds {words!r}.", err=True)


def _wordings(case: "Case", words: str) -> "Iterator[Row]":
    """A row for each wording of the utterances that the words are or are part of."""
    from variorum.compare.wordings import find_wordings
    from variorum.export.rows import across_stories
    from variorum.model import walk_stories

    for story in walk_stories(case):
        for found in find_wordings(words, case.comparison(story.id).families, case.report):
            family = across_stories(story.id, found.family.id)
            for held in found.wordings:
                yield {"family": family, **_row(held, case.report(held.wording.report))}


def _row(held: "HeldWording", report: "Report") -> "Row":
    """A wording against the words that were given: ``yours`` are those, ``theirs`` its own."""
    from variorum.account.quotations.differences import describe_pair
    from variorum.model import WordingPair

    wording, judgement = held
    begin, end = wording.spans[0].begin, wording.spans[-1].end
    told, indirect = "", wording.kind != "direct"
    if judgement:
        pair = WordingPair(0, 1, judgement.verdict, indirect, judgement.changes)
        told = describe_pair(pair)
    return {
        "speaker": wording.speaker or None,
        "report": report.id,
        "outlet": report.outlet,
        "verdict": judgement.verdict if judgement else None,
        "indirect": indirect,
        "difference": told,
        "begin": begin,
        "end": end,
        "text": report.text[begin:end],
        "changes": [
            {
                "kind": change.kind,
                "yours": change.a_text,
                "theirs": change.b_text,
                "alters": change.alters,
            }
            for change in (judgement.changes if judgement else ())
        ],
    }
