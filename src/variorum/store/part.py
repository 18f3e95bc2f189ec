"""What the parts of a case share: the database, the count of changes, the run that goes on."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import TypeVar

import msgspec

from variorum.store.database import Database

Anything = TypeVar("Anything")


class Part:
    """One part of a case over a database."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._run: int | None = None

    def _state(self, name: str) -> int:
        row = self._db.one("SELECT value FROM state WHERE name = ?", name)
        return int(row[0]) if row else 0

    def _count_change(self, why: str, *reports: str) -> None:
        """Note that reports came, went or were changed.

        Comes last in a transaction: who changes something waits here for the others.
        """
        row = self._db.one(
            "UPDATE state SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) "
            "WHERE name = 'changes' RETURNING value"
        )
        change = int(row[0]) if row else 0
        self._db.many(
            "INSERT INTO changed_reports (report, change, why) VALUES (?, ?, ?)",
            ((report, change, why) for report in dict.fromkeys(reports)),
        )


def batches(items: Iterable[Anything], size: int) -> Iterator[list[Anything]]:
    """The items in order, so many at a time."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def as_json(value: object) -> str:
    """Anything of the model as JSON."""
    return msgspec.json.encode(value).decode()


def now() -> str:
    """The time of day in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
