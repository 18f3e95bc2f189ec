"""Furniture as a person marked it: words that are furniture, and words that are not."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from variorum.model import Span


class FurnitureMark(NamedTuple):
    """What a person said of a stretch of a report's text."""

    span: Span
    is_furniture: bool


def as_marked(found: Iterable[Span], marks: Sequence[FurnitureMark]) -> tuple[Span, ...]:
    """The furniture of a text after the marks, one after another; nothing overlaps."""
    spans = list(found)
    for span, is_furniture in marks:
        spans = [piece for old in spans for piece in _outside(old, span)]
        if is_furniture:
            spans.append(span)
    return tuple(sorted(spans))


def _outside(span: Span, mark: Span) -> list[Span]:
    """What of a span lies before and behind the mark."""
    before = Span(span.begin, min(span.end, mark.begin))
    behind = Span(max(span.begin, mark.end), span.end)
    return [piece for piece in (before, behind) if piece.begin < piece.end]
