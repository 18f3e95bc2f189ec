"""A case in any database: its parts put together."""

from typing import Self

from variorum.store.comparisons import Comparisons
from variorum.store.corrections import Corrections
from variorum.store.runs import Runs
from variorum.store.search import Search


class SqlCase(Runs, Corrections, Comparisons, Search):
    """Implements ``variorum.model.Case``."""

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
