"""Progress on standard error: only for a person who watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.pipeline import Progress, Step

WORDS = {
    "watch": "Fetching",
    "read": "Reading",
    "group": "Grouping",
    "compare": "Comparing stories",
    "annotate": "Annotating",
    "copy": "Copying",
}

EVERY = 0.1
"""Seconds after which the bar is drawn anew."""


@contextmanager
def show_progress(*, quiet: bool = False) -> Iterator["Progress | None"]:
    """A callback that draws a bar; None where nobody watches or ``quiet``."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[what]}"),
    )
    # no thread of the bar's own: a process with one cannot be copied for a large story
    bars = Bars(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    with bars:
        tasks: dict[str, int] = {}
        drawn = 0.0

        def progress(step: "Step") -> None:
            nonlocal drawn
            words = WORDS.get(step.stage, step.stage)
            if step.stage not in tasks:
                tasks[step.stage] = bars.add_task(words, total=step.total, what="")
            what = step.what if len(step.what) <= 40 else f"…{step.what[-39:]}"
            bars.update(tasks[step.stage], completed=step.done, total=step.total, what=what)  # type: ignore[arg-type]
            if (now := monotonic()) - drawn > EVERY:
                bars.refresh()
                drawn = now

        yield progress
