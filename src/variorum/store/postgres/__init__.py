"""A case in a PostgreSQL database, where several may write and read at once."""

from typing import Self

from variorum.store.case import SqlCase
from variorum.store.postgres.database import PostgresDatabase
from variorum.store.postgres.opening import connect

__all__ = ["PostgresCase"]


class PostgresCase(SqlCase):
    """Make one with ``open``."""

    @classmethod
    def open(cls, address: str, *, create: bool = False) -> Self:
        """The case at an address. Raises what ``store.postgres.opening.connect`` raises."""
        connection, case = connect(address, create=create)
        return cls(PostgresDatabase(connection, case))
