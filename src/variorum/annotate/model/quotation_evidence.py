"""Quotation marks as evidence that the model lacks: a marked quotation is whole or not at all."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from variorum.annotate.quotations import Quoted
from variorum.model import Span

WORD = re.compile(r"\w+")
LEADING = re.compile(r"[\s,.;:!?…)\]—–-]+")
OPENING = 1
"""Characters of an opening mark, which a content may lack."""
TRAILING = re.compile(r"[\s,.;:(\[—–-]+$")


def complete(
    content: Span,
    taken: Sequence[Span],
    quoted: Sequence[Span],
    text: str,
    *,
    share: float,
    own: Sequence[Span] = (),
) -> Span:
    """The content widened to the whole of each quotation of which it holds the better part.

    ``quoted`` are the marked stretches in order; ``taken`` are the sources and cues in order:
    a quotation that holds one of them is left alone, but for one that the content begins with and
    that holds neither of its ``own`` (who speaks it quotes another in it). ``share`` is the least
    share of the quotation's words that the content must hold.
    """
    begin, end = content
    for quote in near(quoted, content):
        common = Span(max(quote.begin, content.begin), min(quote.end, content.end))
        held = len(WORD.findall(common.of(text)))
        if held and held >= share * len(WORD.findall(quote.of(text))):
            wider = Span(min(begin, quote.begin), max(end, quote.end))
            whole = quote.begin <= begin <= quote.begin + OPENING
            others = [t for t in near(taken, wider) if wider.overlaps(t)]
            nested = all(quote.contains(t) for t in others)
            theirs = not any(wider.overlaps(part) for part in own)
            if not others or (whole and nested and theirs):
                begin, end = wider
    return Span(begin, end)


def near(spans: Sequence[Span], place: Span) -> Sequence[Span]:
    """Those of the ordered, disjoint spans that can touch a place."""
    first = bisect_right(spans, place.begin, key=lambda s: s.end)
    last = bisect_right(spans, place.end, first, key=lambda s: s.begin)
    return spans[first:last]


def trimmed_content(span: Span, text: str) -> Span:
    """A content without the punctuation at its ends; quotation marks stay."""
    begin, end = span
    if match := LEADING.match(text, begin, end):
        begin = match.end()
    inner = TRAILING.search(text[begin:end])
    return Span(begin, begin + inner.start()) if inner else Span(begin, end)


def marked_stretches(quoted: Sequence[Quoted]) -> list[Span]:
    """Every marked stretch, one a paragraph, in order."""
    return [span for quote in quoted for span in quote.spans]
