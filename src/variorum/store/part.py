"""What the parts of a case share: the database, the count of changes, the run that goes on."""

from datetime import UTC, datetime

import msgspec

from variorum.store.database import Database


class Part:
    """One part of a case over a database."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._changes_seen = self._state("changes")
        self._run: int | None = None

    def _state(self, name: str) -> int:
        row = self._db.one("SELECT value FROM state WHERE name = ?", name)
        return int(row[0]) if row else 0

    def _count_change(self) -> None:
        """Comes last in a transaction: who changes something waits here for the others."""
        self._db.execute(
            "UPDATE state SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) "
            "WHERE name = 'changes'"
        )


def as_json(value: object) -> str:
    """Anything of the model as JSON."""
    return msgspec.json.encode(value).decode()


def now() -> str:
    """The time of day in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
