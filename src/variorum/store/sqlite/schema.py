"""The tables of a case file, and how an older file is brought up to them."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

APPLICATION_ID = 0x56524D43
"""What stands in the header of a case file: "VRMC"."""

MIGRATIONS: tuple[str, ...] = (
    "0001_first.sql",
    "0002_runs.sql",
    "0003_roles.sql",
    "0004_export_views.sql",
    "0005_page_places.sql",
    "0006_statements.sql",
    "0007_watching.sql",
    "0008_stories_in_order.sql",
    "0009_grouping.sql",
    "0010_chances.sql",
    "0011_context.sql",
    "0012_settled_speakers.sql",
)
"""The scripts that make the tables, in order. A file's ``user_version`` counts those it has."""

VERSION = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Run the scripts that the file lacks, each in one transaction with its number.

    Runs with a rollback journal, so that the number in the file's header is true at once
    and a later reader can trust it without opening the database. Where another program brings
    the same file up to date at once, the second waits and finds it done.
    """
    if _version(connection) == VERSION:
        return
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError:
        if _version(connection) != VERSION:
            raise
        return
    while _run_next(connection):
        pass


def _run_next(connection: sqlite3.Connection) -> bool:
    """Run the first script that the file lacks; whether there was one."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        have = _version(connection)
        if have < VERSION:
            for statement in _statements(MIGRATIONS[have]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {have + 1}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return have < VERSION


def _version(connection: sqlite3.Connection) -> int:
    """How many of the scripts a file has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(name: str) -> Iterator[str]:
    """The statements of a script; ``executescript`` would end the transaction that they are in."""
    script = (files("variorum.store.sqlite") / "migrations" / name).read_text(encoding="utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
