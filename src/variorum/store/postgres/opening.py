"""Opening a case in PostgreSQL without touching what is not one."""

from importlib.resources import files

import psycopg
from psycopg import sql

from variorum.store.address import parse_address, shown
from variorum.store.errors import CaseError, NewerCase, NotACase

MIGRATIONS: tuple[str, ...] = (
    "0001_first.sql",
    "0002_watching.sql",
    "0003_grouping.sql",
)
"""The scripts that make the tables, in order; the table ``variorum`` counts those a case has."""

VERSION = len(MIGRATIONS)

Connection = psycopg.Connection[tuple[object, ...]]


def connect(address: str, *, create: bool) -> tuple[Connection, str]:
    """A connection to a case, brought up to this version's tables, and the case's name.

    Raises ``NotACase`` where there is something else or, unless ``create``, nothing;
    ``NewerCase`` where a later version wrote it; ``CaseError`` where the server cannot be used.
    """
    server, case = parse_address(address)
    here = shown(address)
    try:
        connection = psycopg.connect(server, autocommit=True, client_encoding="utf8")
    except psycopg.Error as error:
        reason = " ".join(str(error).split()).rstrip(".")
        advice = "Check that the server runs, that the address is right and that you may enter."
        raise CaseError(here, f"cannot be reached ({reason}).", advice) from error
    try:
        _prepare(connection, case, here, create=create)
    except BaseException as error:
        connection.close()
        if isinstance(error, psycopg.Error):
            reason = " ".join(str(error).split()).rstrip(".")
            advice = "Ask whoever keeps the server for the right to make and change its tables."
            raise CaseError(here, f"cannot be used ({reason}).", advice) from error
        raise
    return connection, case


def _prepare(connection: Connection, case: str, here: str, *, create: bool) -> None:
    if _asked(connection, "SHOW server_encoding") != "UTF8":
        advice = "Make a database with ENCODING 'UTF8'."
        raise NotACase(here, "keeps no Unicode.", advice)
    connection.execute("SELECT set_config('search_path', quote_ident(%s), false)", (case,))
    connection.execute("SET client_min_messages = warning")
    have = _version(connection, case)
    if have is None:
        _refuse_other_tables(connection, case, here)
        if not create:
            advice = "Make one with `variorum read … -o` or `variorum copy`."
            raise NotACase(here, f"holds no case named {case!r}.", advice)
    if have is not None and have > VERSION:
        reason = f"was written by a later version of Variorum (tables {have}, here {VERSION})."
        raise NewerCase(here, reason, "Install the newest Variorum to open it.")
    if have != VERSION:
        _migrate(connection, case)


def _version(connection: Connection, case: str) -> int | None:
    """How many scripts made the tables; None where there are none."""
    table = "SELECT to_regclass(quote_ident(%s) || '.variorum')::text"
    if _asked(connection, table, case) is None:
        return None
    return int(str(_asked(connection, "SELECT version FROM variorum")))


def _refuse_other_tables(connection: Connection, case: str, here: str) -> None:
    there = "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = %s LIMIT 1"
    if _asked(connection, there, case) is not None:
        reason = f"has a schema {case!r} with tables of another program."
        raise NotACase(here, reason, "Name the case otherwise, with ?case=NAME.")


def _migrate(connection: Connection, case: str) -> None:
    """Run the scripts that the case lacks in one transaction; who comes second finds them run."""
    with connection.transaction():
        lock = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
        connection.execute(lock, (f"variorum tables {case}",))
        connection.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(case)))
        connection.execute("CREATE TABLE IF NOT EXISTS variorum (version INTEGER NOT NULL)")
        have = _asked(connection, "SELECT version FROM variorum")
        if have is None:
            connection.execute("INSERT INTO variorum VALUES (0)")
        for name in MIGRATIONS[int(str(have or 0)) :]:
            script = files("variorum.store.postgres") / "migrations" / name
            connection.execute(script.read_bytes())
        connection.execute("UPDATE variorum SET version = %s", (VERSION,))


def _asked(connection: Connection, query: str, *values: object) -> object:
    """The first value of the first row, None where there is no row."""
    row = connection.execute(query.encode(), values or None).fetchone()
    return row[0] if row else None
