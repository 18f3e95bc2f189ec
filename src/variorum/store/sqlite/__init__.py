"""A case in one SQLite file (or in memory)."""

from pathlib import Path
from typing import Self

from variorum.store.case import SqlCase
from variorum.store.sqlite.database import SqliteDatabase
from variorum.store.sqlite.file import open_file, open_memory

__all__ = ["SqliteCase"]


class SqliteCase(SqlCase):
    """Make one with ``open`` or ``in_memory``."""

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """The case in a file. Raises what ``store.sqlite.file.open_file`` raises."""
        return cls(SqliteDatabase(open_file(path, create=create)))

    @classmethod
    def in_memory(cls) -> Self:
        """An empty case that is gone once closed."""
        return cls(SqliteDatabase(open_memory()))
