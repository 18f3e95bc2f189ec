"""Two wordings that have the same sentences in another order."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.compare.wordings.verdicts.changed_words import Printed
from variorum.compare.wordings.verdicts.judging import NONE, Judgement, judge
from variorum.compare.wordings.verdicts.sides import Side
from variorum.compare.wordings.words import Token
from variorum.model import Span

SENTENCE = re.compile(r"(?<=[a-z]{2})[.!?][”\"’')]*\s+(?=[“\"‘]?[A-Z])")
MOST = 8
"""A wording of more sentences is laid beside the other as it stands."""
SAME = 0.5
"""Two sentences are one where they share so much of what either has of words with content."""
LEAST = 2


def judge_in_any_order(
    a: Side,
    b: Side,
    *,
    indirect: bool = False,
    some_words: bool = False,
    printed: tuple[Printed, Printed] = (NONE, NONE),
) -> Judgement | None:
    """The verdict on two wordings, sentence beside sentence where one has them in another order.

    Sentences that a report quotes apart may stand in any order; put round inside one pair of marks
    they are reworded.
    """
    ordered = None if indirect else _in_order_of(a, b)
    if ordered is None:
        return judge(a, b, indirect=indirect, some_words=some_words, printed=printed)
    found = judge(*ordered, some_words=some_words, printed=printed)
    if found is None or found.verdict not in ("identical", "cut"):
        return found
    turned = ordered[0] if ordered[0] is not a else ordered[1]
    apart = len({_span_of(piece, a if turned is ordered[0] else b) for piece in turned.spans})
    return found if apart == len(turned.spans) else replace(found, verdict="reworded")


def _in_order_of(a: Side, b: Side) -> tuple[Side, Side] | None:
    """Both sides with the sentences of the one that has fewer in the order of the other; None
    where they stand so, or are not the same.
    """
    left, right = _pieces(a), _pieces(b)
    if not min(len(left), len(right)) >= LEAST or max(len(left), len(right)) > MOST:
        return None
    if len(left) < len(right):
        turned = _turned(a, left, b, right)
        return (turned, b) if turned else None
    turned = _turned(b, right, a, left)
    return (a, turned) if turned else None


def _turned(side: Side, pieces: Sequence[Span], other: Side, others: Sequence[Span]) -> Side | None:
    """A side with its sentences in the order of the other."""
    there = [_content(other, piece) for piece in others]
    places = [_place(_content(side, piece), there) for piece in pieces]
    found = [place for place in places if place is not None]
    if len(found) != len(places) or len(set(found)) != len(found) or found == sorted(found):
        return None
    spans = [piece for _, piece in sorted(zip(found, pieces, strict=True))]
    return Side(side.text, spans, [t for piece in spans for t in _tokens(side, piece)])


def _place(words: set[str], there: Sequence[set[str]]) -> int | None:
    shared = [len(words & other) for other in there]
    best = max(range(len(there)), key=shared.__getitem__)
    least = max(LEAST, SAME * min(len(words), len(there[best])))
    return best if shared[best] >= least else None


def _pieces(side: Side) -> list[Span]:
    """The sentences of a side, none over a gap between two quotations."""
    found = []
    for begin, end in side.spans:
        cuts = [m.end() for m in SENTENCE.finditer(side.text, begin, end)]
        edges = [begin, *cuts, end]
        found += [Span(x, y) for x, y in pairwise(edges) if x < y]
    return [piece for piece in found if _tokens(side, piece)]


def _tokens(side: Side, piece: Span) -> list[Token]:
    begin, end = piece
    return [t for t in side.tokens if begin <= t.begin and t.end <= end]


def _content(side: Side, piece: Span) -> set[str]:
    return {t.key for t in _tokens(side, piece) if t.content}


def _span_of(piece: Span, side: Side) -> int:
    """Which quotation of a side a sentence stands in."""
    return next((n for n, span in enumerate(side.spans) if span.contains(piece)), -1)
