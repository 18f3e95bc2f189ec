"""What is printed of somebody's words and tells nothing, even with the words before it."""

import re

from variorum.account.leaning.heads import is_torn
from variorum.model import AttributionKind

ANSWER = re.compile(r"[“\"]?(?:Yes|No|Yeah|Nope)\b")
SHORTEST = 4


def is_unclear(words: str, kind: AttributionKind) -> bool:
    """Whether printed words are an answer without its question, or told ones a clause without its
    head.
    """
    if kind == "indirect":
        return is_torn(words)
    return len(words.split()) <= SHORTEST and ANSWER.match(words) is not None
