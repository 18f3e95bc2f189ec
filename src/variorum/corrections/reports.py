"""Corrections of whole reports and their stories, and the undoing of any."""

import unicodedata
from datetime import date

from variorum.compare.stories_by_hand import APART, WITH
from variorum.corrections.findings import find_again
from variorum.corrections.kept import FURNITURE, NO_COPY, Marked, encode
from variorum.corrections.places import Words, place_of
from variorum.model import Case, Correction

BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
FIELDS = ("date", "outlet", "title")
"""What can be set on a report."""


def remove_report(case: Case, report: str) -> Correction:
    """Take a report out of the case; reading its file again does not bring it back.

    Raises ``KeyError`` where there is no such report.
    """
    return case.correct(report, "removed", "yes")


def set_field(case: Case, report: str, field: str, value: str) -> Correction:
    """Set a report's date (YYYY-MM-DD), outlet or title; an empty value takes it away.

    Line breaks become spaces, and characters that steer a screen are left out.

    Raises ``KeyError`` where there is no such report or field, ``ValueError`` for a date
    that is none.
    """
    if field not in FIELDS:
        raise KeyError(field)
    words = _in_one_line(value)
    given: str | date | None = words or None
    if field == "date" and words:
        given = date.fromisoformat(words)
    made = case.correct(report, field, given)
    find_again(case, made)
    return made


def no_copy(case: Case, report: str, other: str) -> Correction:
    """Say that neither of two reports rests on the other.

    Raises ``KeyError`` for no report, ``ValueError`` where they are one.
    """
    _two(case, report, other)
    return case.correct(report, NO_COPY, other)


def join_stories(case: Case, report: str, other: str) -> Correction:
    """Make one story of the stories of two reports.

    Raises ``KeyError`` for no report, ``ValueError`` where they are one.
    """
    _two(case, report, other)
    return case.correct(report, WITH, other)


def split_story(case: Case, report: str) -> Correction:
    """Take a report out of its story: it stands alone. Raises ``KeyError`` for no report."""
    return case.correct(report, APART, "yes")


def set_furniture(
    case: Case, report: str, words: Words, *, is_furniture: bool = True
) -> Correction:
    """Mark words of a report as furniture, or as no furniture.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where the words stand
    nowhere in it or in several places.
    """
    place = place_of(case, report, words, where=lambda _: True, what="words of it")
    shown = place.of(case.report(report).text)[:200]
    value = Marked(begin=place.begin, end=place.end, words=shown, furniture=is_furniture)
    made = case.correct(report, FURNITURE, encode(value))
    find_again(case, made)
    return made


def undo(case: Case, number: int | None = None) -> Correction | None:
    """Take a correction back, the last where none is named; None where there is none.

    Raises ``KeyError`` where no correction in force has that number.
    """
    back = case.undo(number)
    if back is not None:
        find_again(case, back)
    return back


def _two(case: Case, report: str, other: str) -> None:
    case.report(report)
    case.report(other)
    if report == other:
        message = f"{report} is named twice: name two reports"
        raise ValueError(message)


def _in_one_line(value: str) -> str:
    kept = (c if c.isspace() or unicodedata.category(c) != "Cc" else "" for c in value)
    return " ".join("".join(kept).translate(dict.fromkeys(BIDI_CONTROLS)).split())
