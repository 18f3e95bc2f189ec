"""Direct, mixed or indirect: how much of a content stands in quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.model import AttributionKind, Span

WORD = re.compile(r"\w+")


def kind_of(text: str, content: Sequence[Span], marked: Sequence[Span]) -> AttributionKind:
    """Direct, mixed or indirect, by the share of words in marks; ``marked`` are the stretches
    in quotation marks, in order.
    """
    first = max(0, bisect_left(marked, content[0]) - 1)
    inside = 0
    for quoted in marked[first:]:
        if quoted.begin >= content[-1].end:
            break
        for c in content:
            common = Span(max(quoted.begin, c.begin), min(quoted.end, c.end))
            inside += count_words(common.of(text)) if common.begin < common.end else 0
    if not inside:
        return "indirect"
    outside = sum(count_words(c.of(text)) for c in content) - inside
    return "direct" if outside <= 1 else "mixed"


def count_words(text: str) -> int:
    """The number of words."""
    return len(WORD.findall(text))
