"""The verdict on two wordings of one utterance."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.compare.wordings.verdicts.alignment import Block, align
from variorum.compare.wordings.verdicts.blotted import is_blotted
from variorum.compare.wordings.verdicts.changed_words import (
    Printed,
    changes_in,
    contractions,
    moved,
    put_for_others,
    without_moved,
)
from variorum.compare.wordings.verdicts.changes import Regions, classify, turned_round
from variorum.compare.wordings.verdicts.gaps import settle
from variorum.compare.wordings.verdicts.misspelt import is_misspelt
from variorum.compare.wordings.verdicts.modality import has_modality
from variorum.compare.wordings.verdicts.parting import parted
from variorum.compare.wordings.verdicts.sides import Side
from variorum.compare.wordings.words import Token
from variorum.model import Change, ChangeKind, Verdict

ENDS_SUBSTITUTED, ENDS_EXCHANGED = 10, 4
SHORTEST_RUN = 3
ISLAND_WORDS = 2
MOSTLY = 0.75
"""So much of the longer of two short wordings makes them the same but for a word."""
LOOSE: frozenset[ChangeKind] = frozenset({"content word", "function word"})
"""What a rendering in the reporter's words leaves out and puts in and tells nothing by."""
NONE: Printed = frozenset()


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict and the changes it rests on, in the order of the words."""

    verdict: Verdict
    changes: tuple[Change, ...]


def judge(
    a: Side,
    b: Side,
    *,
    indirect: bool = False,
    some_words: bool = False,
    printed: tuple[Printed, Printed] = (NONE, NONE),
) -> Judgement | None:
    """The most serious verdict that applies to two wordings; None where they share nothing.

    ``indirect`` says that one of them is indirect speech: a content word or a modal verb
    put for another is then to be expected and alters nothing; a number, a name or a
    negation does. ``some_words`` says that one of them is what a sentence quotes: it is cut from
    the other where all of it is there. ``printed`` are the words that either report prints of the
    utterance, those outside of the wording included: what it has there is not changed.
    """
    blocks = [
        x for x in _without_islands(a, _aligned(a, b)) if x.equal or not _is_same_word(a, b, x)
    ]
    at_end = bool(blocks) and not indirect and not _is_change(a, b, blocks[-1])
    if parting := parted(a, b, blocks[-1]) if at_end else []:
        blocks[-1:] = parting
    written_out = contractions(a, b, blocks)
    if all(block.equal for block in blocks):
        return Judgement("reworded" if written_out else "identical", written_out)
    shared = [a.words(x.a) for x in blocks if x.equal]
    whole = bool(shared) and any(all(x.equal or not _held(x, s) for x in blocks) for s in (0, 1))
    if not whole and not _share_something(a, b, shared):
        return Judgement("reworded", ()) if indirect else None
    inner = [block for block in blocks if _is_change(a, b, block)]
    if not inner:
        changed = moved(a, b, blocks) or written_out
        told = (indirect or some_words) and not whole and _both_go_on(a, b, blocks)
        return Judgement("reworded" if changed or told else "cut", changed)
    regions = _shared_region(a, b, blocks)
    turned = turned_round(a, b, inner, regions)
    changes, serious, signed = [], False, True
    for block in inner:
        kind, is_serious = classify(a, b, block, blocks, regions, indirect=indirect)
        if block in turned and not is_serious:
            kind, is_serious = "role", True
        if indirect and kind in {"modality", "content word", "role"}:
            is_serious = False
        if block in parting and _goes_its_way(a, b, block):
            kind, is_serious = "content word", False
        serious = serious or is_serious
        signed = signed and kind == "disclosed"
        if is_serious or kind == "disclosed":
            changes.extend(changes_in(a, b, block, kind, alters=is_serious))
        elif (differing := without_moved(a, b, block, blocks, printed)) is not None and (
            not indirect or kind not in LOOSE or put_for_others(a, b, differing)
        ):
            changes.extend(changes_in(a, b, differing, kind))
    signed = signed and not written_out
    verdict: Verdict = "altered" if serious else "joined" if signed else "reworded"
    if all(change.kind == "disclosed" for change in changes):
        changes.extend(written_out)
    return Judgement(verdict, tuple(changes))


def _share_something(a: Side, b: Side, shared: Sequence[Sequence[Token]]) -> bool:
    """Whether two share a run of words or one that carries content, or are mostly the same."""
    if any(len(run) >= SHORTEST_RUN or any(t.content for t in run) for run in shared):
        return True
    return sum(map(len, shared)) >= MOSTLY * max(len(a.tokens), len(b.tokens))


def _aligned(a: Side, b: Side) -> list[Block]:
    return settle(a.text, b.text, a.tokens, b.tokens, align(a.tokens, b.tokens))


def _held(block: Block, side: int) -> int:
    begin, end = block.b if side else block.a
    return end - begin


def _both_go_on(a: Side, b: Side, blocks: Sequence[Block]) -> bool:
    """Whether both have content words that the other has not."""
    rest = [x for x in blocks if not x.equal]
    return any(t.content for x in rest for t in a.words(x.a)) and any(
        t.content for x in rest for t in b.words(x.b)
    )


def _without_islands(a: Side, blocks: list[Block]) -> list[Block]:
    """Take back a shared function word or two that stand alone before or after a long run of
    differing words: "was" in two unlike beginnings is no common ground.
    """
    equal = [i for i, x in enumerate(blocks) if x.equal]
    if len(equal) > 1 and _is_island(a, blocks[equal[0]], blocks[equal[0] + 1]):
        rest = blocks[equal[0] + 2 :]
        gap = blocks[equal[0] + 1]
        blocks = [Block(False, (0, gap.a[1]), (0, gap.b[1]), True), *rest]
    equal = [i for i, x in enumerate(blocks) if x.equal]
    if len(equal) > 1 and _is_island(a, blocks[equal[-1]], blocks[equal[-1] - 1]):
        gap, last = blocks[equal[-1] - 1], blocks[-1]
        ends = Block(False, (gap.a[0], last.a[1]), (gap.b[0], last.b[1]), True)
        blocks = [*blocks[: equal[-1] - 1], ends]
    return blocks


def _is_island(a: Side, shared: Block, gap: Block) -> bool:
    words = a.words(shared.a)
    if len(words) > ISLAND_WORDS or any(t.content for t in words) or not _both(gap):
        return False
    return max(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]) > ISLAND_WORDS


def _is_same_word(a: Side, b: Side, block: Block) -> bool:
    """Whether words differ only in where they are cut, "work force" and "workforce", in a slip
    of spelling, or in what of one is blotted out.
    """
    left, right = a.words(block.a), b.words(block.b)
    same = "".join(t.key for t in left) == "".join(t.key for t in right)
    return same or is_misspelt(left, right) or is_blotted(a, b, block)


def _is_change(a: Side, b: Side, block: Block) -> bool:
    """Whether a run counts as changed words: inside, or put for others at an end.

    At an end, a few words against a few words are put for each other; longer runs only
    where they share or answer something ("I am going to try to" and "I will", "the company
    would try to" and "we will").
    """
    if block.equal:
        return False
    if not block.outer:
        return True
    left, right = a.words(block.a), b.words(block.b)
    if not left or not right or max(len(left), len(right)) > ENDS_SUBSTITUTED:
        return False
    at = 0 if block.a[0] == block.b[0] == 0 else -1
    if at == 0 and has_modality(left) and has_modality(right):
        return True
    return left[at].key == right[at].key or max(len(left), len(right)) <= ENDS_EXCHANGED


def _goes_its_way(a: Side, b: Side, block: Block) -> bool:
    """Whether two sentences part in more than a few words put for each other: of what the one
    goes on with the other may have been said, too.
    """
    return _both(block) and not _is_change(a, b, block._replace(outer=True))


def _shared_region(a: Side, b: Side, blocks: Sequence[Block]) -> Regions:
    """The words that have a counterpart: all but what one side has at its ends alone."""
    counted = [x for x in blocks if not x.outer or _both(x)]
    return (
        [t for block in counted for t in a.words(block.a)],
        [t for block in counted for t in b.words(block.b)],
    )


def _both(block: Block) -> bool:
    return block.a[0] < block.a[1] and block.b[0] < block.b[1]
