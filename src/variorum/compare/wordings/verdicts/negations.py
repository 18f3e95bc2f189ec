"""Whether of two wordings one denies what the other says."""

from collections.abc import Iterable, Sequence

from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.verdicts.sides import Side
from variorum.compare.wordings.words import Token
from variorum.lang import word_list

LONGEST_NEGATION, LONGEST_TOLD_NEGATION = 6, 3
"""Words of a run in which a negation counts; the second where one of the two is indirect."""
STOPS = ".!?;"
NOT_UNTIL = frozenset({"until", "till", "til", "unless", "before"})
"""What "not" goes on with that says the same as a word of these without it: "not open until it is
safe", "open when it is safe".
"""
WHEN = frozenset({"when", "once", "after", "if", "only", "in", "on", "at", "from"})


def negation_changed(
    a: Side, b: Side, block: Block, blocks: Sequence[Block], *, indirect: bool
) -> bool:
    """Whether a negation is put in or left out, here and in its sentence on the whole. In a long
    run it goes with what it stands among.
    """
    left, right = a.words(block.a), b.words(block.b)
    told = indirect and not _is_put_in(block, left, right)
    longest = LONGEST_TOLD_NEGATION if told else LONGEST_NEGATION
    if max(len(left), len(right)) > longest or denials(left) == denials(right):
        return False
    denying = 0 if denials(left) > denials(right) else 1
    if _until_for_when((a, b), block, blocks, denying):
        return False
    return _on_the_whole(a, block, blocks, 0) != _on_the_whole(b, block, blocks, 1)


def _until_for_when(
    sides: tuple[Side, Side], changed: Block, blocks: Sequence[Block], denying: int
) -> bool:
    """Whether the side that denies says "not … until" what the other one says with "when"."""
    _, end = _sentence(sides[denying], changed.b if denying else changed.a)
    for block in blocks:
        places = block.a, block.b
        if block.equal or places[denying] < (changed.a, changed.b)[denying]:
            continue
        if places[denying][0] < end and _until_and_when(sides, block, denying):
            return True
    return False


def _until_and_when(sides: tuple[Side, Side], block: Block, denying: int) -> bool:
    words = sides[0].words(block.a), sides[1].words(block.b)
    keys = [{token.key for token in side} for side in words]
    return bool(keys[denying] & NOT_UNTIL and keys[1 - denying] & WHEN)


def is_until_of_denial(a: Side, b: Side, block: Block, blocks: Sequence[Block]) -> bool:
    """Whether "before" stands for "after" since the one wording denies and the other does not."""
    denied = [_on_the_whole(a, block, blocks, 0), _on_the_whole(b, block, blocks, 1)]
    denying = 0 if denied[0] > denied[1] else 1
    return denied[0] != denied[1] and _until_and_when((a, b), block, denying)


def _is_put_in(block: Block, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether words that open with a denial stand amid words that are all the same: "it will |
    no longer be able to | open the gate".
    """
    if block.outer or (left and right):
        return False
    return (*left, *right)[0].key in word_list("negators")


def denials(tokens: Iterable[Token]) -> int:
    """How many of the words deny something."""
    return sum(t.key in word_list("negators") for t in tokens)


def _on_the_whole(side: Side, changed: Block, blocks: Sequence[Block], which: int) -> int:
    """The denials in what of a sentence has a counterpart in the other wording, with the "no
    longer" that ends it: "we can hold it no longer" has the negation of "we cannot hold it".
    """
    first, last = _sentence(side, changed.b if which else changed.a)
    found = 0
    for block in blocks:
        begin, end = block.b if which else block.a
        place = max(begin, first), min(end, last)
        if place[0] > place[1]:
            continue
        alone = block.outer and (block.a[0] == block.a[1] or block.b[0] == block.b[1])
        found += _ends_with_no_longer(side, place) if alone else denials(side.words(place))
    return found


def _sentence(side: Side, place: tuple[int, int]) -> tuple[int, int]:
    """The words [begin, end) of the sentences that some words, or the gap there, stand in."""
    stops = [
        n
        for n in range(1, len(side.tokens))
        if any(c in STOPS for c in side.text[side.tokens[n - 1].end : side.tokens[n].begin])
    ]
    begin, end = place
    return (
        max((n for n in stops if n <= begin), default=0),
        min((n for n in stops if n >= end and n > begin), default=len(side.tokens)),
    )


def _ends_with_no_longer(side: Side, place: tuple[int, int]) -> bool:
    """Whether words behind the last shared one go on with "no longer" in its sentence."""
    begin, words = place[0], side.words(place)
    if not begin or len(words) < 2 or words[0].key != "no":
        return False
    between = side.text[side.tokens[begin - 1].end : words[0].begin]
    return words[1].key in word_list("behind_no") and not any(c in STOPS for c in between)
