"""What SQLite does in its own way: transactions, and the full-text index in FTS5."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from variorum.lang.broken_words import mend
from variorum.store.database import Row

MOST_RANKED = 3_000
"""So many reports that hold the words are held against each other."""


class SqliteDatabase:
    """Implements ``store.database.Database``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, *values: object) -> None:
        """Run a statement that gives no rows."""
        self._connection.execute(statement, values)

    def one(self, query: str, *values: object) -> Row | None:
        """The first row that a statement gives."""
        row: Row | None = self._connection.execute(query, values).fetchone()
        return row

    def all(self, query: str, *values: object) -> Sequence[Row]:
        """The rows of a query that gives few."""
        return self._connection.execute(query, values).fetchall()

    def stream(self, query: str, *values: object) -> Iterator[Row]:
        """The rows of a query, read as they are asked for."""
        yield from self._connection.execute(query, values)

    def many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement for each row."""
        self._connection.executemany(statement, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is done within holds, or none of it; there is one at a time."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within is as it stood when the first of it was read."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def lock(self, *names: str) -> None:
        """Nothing to wait for: a transaction holds the whole file."""

    def has_table(self, name: str) -> bool:
        """Whether there is such a table."""
        return self.one("SELECT 1 FROM sqlite_schema WHERE name = ?", name) is not None

    def columns(self, table: str) -> Sequence[str]:
        """The names of a table's columns."""
        return [row[0] for row in self.all("SELECT name FROM pragma_table_info(?)", table)]

    def count_on(self, table: str, column: str) -> None:
        """Nothing to do: SQLite counts from what stands there."""

    def index(self, number: int, title: str, text: str) -> None:
        """Put a report into the full-text index."""
        insert = "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)"
        self.execute(insert, number, mend(title), mend(text))

    def unindex(self, number: int, title: str, text: str) -> None:
        """Take a report out; the index holds no words and has to be told them."""
        delete = "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        self.execute(delete, number, mend(title), mend(text))

    def matching(self, terms: Sequence[tuple[str, ...]], limit: int) -> Sequence[int]:
        """The numbers of reports whose words hold all the terms, the best first: the best of
        those that were read last, where there are very many.
        """
        query = (
            "SELECT number FROM (SELECT number, place FROM (SELECT rowid AS number, rank AS place "
            "FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) "
            "ORDER BY place LIMIT ?) JOIN reports USING (number) ORDER BY place, digest"
        )
        return [row[0] for row in self.all(query, _fts_query(terms), MOST_RANKED, limit)]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _fts_query(terms: Iterable[tuple[str, ...]]) -> str:
    """The terms in the language of FTS5, nothing in them taken for an operator."""
    return " AND ".join('"' + " ".join(term) + '"' for term in terms)
