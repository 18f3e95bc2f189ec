"""The runs of a case: each reading of sources, with the reports that it brought."""

import sqlite3
from collections import defaultdict
from datetime import datetime

from variorum.model import Run


def begin_run(connection: sqlite3.Connection, now: str) -> int:
    """Note that a run begins; its number."""
    return connection.execute("INSERT INTO runs (begun) VALUES (?)", (now,)).lastrowid or 0


def end_run(
    connection: sqlite3.Connection, run: int, now: str, *, known: int, refused: int
) -> None:
    """Note that a run came to its end, and what it met beside new reports."""
    connection.execute(
        "UPDATE runs SET ended = ?, known = ?, refused = ? WHERE run = ?",
        (now, known, refused, run),
    )


def note_report(connection: sqlite3.Connection, run: int, report: str) -> None:
    """Note that a report came with a run."""
    connection.execute("INSERT INTO run_reports VALUES (?, ?)", (report, run))


def read_runs(connection: sqlite3.Connection) -> tuple[Run, ...]:
    """The runs in order, each with the reports it brought.

    An older case that may not be written to has no record of them.
    """
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'runs'").fetchone():
        return ()
    brought: dict[int, list[str]] = defaultdict(list)
    for run, report in connection.execute("SELECT run, report FROM run_reports ORDER BY report"):
        brought[run].append(report)
    rows = connection.execute("SELECT run, begun, ended FROM runs ORDER BY run")
    return tuple(
        Run(
            number,
            datetime.fromisoformat(begun),
            datetime.fromisoformat(ended) if ended else None,
            tuple(brought[number]),
        )
        for number, begun, ended in rows
    )
