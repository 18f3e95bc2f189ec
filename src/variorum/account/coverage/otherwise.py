"""Whether of two sentences one tells otherwise what the other tells."""

from variorum.account.contrary import is_contrary
from variorum.account.coverage.same_counts import counts_otherwise
from variorum.account.coverage.same_places import differ_in_place
from variorum.account.quoted_otherwise import is_given_to_others, is_quoted_otherwise
from variorum.account.sources import Sources
from variorum.model import Evidence, Line

OTHERWISE = "told otherwise"
"""Said behind a sentence that stands under one which it does not tell."""
DIFFER = "Reports differ"
"""Said of a sentence that no other origin tells, and some tell otherwise."""


def tells_otherwise(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether one of two sentences denies what the other tells, has another number or day of it,
    quotes it in words of another sense or gives the words to somebody else.
    """
    return (
        is_contrary(first.text, other.text)
        or counts_otherwise(first, other, sources)
        or differ_in_place(first, other, sources)
        or is_quoted_otherwise(first, other, sources)
        or is_given_to_others(first, other, sources)
    )


def is_otherwise(line: Line) -> bool:
    """Whether a line that stands under another is said to tell it otherwise."""
    return line.note.endswith(OTHERWISE)
