"""Where a gap between shared words is put, when the words around it leave a choice.

Of "serve the Earth. The Earth is no aim" and "serve the Earth. That is no aim" either "the
Earth" may be the one left out. As Git does with the lines of a change, a gap is slid to where
a reader would see it: beside the words that stand in its place, else to where a sentence opens.
"""

from collections.abc import Sequence

from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.words import Token

STOPS = ".!?"


def settle(text: str, other: str, a: Sequence[Token], b: Sequence[Token],
           blocks: Sequence[Block]) -> list[Block]:  # fmt: skip
    """The blocks of an alignment of ``a`` with ``b``, whose words stand in two texts, with their
    gaps where they are best seen.
    """
    settled = list(blocks)
    for at in range(1, len(settled) - 1):
        before, gap, behind = settled[at - 1 : at + 2]
        if gap.equal or not (before.equal and behind.equal):
            continue
        if gap.b[0] == gap.b[1]:
            step = _step(text, a, gap.a, _room(settled, at, side=1))
        elif gap.a[0] == gap.a[1]:
            step = _step(other, b, gap.b, _room(settled, at, side=0))
        else:
            continue
        settled[at - 1 : at + 2] = [
            Block(True, _wider(before.a, step), _wider(before.b, step), False),
            Block(False, _moved(gap.a, step), _moved(gap.b, step), gap.outer),
            Block(True, _later(behind.a, step), _later(behind.b, step), False),
        ]
    return _joined(settled)


def _room(blocks: Sequence[Block], at: int, *, side: int) -> tuple[int, int, bool, bool]:
    """How far a gap may go to the left and to the right, and whether words of the other ``side``
    that nothing answers stand there.
    """
    before, behind = blocks[at - 1], blocks[at + 1]

    def waits(number: int) -> bool:
        if not 0 <= number < len(blocks) or blocks[number].outer:
            return False
        held = blocks[number].b if side else blocks[number].a
        return held[0] < held[1]

    sizes = before.a[1] - before.a[0], behind.a[1] - behind.a[0]
    return (*sizes, waits(at - 2), waits(at + 2))


def _step(
    text: str, tokens: Sequence[Token], gap: tuple[int, int], room: tuple[int, int, bool, bool]
) -> int:
    begin, end = gap
    left, right, waits_left, waits_right = room
    most = 0
    while most < right and tokens[begin + most].key == tokens[end + most].key:
        most += 1
    least = 0
    while least < left and tokens[begin - 1 - least].key == tokens[end - 1 - least].key:
        least += 1
    if most == right and waits_right:
        return most
    if least == left and waits_left:
        return -least
    steps = sorted(range(-least, most + 1), key=abs)
    return next((s for s in steps if _opens(text, tokens, begin + s)), 0)


def _opens(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the first of a sentence."""
    return at > 0 and any(c in STOPS for c in text[tokens[at - 1].end : tokens[at].begin])


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without empty ones; those that differ and stand side by side made one."""
    found: list[Block] = []
    for block in blocks:
        if block.a[0] == block.a[1] and block.b[0] == block.b[1]:
            continue
        last = found[-1] if found else None
        if last and last.equal == block.equal:
            found[-1] = Block(
                block.equal,
                (last.a[0], block.a[1]),
                (last.b[0], block.b[1]),
                last.outer or block.outer,
            )
        else:
            found.append(block)
    return found


def _wider(place: tuple[int, int], step: int) -> tuple[int, int]:
    return place[0], place[1] + step


def _moved(place: tuple[int, int], step: int) -> tuple[int, int]:
    return place[0] + step, place[1] + step


def _later(place: tuple[int, int], step: int) -> tuple[int, int]:
    return place[0] + step, place[1]
