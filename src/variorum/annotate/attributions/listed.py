"""Points of a document that a report prints as a list: what they tell is the document's."""

import re
from collections.abc import Sequence

from variorum.lang import word_list
from variorum.model import Span

BULLET = re.compile(r"[-–—•*·▪►]\s?(?=[\w“\"])")
WORD = re.compile(r"[a-z-]+")
POINTS = frozenset({"points", "memo", "fact sheet", "document", "talking"})


def listed_points(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The paragraphs of lists that a paragraph such as "In a memo, aides made these points:"
    leads in to, in order.
    """
    found: list[Span] = []
    leads = False
    for paragraph in paragraphs:
        words = paragraph.of(text)
        if BULLET.match(words):
            found += [paragraph] if leads else []
        else:
            named = set(WORD.findall(words.lower())) & (POINTS | word_list("own_words"))
            leads = words.rstrip().endswith(":") and bool(named)
    return found
