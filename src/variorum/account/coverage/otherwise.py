"""Whether of two sentences one tells otherwise what the other tells."""

from variorum.account.contrary import is_contrary
from variorum.account.coverage.moved import is_moved
from variorum.account.coverage.same_counts import counts_otherwise
from variorum.account.coverage.same_places import differ_in_place
from variorum.account.kept import kept_with_sources
from variorum.account.quoted_otherwise import is_given_to_others, is_quoted_otherwise
from variorum.account.sources import Sources
from variorum.compare.deeds import is_done_in
from variorum.model import Evidence, Line

OTHERWISE = "told otherwise"
"""Said behind a sentence that stands under one which it does not tell."""
TO_COME, DONE = "told there as still to come", "told there as done"
"""The same where one only foretells what the other tells as done."""
DIFFER = "Reports differ"
"""Said of a sentence that no other origin tells, and some tell otherwise."""


@kept_with_sources
def tells_otherwise(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether one of two sentences denies what the other tells, has another number or day of it,
    quotes it in words of another sense or gives the words to somebody else.
    """
    return (
        is_contrary(first.text, other.text)
        or counts_otherwise(first, other, sources)
        or differ_in_place(first, other, sources)
        or is_moved(first, other, sources)
        or is_quoted_otherwise(first, other, sources)
        or is_given_to_others(first, other, sources)
    )


@kept_with_sources
def how_otherwise(first: Evidence, other: Evidence, sources: Sources) -> str:
    """What is said of another sentence that does not tell what the first one does, though it has
    its words; empty where it may.
    """
    if tells_otherwise(first, other, sources):
        return OTHERWISE
    if is_done_in(first.text, other.text):
        return TO_COME
    return DONE if is_done_in(other.text, first.text) else ""


def is_at_another_time(first: Evidence, other: Evidence) -> bool:
    """Whether one of two sentences only foretells what the other tells as done."""
    return is_done_in(first.text, other.text) or is_done_in(other.text, first.text)


def is_otherwise(line: Line) -> bool:
    """Whether a line that stands under another is said to tell it otherwise."""
    return line.note.endswith(OTHERWISE)
