"""Words with capitals throughout: a title or a nickname in quotation marks, a headline."""

import re

from variorum.annotate.quotations import Quoted
from variorum.lang import word_list
from variorum.model import Span

TITLE_WORDS = 10
HEADLINE_LEAST, HEADLINE_MOST = 4, 20
WORD = re.compile(r"[\w’']+(?:-[\w’']+)*")


def is_title(quote: Quoted | Span, text: str) -> bool:
    """Whether the marks set off a title or a nickname: every longer word has a capital."""
    inside = text[quote.begin : quote.end]
    words = WORD.findall(inside[: 20 * TITLE_WORDS])
    if not words or len(words) > TITLE_WORDS or len(inside) > 20 * TITLE_WORDS:
        return not words
    small = word_list("small_words")
    capitals = all(w[0].isupper() or w[0].isdigit() or w.lower() in small for w in words)
    return capitals and words[0][0].isupper() and len(words) > 1


def is_headline(words: str) -> bool:
    """Whether a paragraph is a headline: every longer word of it has a capital, and it is no
    sentence with a stop.
    """
    if words.rstrip()[-1:] in set('.!?:,;”"') | {""}:
        return False
    found = WORD.findall(words)
    small = word_list("small_words")
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in found)
    plain = [w for w in found if w[0].islower() and w.lower() not in small]
    return HEADLINE_LEAST <= len(found) <= HEADLINE_MOST and not plain and 2 * capitals > len(found)
