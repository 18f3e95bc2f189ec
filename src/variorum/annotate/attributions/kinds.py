"""Direct, mixed or indirect: how much of a content stands in quotation marks, and how likely
it makes that the attribution holds.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.annotate.attributions.titles import is_title
from variorum.annotate.model.attributions import Reading
from variorum.model import AttributionKind, Span

WORD = re.compile(r"\w+")


def kind_of(text: str, content: Sequence[Span], marked: Sequence[Span]) -> AttributionKind:
    """Direct, mixed or indirect, by the share of words in marks, titles aside; ``marked`` are
    the stretches in quotation marks, in order.
    """
    first = max(0, bisect_left(marked, content[0]) - 1)
    within = [m for m in marked[first:] if m.begin < content[-1].end]
    words = sum(count_words(c.of(text)) for c in content)
    if words - _inside(text, content, within) > 1:  # “The Morning Hour” has been seen by many
        within = [m for m in within if not is_title(m, text)]
    inside = _inside(text, content, within)
    if not inside:
        return "indirect"
    return "direct" if words - inside <= 1 else "mixed"


def chance_of(text: str, read: Reading, marked: Sequence[Span]) -> float:
    """How likely an attribution holds that the model reads; ``marked`` are the stretches in
    quotation marks, in order.

    Who speaks words in marks, the marks and the sentences around tell better than the model's
    source does: of them only whether somebody is given them counts.
    """
    return read.attributed if kind_of(text, read.content, marked) == "direct" else read.chance


def _inside(text: str, content: Sequence[Span], marked: Sequence[Span]) -> int:
    """How many words of a content stand in marks."""
    common = (Span(max(m.begin, c.begin), min(m.end, c.end)) for m in marked for c in content)
    return sum(count_words(span.of(text)) for span in common if span.begin < span.end)


def count_words(text: str) -> int:
    """The number of words."""
    return len(WORD.findall(text))
