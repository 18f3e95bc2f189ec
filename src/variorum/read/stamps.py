"""The date stamp that a report carries at its head."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from variorum.model import Span
from variorum.read.dates import match_day

LABEL = re.compile(
    r"(?:(?:date(?:line)?|dated|posted|published|publication date|updated|last updated|"
    r"first published|last modified|modified|created|issued)(?:\s+(?:on|at))?\s*:?\s+)"
    r"|(?:date|published|updated|posted):",
    re.IGNORECASE,
)
ON = re.compile(r"on\s+", re.IGNORECASE)
"""What may stand before a day that has its line to itself, under a headline."""
TIME_OF_DAY = re.compile(
    r"[T\s,|•·-]*(?:at\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?"
    r"(?:\s*(?:Z|UTC|GMT|BST|CET|CEST|[ECMP][DS]?T)\b|\s*[+-]\d\d:?\d\d\b)?"
    r"|[T\s,|•·-]*(?:at\s+)?\d{1,2}\s*[ap]\.?m\b\.?(?:\s*(?:UTC|GMT|[ECMP][DS]?T)\b)?",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s*(?:[—–|•·:/]|--+|-(?=\s)|\)|$)\s*")
PLACE = re.compile(r"[A-Z][A-Za-z.' ]{2,30}\s\|\s")
LINE = re.compile(r"[^\r\n]+")
HEAD_LINES = 6
LATER = ("update", "last", "modified")


class Stamp(NamedTuple):
    """A day at the head of a report: where it stands, what it says.

    ``alone`` says that nothing else stands in the line; ``updated`` that the label speaks
    of a later change.
    """

    span: Span
    day: date
    alone: bool
    updated: bool


def find_stamp(text: str) -> Stamp | None:
    """The stamp that says when a report was published; None where it has none.

    A stamp opens the first line, with the text going on behind it, or has one of the first
    lines to itself. A sentence that begins with a day, and a dateline, are no stamps.
    """
    stamps = list(find_stamps(text))
    return min(stamps, key=lambda s: (s.updated, s.span.begin), default=None)


def find_stamps(text: str) -> Iterator[Stamp]:
    """All stamps at the head of a report, in order."""
    for number, line in enumerate(head_lines(text)):
        stamp = _match(text, line)
        if stamp is not None and (stamp.alone or number == 0):
            yield stamp


def head_lines(text: str) -> list[Span]:
    """The first lines of a text that hold anything, trimmed."""
    lines = (Span(m.start(), m.end()).trimmed(text) for m in LINE.finditer(text))
    return list(islice((line for line in lines if line.begin < line.end), HEAD_LINES))


def _match(text: str, line: Span) -> Stamp | None:
    head = text[line.begin : min(line.end, line.begin + 200)]
    label = LABEL.match(head)
    place = PLACE.match(head) if label is None else None
    on = ON.match(head) if label is None and place is None else None
    before = label or place or on
    begin = before.end() if before else 0
    found = match_day(head, begin)
    if found is None:
        return None
    day, end = found
    if time := TIME_OF_DAY.match(head, end):
        end = time.end()
    stop = SEPARATOR.match(head, end)
    alone = stop is not None and line.begin + stop.end() == line.end
    if on is not None and not alone:
        return None
    sure = label is not None or place is not None or time is not None
    if not alone and not _text_goes_on(head, end, stop, sure=sure):
        return None
    updated = label is not None and label.group().lower().startswith(LATER)
    return Stamp(Span(line.begin, line.begin + end).trimmed(text), day, alone, updated)


def _text_goes_on(head: str, end: int, stop: re.Match[str] | None, *, sure: bool) -> bool:
    # "December 12, 2024, was cold" and "12 December 2024 saw rain" are sentences;
    # "June 1, 2024: The mayor at the bridge" is a caption.
    if stop is not None and ":" in stop.group() and not sure:
        return False
    rest = head[stop.end() if stop else end :]
    if not rest or (stop is None and not rest[0].isspace()):
        return False
    opening = rest.lstrip().lstrip("\"'“‘«([")
    return bool(opening) and (
        stop is not None or sure or opening[0].isupper() or opening[0].isdigit()
    )
