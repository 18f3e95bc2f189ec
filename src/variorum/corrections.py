"""What a person changes by hand: noted with its time, applied on reading, undone at will."""

from datetime import date

from variorum.annotate import annotate
from variorum.model import Case, Correction

FIELDS = ("date", "outlet", "title")
"""What can be set on a report."""


def remove_report(case: Case, report: str) -> Correction:
    """Take a report out of the case; reading its file again does not bring it back.

    Raises ``KeyError`` where there is no such report.
    """
    return case.correct(report, "removed", "yes")


def set_field(case: Case, report: str, field: str, value: str) -> Correction:
    """Set a report's date (YYYY-MM-DD), outlet or title; an empty value takes it away.

    Raises ``KeyError`` where there is no such report or field, ``ValueError`` for a date
    that is none.
    """
    if field not in FIELDS:
        raise KeyError(field)
    words = value.strip()
    given: str | date | None = words or None
    if field == "date" and words:
        given = date.fromisoformat(words)
    made = case.correct(report, field, given)
    _find_again(case, made)
    return made


def undo(case: Case) -> Correction | None:
    """Take the last correction back; None where there is none."""
    last = case.undo()
    if last is not None:
        _find_again(case, last)
    return last


def _find_again(case: Case, made: Correction) -> None:
    """Times are told from the report's day, so a new day means annotating again."""
    if made.field == "date":
        case.replace_annotation(annotate(case.report(made.report)))
