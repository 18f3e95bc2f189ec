"""What a person changed by hand, as a case keeps it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person changed by hand. ``value`` is None where a value was taken away."""

    id: int
    made: str
    report: str
    field: str
    value: str | None


CORRECTABLE = frozenset(
    {
        *("removed", "date", "outlet", "title", "furniture"),
        *("no copy of", "story apart", "story with", "speaker"),
        *("one utterance with", "other utterance than", "one person with", "other person than"),
    }
)
"""The fields that a correction can have. Their values: "yes" for "removed" and "story apart";
another report for "no copy of" and "story with"; JSON (see ``corrections.kept``) for those that
speak of words or names.
"""


class KeepsCorrections(Protocol):
    """Keeps corrections, and applies them to what it gives."""

    def correct(self, report: str, field: str, value: str | date | None) -> Correction:
        """Note a correction and apply it. Raises ``KeyError`` for an unknown report."""
        ...

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections in force, in the order they were made."""
        ...

    def undo(self, number: int | None = None) -> Correction | None:
        """Take a correction back, the last where none is named; None where there is none.

        Raises ``KeyError`` where no correction in force has that number.
        """
        ...
