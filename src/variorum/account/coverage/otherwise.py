"""Whether of two sentences one tells otherwise what the other tells."""

from variorum.account.contrary import is_contrary
from variorum.account.coverage.same_counts import counts_otherwise
from variorum.account.sources import Sources
from variorum.model import Evidence, Line

OTHERWISE = "told otherwise"
"""Said behind a sentence that stands under one which it does not tell."""
DIFFER = "Reports differ"
"""Said of a sentence that no other origin tells, and some tell otherwise."""


def tells_otherwise(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether one of two sentences denies what the other tells, or has another number of it."""
    return is_contrary(first.text, other.text) or counts_otherwise(first, other, sources)


def is_otherwise(line: Line) -> bool:
    """Whether a line that stands under another is said to tell it otherwise."""
    return line.note.endswith(OTHERWISE)
