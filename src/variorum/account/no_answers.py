"""Sentences that tell of nothing but that somebody gave no answer."""

import re

NO_ANSWER = re.compile(
    r"\b(?:did|does|would|could)(?: not|n[’']t) (?:\w+ ){0,3}"
    r"(?:respond|return|reply|comment|elaborate|be reached)\b|\bdeclined to (?:\w+ )?comment\b"
)


def tells_no_answer(words: str) -> bool:
    """Whether words tell that somebody did not comment or could not be reached."""
    return NO_ANSWER.search(words) is not None
