"""Words in quotation marks that are a title or a nickname."""

import re

from variorum.annotate.quotations import Quoted
from variorum.lang import word_list
from variorum.model import Span

TITLE_WORDS = 10
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
