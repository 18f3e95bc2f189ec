"""A case in any database: its parts put together."""

from typing import Self
from weakref import finalize

from variorum.store.comparisons import Comparisons
from variorum.store.database import Database
from variorum.store.regrouping import Regrouping
from variorum.store.runs import Runs
from variorum.store.search import Search
from variorum.store.watching import Watching


class SqlCase(Runs, Watching, Comparisons, Regrouping, Search):
    """Implements ``variorum.model.Case``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        # a case that goes out of use without being closed lets go of its database all the same
        self._let_go = finalize(self, database.close)

    @property
    def database(self) -> Database:
        """Where the tables are, for what handles whole tables."""
        return self._db

    def close(self) -> None:
        """Let go of the database."""
        self._let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
