"""The hours that entries of a live report stand under: "17:15", "14.05 –", "10.45am"."""

import re
from functools import lru_cache

from variorum.model import Span

_ZONE = r"(?:[ \t]?(?:GMT|UTC|BST|IST|CES?T|[ECMP][DS]?T|local time))?"
_POINT = r"(?:[01]?\d|2[0-3])\.[0-5]\d(?!\.?\d)"
_SURE = r"(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?(?![\d:.])|(?:1[0-2]|[1-9])(?=[ \t]?[ap]\.?m\b)"
HOUR = re.compile(
    rf"^[ \t]*[(\[]?(?:(?P<sure>{_SURE})|{_POINT})(?P<half>[ \t]?(?:[ap]\.?m\b\.?|[AP]M\b))?{_ZONE}"
    r"[)\]]?(?:(?P<alone>[ \t\r]*$)|[ \t]*[–—|•·:-](?=[ \t])|(?P<text>(?=[ \t]+[A-Z“\"])))",
    re.MULTILINE,
)
DIGIT_AT_LINE = re.compile(r"^[ \t]*[(\[]?\d", re.MULTILINE)
SEVERAL = 2
"""So many lines that open with hours tell that "14.05" is one, and no number."""


def find_hours(text: str) -> tuple[Span, ...]:
    """The hours that open a line, in order, with the mark behind."""
    return tuple(span for span, _ in _hours(text))


def find_hour_lines(text: str) -> tuple[Span, ...]:
    """The lines that hold an hour and nothing else."""
    return tuple(span for span, alone in _hours(text) if alone)


@lru_cache(maxsize=1024)
def _hours(text: str) -> tuple[tuple[Span, bool], ...]:
    if DIGIT_AT_LINE.search(text) is None:
        return ()
    found = list(HOUR.finditer(text))
    several = len(found) >= SEVERAL
    return tuple(
        (Span(*hour.span()).trimmed(text), hour["alone"] is not None)
        for hour in found
        if hour["sure"] or hour["half"] or (several and hour["text"] is None)
    )
