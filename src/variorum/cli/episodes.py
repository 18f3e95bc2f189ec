"""The stories of a case in the other grain: sagas as their episodes, or episodes as sagas."""

import sys
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from variorum.cli.output import binary_output, console

if TYPE_CHECKING:
    from variorum.export.row_types.stories import EpisodeRow
    from variorum.export.rows import Row
    from variorum.model import Case, Grain

grain_option = click.option(
    "--grain",
    type=click.Choice(["story", "saga"]),
    help="A story is one event, or a saga: a running story with its episodes.",
)


def list_in_grain(case: "Case", grain: "Grain", story: str | None, *, as_json: bool) -> None:
    """Print the episodes of sagas one by one, or each saga with how many it has; of one story
    where one is named.
    """
    from variorum.export.one_story import OneStory
    from variorum.export.stories import saga_rows

    episodes = saga_rows(case if story is None else OneStory(case, story))
    rows: Iterator[Row] = _whole(episodes) if grain == "saga" else iter(episodes)
    if as_json or not sys.stdout.isatty():
        from variorum.export.json_lines import write_json_lines

        with binary_output(None) as stream:
            write_json_lines(rows, stream)
        return
    from variorum.show.terminal import StoryRow, print_stories

    table = [StoryRow(_name(r), r["title"], len(r["reports"]), (), _days(r)) for r in rows]
    print_stories(table, console=console())


def _whole(episodes: "Iterator[EpisodeRow]") -> "Iterator[Row]":
    """A row for each saga, named by its first episode."""
    for saga, rows in groupby(episodes, key=lambda row: row["saga"]):
        parts = list(rows)
        days = [d for part in parts for d in (part["date_from"], part["date_to"]) if d]
        yield {
            "saga": saga,
            "stories": list(dict.fromkeys(part["story"] for part in parts)),
            "episodes": len(parts),
            "title": parts[0]["title"],
            "reports": [name for part in parts for name in part["reports"]],
            "date_from": min(days, default=None),
            "date_to": max(days, default=None),
        }


def _name(row: "Row") -> str:
    return f"{row['saga']}.{row['episode']}" if "episode" in row else str(row["saga"])


def _days(row: "Row") -> str:
    days = dict.fromkeys(day for day in (row["date_from"], row["date_to"]) if day)
    return " to ".join(days)
