"""A text as the borders of attributions are looked for in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Span


@dataclass(frozen=True, slots=True)
class Room:
    """A text with its paragraphs and with what in it nobody says; ``names`` and ``taken``, the
    cues and sources, are in order.
    """

    text: str
    paragraphs: Sequence[Span]
    sentences: Sequence[Span]
    furniture: Sequence[Span]
    marked: Sequence[Span]
    names: Sequence[Span] = ()
    taken: Sequence[Span] = ()

    def paragraph_at(self, position: int) -> int:
        """The number of the paragraph that holds a position or begins last before it."""
        return max(0, bisect_right(self.paragraphs, position, key=lambda p: p.begin) - 1)

    def sentences_in(self, span: Span) -> Sequence[Span]:
        """The sentences that share characters with a span."""
        first = max(0, bisect_right(self.sentences, span.begin, key=lambda s: s.begin) - 1)
        last = bisect_left(self.sentences, span.end, key=lambda s: s.begin)
        return [s for s in self.sentences[first:last] if s.overlaps(span)]
