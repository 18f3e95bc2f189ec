"""Words in quotation marks that no attribution holds: somebody said them, so they are kept."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.kinds import count_words
from variorum.annotate.attributions.titles import is_title
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.quotations import Quoted
from variorum.model import Span

WHOLE_SENTENCE, INSIDE = 4, 8
"""So many words in marks are somebody's: fewer, where the marks hold the whole sentence."""


def lost_quotations(
    text: str, quoted: Sequence[Quoted], found: Sequence[Found], sentences: Sequence[Span]
) -> Iterator[Found]:
    """The marked quotations that touch no content, source or cue, as attributions without any."""
    held = sorted(span for f in found for span in (*f.content, *_parts(f)))
    for quote in quoted:
        if any(near(held, span) for span in quote.spans) or is_title(quote, text):
            continue
        alone = stands_alone(text, quote.spans, sentences)
        words = sum(count_words(span.of(text)) for span in quote.spans)
        if words >= (WHOLE_SENTENCE if alone else INSIDE):
            yield Found(None, None, quote.spans)


def stands_alone(text: str, content: Sequence[Span], sentences: Sequence[Span]) -> bool:
    """Whether the sentences in which the content begins and ends hold no other words."""
    first = bisect_right(sentences, content[0].begin, key=lambda s: s.begin) - 1
    last = bisect_right(sentences, content[-1].end - 1, key=lambda s: s.begin) - 1
    if first < 0:
        return False
    outside = text[sentences[first].begin : content[0].begin]
    outside += text[content[-1].end : max(content[-1].end, sentences[last].end)]
    return re.search(r"\w", outside) is None


def _parts(found: Found) -> list[Span]:
    return [span for span in (found.source, found.cue) if span is not None]
