"""What can go wrong with a case file: which file, why, and what to do."""

from pathlib import Path


class CaseError(Exception):
    """A case that cannot be used. The file is left as it was."""

    def __init__(self, path: Path, reason: str, advice: str) -> None:
        super().__init__(f"{path}: {reason} {advice}")
        self.path = path
        self.reason = reason
        self.advice = advice


class NotACase(CaseError):  # noqa: N818 - a statement reads better than an "Error" at its end
    """The file is something else, or not there."""


class NewerCase(CaseError):  # noqa: N818
    """The file was written by a later version of Variorum."""
