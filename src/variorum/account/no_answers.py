"""Sentences that tell of nothing but that somebody gave no answer."""

import re

NO_ANSWER = re.compile(
    r"\b(?:did|does|would|could)(?: not|n[’']t) (?:\w+ ){0,3}"
    r"(?:respond|return|reply|comment|elaborate|be reached)\b"
    r"|\bdeclined (?:(?:on )?\w+ )?to (?:\w+ )?comment\b"
    r"|\bno (?:\w+ )?(?:answer|response|reply|comment)\b.{0,60}\brequests? for (?:\w+ )?comment\b"
)


def tells_no_answer(words: str) -> bool:
    """Whether words tell that somebody did not comment or could not be reached."""
    return NO_ANSWER.search(words) is not None
