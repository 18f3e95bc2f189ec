"""A report's text cut where evidence begins and ends, so that a page can lead to the words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from variorum.annotate.sentences import find_paragraphs
from variorum.model import Span
from variorum.show.printable import printable

DEEPEST = 30
"""How many passages may stand inside each other as elements; deeper ones get a bare anchor."""

SHORT_FURNITURE = 200
"""Furniture of no more characters than this lies open: a lid would take as much room."""


class Words(NamedTuple):
    """Words with no boundary inside; ``cited`` where a passage holds them."""

    text: str
    begin: int
    end: int
    furniture: bool
    cited: bool
    what: str = "words"


class Open(NamedTuple):
    """A passage begins here; it closes with the next ``Close`` of its depth."""

    span: Span
    what: str = "open"


class Close(NamedTuple):
    """The innermost open passage closes."""

    what: str = "close"


class Back(NamedTuple):
    """A passage's last word is reached: links back to the account belong here."""

    span: Span
    what: str = "back"


class Gap(NamedTuple):
    """Words are left out here."""

    what: str = "gap"


Token = Words | Open | Close | Back | Gap


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as tokens.

    ``furniture`` where all of it is, ``heading`` where it is the report's title, ``cited``
    where a passage begins or goes on in it.
    """

    tokens: tuple[Token, ...]
    furniture: bool
    heading: bool
    cited: bool


class Fold(NamedTuple):
    """Blocks that belong under one lid, or lie open (``closed`` is False)."""

    closed: bool
    blocks: tuple[Block, ...]


def cut_at_passages(
    text: str,
    passages: Iterable[Span],
    *,
    furniture: Iterable[Span] = (),
    heading: Span | None = None,
    passages_only: bool = False,
) -> list[Block]:
    """The text in paragraphs, cut wherever a passage or furniture begins or ends.

    Joined, the words of all blocks give ``printable(text)`` again, white space between
    paragraphs included. With ``passages_only`` the words outside passages are left out and
    a ``Gap`` stands in their place; bare punctuation stays. A passage opens exactly at its
    begin. It closes at its end, or earlier where the passage around it or the paragraph
    ends first. Passages that are empty or reach out of the text are passed over.
    """
    inside = sorted({s for s in passages if 0 <= s.begin < s.end <= len(text)})
    marked = [Span(max(b, 0), min(e, len(text))) for b, e in furniture]
    cited, dull = _Cover(inside), _Cover(marked)
    begins = _block_begins(text)
    edges = sorted({*begins, len(text), *(x for s in (*inside, *marked) for x in s)})
    shown, blocks = printable(text), []
    for begin, end in pairwise((*begins, len(text))):
        cuts = edges[bisect_left(edges, begin) : bisect_right(edges, end)]
        words = [Words(shown[b:e], b, e, dull.holds(b), cited.holds(b)) for b, e in pairwise(cuts)]
        starts = inside[bisect_left(inside, (begin,)) : bisect_left(inside, (end,))]
        tokens = tuple(_tokens(words, starts, cited.ends, passages_only=passages_only))
        told = [w for w in words if w.text.strip()]
        blocks.append(
            Block(
                tokens,
                furniture=bool(told) and all(w.furniture for w in told),
                heading=heading is not None and begin <= heading.begin < end,
                cited=any(w.cited for w in words),
            )
        )
    return _joined_gaps(blocks) if passages_only else blocks


def fold_furniture(blocks: Sequence[Block]) -> list[Fold]:
    """The blocks in runs; a long run of what is furniture through and through gets a lid."""
    runs = [(dull, tuple(run)) for dull, run in groupby(blocks, key=lambda b: b.furniture)]
    return [Fold(dull and _length(run) > SHORT_FURNITURE, run) for dull, run in runs]


def _length(blocks: Iterable[Block]) -> int:
    tokens = (token for block in blocks for token in block.tokens)
    return sum(len(token.text) for token in tokens if isinstance(token, Words))


class _Cover:
    """Whether a place lies in any of the spans, and which spans end at it."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._begins = sorted(s.begin for s in spans)
        self._ends = sorted(s.end for s in spans)
        self.ends: dict[int, list[Span]] = {}
        for span in spans:
            self.ends.setdefault(span.end, []).append(span)

    def holds(self, place: int) -> bool:
        return bisect_right(self._begins, place) > bisect_right(self._ends, place)


def _block_begins(text: str) -> list[int]:
    """Where paragraphs begin; the first takes the white space before it, too."""
    begins = [paragraph.begin for paragraph in find_paragraphs(text)]
    return [0, *begins[1:]] if text else []


def _tokens(
    words: Sequence[Words],
    starts: Sequence[Span],
    ends: Mapping[int, Sequence[Span]],
    *,
    passages_only: bool,
) -> Iterator[Token]:
    waiting = sorted(starts, key=lambda s: (s.begin, -s.end), reverse=True)
    limits: list[int] = []
    for word in words:
        while limits and limits[-1] <= word.begin:
            limits.pop()
            yield Close()
        while waiting and waiting[-1].begin == word.begin:
            span = waiting.pop()
            yield Open(span)
            if len(limits) < DEEPEST:
                limits.append(min(span.end, limits[-1] if limits else words[-1].end))
            else:
                yield Close()
        kept = word.cited or not passages_only or not any(c.isalnum() for c in word.text)
        yield word if kept else Gap()
        yield from (Back(span) for span in ends.get(word.end, ()))
    yield from (Close() for _ in limits)


def _joined_gaps(blocks: Iterable[Block]) -> list[Block]:
    """Blocks with one gap where several follow each other; those of gaps alone fall away."""
    kept: list[Block] = []
    missing = False
    for block in blocks:
        if not block.cited:
            missing = missing or any(isinstance(token, Gap) for token in block.tokens)
            continue
        tokens: list[Token] = []
        for token in block.tokens:
            if isinstance(token, Gap):
                missing = True
                continue
            if missing and isinstance(token, Open | Words):
                tokens.append(Gap())
                missing = False
            tokens.append(token)
        kept.append(Block(tuple(tokens), block.furniture, block.heading, cited=True))
    if kept and missing:
        last = kept[-1]
        kept[-1] = Block((*last.tokens, Gap()), last.furniture, last.heading, cited=True)
    return kept
