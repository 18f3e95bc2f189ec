"""The tables of a case file, and how an older file is brought up to them."""

import sqlite3
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
)
"""The scripts that make the tables, in order. A file's ``user_version`` counts those it has."""

VERSION = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Run the scripts that the file lacks, each in one transaction with its number.

    Runs with a rollback journal, so that the number in the file's header is true at once
    and a later reader can trust it without opening the database.
    """
    have = connection.execute("PRAGMA user_version").fetchone()[0]
    if have == VERSION:
        return
    connection.execute("PRAGMA journal_mode = DELETE")
    for number, name in enumerate(MIGRATIONS[have:], start=have + 1):
        script = (files("variorum.store.sqlite") / "migrations" / name).read_text(encoding="utf-8")
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{script}\nPRAGMA application_id = {APPLICATION_ID};\n"
            f"PRAGMA user_version = {number};\nCOMMIT;"
        )
