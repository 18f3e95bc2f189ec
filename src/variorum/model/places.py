"""What stands at a place of a report, found without going through all that stands in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import TypeVar

from variorum.model.finding import Annotation, Attribution, Name
from variorum.model.text import Span

K = TypeVar("K")
V = TypeVar("V")
MOST_KEPT = 512


def kept_by_identity(function: Callable[[K], V]) -> Callable[[K], V]:
    """A function whose results are kept for the very objects that it was given, which may not
    change: to hash the findings of a report takes as long as to go through them.
    """
    kept: dict[int, tuple[K, V]] = {}

    def looked_up(given: K) -> V:
        found = kept.get(id(given))
        if found is not None and found[0] is given:
            return found[1]
        result = function(given)
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[id(given)] = given, result
        return result

    return looked_up


def spans_at(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those that touch a span, of spans in order that do not overlap, as sentences are."""
    first = max(0, bisect_right(spans, span.begin, key=lambda s: s.begin) - 1)
    last = bisect_left(spans, span.end, key=lambda s: s.begin)
    return [s for s in spans[first:last] if s.overlaps(span)]


def names_from(names: Sequence[Name], begin: int, end: int) -> Sequence[Name]:
    """Those that begin in a stretch, of names in order."""
    first = bisect_left(names, begin, key=lambda n: n.begin)
    return names[first : bisect_left(names, end, first, key=lambda n: n.begin)]


def attributions_at(findings: Annotation, span: Span) -> list[Attribution]:
    """The attributions of which source, cue or content touch a span, in their order."""
    attributions = findings.attributions
    numbers = sorted(set(_index_of(attributions).touching(span)))
    return [attributions[number] for number in numbers]


def contents_at(findings: Annotation, spans: Sequence[Span]) -> list[Attribution]:
    """The attributions whose content touches one of some spans, in their order."""
    attributions = findings.attributions
    index = _index_of(attributions)
    numbers = sorted({number for span in spans for number in index.touching(span)})
    over = (attributions[number] for number in numbers)
    return [a for a in over if any(c.overlaps(s) for c in a.content for s in spans)]


class SpanIndex:
    """Spans that may lie in each other, each with a number."""

    def __init__(self, numbered: Iterable[tuple[Span, int]]) -> None:
        self._spans = sorted(numbered)
        self._begins = [span.begin for span, _ in self._spans]
        self._ends = list(accumulate((span.end for span, _ in self._spans), max))

    def touching(self, span: Span) -> Iterable[int]:
        """The numbers of those that touch a span."""
        at = bisect_left(self._begins, span.end)
        while at > 0 and self._ends[at - 1] > span.begin:
            at -= 1
            own, number = self._spans[at]
            if own.end > span.begin:
                yield number


@kept_by_identity
def _index_of(attributions: tuple[Attribution, ...]) -> SpanIndex:
    return SpanIndex(
        (span, number)
        for number, a in enumerate(attributions)
        for span in (*a.source, *a.cue, *a.content)
    )
