"""What can go wrong with a case: which file or address, why, and what to do."""

from pathlib import Path


class CaseError(Exception):
    """A case that cannot be used. It is left as it was."""

    def __init__(self, path: Path | str, reason: str, advice: str) -> None:
        super().__init__(f"{path}: {reason} {advice}")
        self.path = path
        self.reason = reason
        self.advice = advice


class NotACase(CaseError):  # noqa: N818 - a statement reads better than an "Error" at its end
    """What stands there is something else, or nothing."""


class NoFolder(NotACase):
    """The folder that a new case is to stand in is missing, or may not be written to."""


class NewerCase(CaseError):  # noqa: N818
    """It was written by a later version of Variorum."""
