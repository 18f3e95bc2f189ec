"""What PostgreSQL does in its own way: marks, locks, streams, and what text cannot hold."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from itertools import count

import psycopg

from variorum.store.database import Row
from variorum.store.postgres.full_text import query_of, vectors_of

AT_ONCE = 1000
MOST_RANKED = 5000
"""Words that more reports hold than this tell little: the best of so many are given."""

ESCAPE = "\x10"
FOR_ESCAPE, FOR_NUL = "\x10\x11", "\x10\x12"
"""PostgreSQL keeps no U+0000 in a text: it stands there as two characters."""


class PostgresDatabase:
    """Implements ``store.database.Database``."""

    def __init__(self, connection: psycopg.Connection[Row], case: str) -> None:
        self._connection = connection
        self._case = case
        self._streams = count()

    def execute(self, statement: str, *values: object) -> None:
        """Run a statement that gives no rows."""
        self._connection.execute(_marked(statement), _kept(values))

    def one(self, query: str, *values: object) -> Row | None:
        """The first row that a statement gives."""
        row = self._connection.execute(_marked(query), _kept(values)).fetchone()
        return None if row is None else _given(row)

    def all(self, query: str, *values: object) -> Sequence[Row]:
        """The rows of a query that gives few."""
        rows = self._connection.execute(_marked(query), _kept(values)).fetchall()
        return [_given(row) for row in rows]

    def stream(self, query: str, *values: object) -> Iterator[Row]:
        """The rows of a query, kept by the server until they are asked for."""
        name = f"stream {next(self._streams)}"
        with self._connection.cursor(name, withhold=True) as cursor:
            cursor.itersize = AT_ONCE
            cursor.execute(_marked(query), _kept(values))
            for row in cursor:
                yield _given(row)

    def many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement for each row."""
        with self._connection.cursor() as cursor:
            cursor.executemany(_marked(statement), (_kept(row) for row in rows))

    def transaction(self) -> AbstractContextManager[object]:
        """All that is done within holds, or none of it."""
        return self._connection.transaction()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within is as it stood when the first of it was read."""
        with self._connection.transaction():
            self._connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield

    def lock(self, *names: str) -> None:
        """Wait until nobody else holds one of the names, in an order that all keep."""
        for name in sorted(names):
            self.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", f"{self._case} {name}"
            )

    def has_table(self, name: str) -> bool:
        """Whether there is such a table."""
        row = self.one("SELECT to_regclass(?)::text", name)
        return row is not None and row[0] is not None

    def columns(self, table: str) -> Sequence[str]:
        """The names of a table's columns."""
        query = (
            "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?) AND attnum > 0 "
            "AND NOT attisdropped ORDER BY attnum"
        )
        return [row[0] for row in self.all(query, table)]

    def count_on(self, table: str, column: str) -> None:
        """Have the database count on from the largest number that stands in a column."""
        self.execute(
            f"SELECT setval(pg_get_serial_sequence(?, ?), max({column})) FROM {table} "
            f"HAVING max({column}) IS NOT NULL",
            table,
            column,
        )

    def index(self, number: int, title: str, text: str) -> None:
        """Put a report into the full-text index."""
        for words in vectors_of(title, text):
            self.execute("INSERT INTO search VALUES (?, ?::tsvector)", number, words)

    def unindex(self, number: int, title: str, text: str) -> None:  # noqa: ARG002
        """Take a report out of the full-text index."""
        self.execute("DELETE FROM search WHERE number = ?", number)

    def matching(self, terms: Sequence[tuple[str, ...]], limit: int) -> Sequence[int]:
        """The numbers of reports whose words hold all the terms, the best first."""
        query = (
            "SELECT number FROM (SELECT number, words, wanted FROM search, "
            "(SELECT ?::tsquery AS wanted) AS q WHERE words @@ wanted LIMIT ?) AS found "
            "JOIN reports USING (number) GROUP BY number, digest "
            "ORDER BY max(ts_rank(words, wanted, 1)) DESC, digest LIMIT ?"
        )
        return [row[0] for row in self.all(query, query_of(terms), MOST_RANKED, limit)]

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()


@lru_cache(maxsize=256)
def _marked(statement: str) -> bytes:
    """The statement with the marks of the driver for values."""
    return statement.replace("?", "%s").encode()


def _kept(values: Iterable[object]) -> list[object]:
    """The values as they are kept."""
    return [_without_nul(value) if isinstance(value, str) else value for value in values]


def _given(row: Row) -> Row:
    """A row as it was before it was kept."""
    if not any(isinstance(value, str) and ESCAPE in value for value in row):
        return row
    return tuple(
        value.replace(FOR_NUL, "\0").replace(FOR_ESCAPE, ESCAPE)
        if isinstance(value, str)
        else value
        for value in row
    )


def _without_nul(text: str) -> str:
    if "\0" not in text and ESCAPE not in text:
        return text
    return text.replace(ESCAPE, FOR_ESCAPE).replace("\0", FOR_NUL)
