"""Where a report's attributed words come apart: at sentences, between quotations, at gaps."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from variorum.compare.marked_spans import marked_spans
from variorum.model import Span
from variorum.model.places import spans_at

ELLIPSIS = re.compile(r"…|\.\.\.|\. \. \.")
SHORTEST_SIDE = 3
"""An ellipsis with no more words than this on one side cuts nothing."""


def cut_pieces(text: str, span: Span, sentences: Sequence[Span]) -> list[Span]:
    """A content span cut at the ends of sentences, and between two quotations in one."""
    pieces = [
        Span(max(span.begin, s.begin), min(span.end, s.end)) for s in spans_at(sentences, span)
    ]
    whole = [p for p in pieces if p.begin < p.end] or [span]
    if not re.search(r"\w", text[whole[-1].end : span.end]):  # the mark behind a nested one
        whole[-1] = Span(whole[-1].begin, max(whole[-1].end, span.end))
    return [part for piece in whole for part in _between_quotations(text, piece)]


def _between_quotations(text: str, piece: Span) -> list[Span]:
    """A piece that holds several quotations, cut behind each but the last; behind an ellipsis."""
    ends = [m.end for m in marks_in(text, piece)[:-1] if piece.begin < m.end < piece.end]
    ends = sorted({*ends, *_ellipses(text, piece)})
    cuts = [piece.begin, *ends, piece.end]
    parts = [Span(a, b).trimmed(text) for a, b in pairwise(cuts)]
    return [p for p in parts if re.search(r"\w", p.of(text))]


def _ellipses(text: str, piece: Span) -> list[int]:
    """Where words were left out with several words on either side: what stands there was not
    said in one breath.
    """
    places = [m.end() for m in ELLIPSIS.finditer(text, piece.begin, piece.end)]
    sides = [(text[piece.begin : at].split(), text[at : piece.end].split()) for at in places]
    return [
        at
        for at, (before, behind) in zip(places, sides, strict=True)
        if min(len(before), len(behind)) > SHORTEST_SIDE
    ]


@lru_cache(maxsize=1024)
def marks_in(text: str, span: Span) -> tuple[Span, ...]:
    """The stretches in quotation marks that a span touches; one question follows another."""
    marked = marked_spans(text)
    first = max(0, bisect_right(marked, span.begin, key=lambda m: m.begin) - 1)
    last = bisect_right(marked, span.end, key=lambda m: m.begin)
    return tuple([m for m in marked[first:last] if m.overlaps(span)])


def quoted_part(text: str, spans: Sequence[Span]) -> list[Span]:
    """The parts of spans that stand in quotation marks."""
    parts = (
        Span(max(span.begin, m.begin), min(span.end, m.end))
        for span in spans
        for m in marks_in(text, span)
    )
    return [part for part in parts if re.search(r"\w", part.of(text))]
