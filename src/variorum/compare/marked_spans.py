"""What stands in quotation marks in a report: several comparisons ask for it."""

from functools import lru_cache

from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Span


@lru_cache(maxsize=512)
def marked_spans(text: str) -> tuple[Span, ...]:
    """The stretches of a text in quotation marks, in order; the marks may open in an earlier
    sentence or paragraph.
    """
    return tuple(s for q in find_quoted(text, find_paragraphs(text)) for s in q.spans)
