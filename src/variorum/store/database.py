"""What a store needs of a database: statements in SQL that both engines read, with ``?``."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = tuple[Any, ...]


class Database(Protocol):
    """A connection to the tables of one case."""

    def execute(self, statement: str, *values: object) -> None:
        """Run a statement that gives no rows."""
        ...

    def one(self, query: str, *values: object) -> Row | None:
        """The first row that a statement gives."""
        ...

    def all(self, query: str, *values: object) -> Sequence[Row]:
        """The rows of a query that gives few."""
        ...

    def stream(self, query: str, *values: object) -> Iterator[Row]:
        """The rows of a query that may give more than memory holds, as they stand at once."""
        ...

    def many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement for each row."""
        ...

    def transaction(self) -> AbstractContextManager[object]:
        """All that is done within holds, or none of it."""
        ...

    def snapshot(self) -> AbstractContextManager[object]:
        """All that is read within is as it stood at one moment."""
        ...

    def lock(self, *names: str) -> None:
        """Wait until nobody else holds one of the names; held until the transaction ends."""
        ...

    def has_table(self, name: str) -> bool:
        """Whether there is such a table; an older case that may not be written to lacks some."""
        ...

    def columns(self, table: str) -> Sequence[str]:
        """The names of a table's columns."""
        ...

    def count_on(self, table: str, column: str) -> None:
        """Have the database count on from the largest number that stands in a column."""
        ...

    def index(self, number: int, title: str, text: str) -> None:
        """Put a report into the full-text index."""
        ...

    def unindex(self, number: int, title: str, text: str) -> None:
        """Take a report out of the full-text index that stands there with these words."""
        ...

    def matching(self, terms: Sequence[tuple[str, ...]], limit: int) -> Sequence[int]:
        """The numbers of reports whose words hold all the terms, the best first."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...
