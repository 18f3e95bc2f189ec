"""The words that differ between two wordings, as a verdict names them."""

from collections.abc import Sequence, Set

from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.verdicts.sides import Side
from variorum.model import Change, ChangeKind, Span

Printed = Set[str]
"""The words that a report prints of an utterance."""


def changes_in(
    a: Side, b: Side, block: Block, kind: ChangeKind, *, alters: bool = False
) -> list[Change]:
    """One change, or several where the words run over a gap between two quotations."""
    left, right = a.places(block.a), b.places(block.b)
    found = []
    for i in range(max(len(left), len(right))):
        x = left[i] if i < len(left) else Span(left[-1].end, left[-1].end)
        y = right[i] if i < len(right) else Span(right[-1].end, right[-1].end)
        found.append(Change(kind, x, y, x.of(a.text), y.of(b.text), alters))
    return found


def contractions(a: Side, b: Side, blocks: Sequence[Block]) -> tuple[Change, ...]:
    """The shared words that one of the two contracts and the other writes out."""
    found: dict[tuple[Span, Span], Change] = {}
    for block in blocks:
        if not block.equal:
            continue
        for x, y in zip(a.words(block.a), b.words(block.b), strict=True):
            if x.contracted != y.contracted:
                key = (x.span, Span(0, 0)) if x.contracted else (Span(0, 0), y.span)
                last = found.get(key)
                left = Span(last.a.begin, x.end) if last else x.span
                right = Span(last.b.begin, y.end) if last else y.span
                found[key] = Change("function word", left, right, left.of(a.text), right.of(b.text))
    return tuple(found.values())


def moved(a: Side, b: Side, blocks: Sequence[Block]) -> tuple[Change, ...]:
    """The words at one end of a where most of those at an end of b stand at its other end; a word
    that both happen to have has not moved.
    """
    left = {t.key for x in blocks if not x.equal for t in a.words(x.a) if t.content}
    right = {t.key for x in blocks if not x.equal for t in b.words(x.b) if t.content}
    if 2 * len(left & right) < min(len(left), len(right)) or not left & right:
        return ()
    return tuple(c for x in blocks if not x.equal for c in changes_in(a, b, x, "content word"))


def put_for_others(a: Side, b: Side, block: Block) -> bool:
    """Whether words that carry content stand in the place of others."""
    sides = a.words(block.a), b.words(block.b)
    return all(any(t.content for t in words) for words in sides)


def without_moved(
    a: Side, b: Side, block: Block, blocks: Sequence[Block], printed: tuple[Printed, Printed]
) -> Block | None:
    """A run without the words at its ends that are no more than put elsewhere in the other
    wording, as the items of a list are; None where that is all of it.
    """
    rest = [x for x in blocks if not x.equal]
    left = {t.key for x in rest for t in b.words(x.b)} | printed[1]
    right = {t.key for x in rest for t in a.words(x.a)} | printed[0]
    kept = _kept(a, block.a, left), _kept(b, block.b, right)
    if kept == (block.a, block.b):
        return block
    if not any(t.content for t in (*a.words(kept[0]), *b.words(kept[1]))):
        return None  # function words alone are not told where all others have moved
    a_words, b_words = (
        whole if begin == end else (begin, end)
        for (begin, end), whole in zip(kept, (block.a, block.b), strict=True)
    )
    return block._replace(a=a_words, b=b_words)


def _kept(side: Side, place: tuple[int, int], there: Printed) -> tuple[int, int]:
    """From the first word that carries content and is not there to the last one; the whole run
    where none of them is there.
    """
    begin, end = place
    content = [n for n in range(begin, end) if side.tokens[n].content]
    fresh = [n for n in content if side.tokens[n].key not in there]
    if len(fresh) == len(content):
        return place
    if not fresh:
        return begin, begin
    first = begin if fresh[0] == content[0] else fresh[0]
    last = end if fresh[-1] == content[-1] else fresh[-1] + 1
    return first, last
