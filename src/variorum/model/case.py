"""The protocol that every store keeps: a case, a file of reports and what was found in them."""

from dataclasses import dataclass
from typing import Protocol

from variorum.model.corrections import KeepsCorrections
from variorum.model.grouping import KeepsChanges, KeepsItems, KeepsLines
from variorum.model.keeping_reports import KeepsReports
from variorum.model.keeping_stories import KeepsStories
from variorum.model.text import Evidence
from variorum.model.watching import KeepsPages


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found."""

    evidence: Evidence
    story: str | None


class Case(
    KeepsReports,
    KeepsStories,
    KeepsCorrections,
    KeepsPages,
    KeepsItems,
    KeepsLines,
    KeepsChanges,
    Protocol,
):
    """A case. Reports come in an order that does not depend on how they were read."""

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Passages that hold all the words, the best first."""
        ...

    def close(self) -> None:
        """Let go of the file or the server."""
        ...
