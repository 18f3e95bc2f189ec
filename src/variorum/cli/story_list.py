"""The stories of a case as a list: a table for a person, JSON lines for a program."""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.output import binary_output, console

MOST_LISTED = 200
"""Stories in the table, unless all are asked for."""

if TYPE_CHECKING:
    from variorum.export.rows import Row
    from variorum.model import Case, Story
    from variorum.since import Since


def list_stories(
    case: "Case",
    *,
    as_json: bool,
    html: Path | None,
    since: "Since | None" = None,
    whole: bool = False,
) -> None:
    """Print a table of the stories, or JSON lines where it is not for a person.

    With ``since`` only those of which a report came later. The table has the largest, unless
    it is to be printed ``whole``.
    """
    if html is not None:
        message = (
            f"The case has {case.story_count()} stories: name one, as in `variorum show CASE 1`."
        )
        raise click.UsageError(message)
    rows = _each_listed(case, since)
    if as_json or not sys.stdout.isatty():
        from variorum.export.json_lines import write_json_lines

        with binary_output(None) as stream:
            listed = write_json_lines(rows, stream)
    else:
        listed = _print_table(case, rows, whole=whole or since is not None)
    if not listed:
        click.echo(f"Nothing new since {since}: no later report.", err=True)


def _print_table(case: "Case", rows: "Iterator[Row]", *, whole: bool) -> int:
    from variorum.show.terminal import StoryRow, print_stories

    table = [
        StoryRow(r["story"], r["title"], r["reports"], tuple(r["outlets"]), r["dates"])
        for r in (rows if whole else islice(rows, MOST_LISTED))
    ]
    if table:
        print_stories(table, console=console())
        click.echo("`variorum show CASE NUMBER` prints the account of one.", err=True)
    if not whole and (more := case.story_count() - len(table)):
        click.echo(f"{more} smaller stories are not listed; --all lists them.", err=True)
    return len(table)


def _each_listed(case: "Case", since: "Since | None") -> "Iterator[Row]":
    """A row for each story, or each of which a report came later."""
    from variorum.model import walk_stories
    from variorum.since import has_news

    for story in walk_stories(case):
        if since is None or has_news(case, story.id, since):
            yield _listed(case, story)


def _listed(case: "Case", story: "Story") -> "Row":
    from variorum.account.dates_in_words import describe, span_of_days

    outline = case.outline(story.id)
    span = span_of_days(outline.comparison, story.reports)
    reports = [case.report(name) for name in story.reports]
    return {
        "story": story.id,
        "title": outline.title,
        "reports": len(reports),
        "outlets": sorted({report.outlet for report in reports if report.outlet}),
        "dates": describe(span) if span.known else "",
    }
