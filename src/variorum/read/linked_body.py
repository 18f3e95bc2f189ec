"""The article of a page by the text that the page states in JSON-LD (schema.org articleBody)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Any, NamedTuple

from variorum.read.page_blocks import Block, PageBlocks
from variorum.read.page_boxes import heart_of, is_prose
from variorum.read.page_places import PageLine, letters_of
from variorum.read.page_siblings import boxes_of, put_between, with_siblings

TAG = re.compile(r"<[^<>]{1,2000}>")
KIND = re.compile(r"(?:Article|BlogPosting|Report)$")
SHORTEST = 500
"""Letters and digits. A shorter text is a summary, as a rule."""
SURE = 32
"""A stretch of so many letters that stands in the stated text is of it, wherever it stands."""
COVERED = 0.9
"""So much of the stated text must stand in the page for the page to be read by it."""
LINKED = 0.5
"""A block with so many of its letters in links leads elsewhere."""
NO_TEXT = frozenset({"caption", "figcaption"})
LEFT_OUT = 0.05
"""Where the stated text leaves out more of the paragraphs beside its own, it is not whole."""
INSERTED = 0.15
"""Nor where it leaves out so much of all that stands amid."""


def stated_body(nodes: Iterable[dict[str, Any]]) -> str:
    """The letters and digits of the longest text that a page states as an article's, of a live
    ticker's posts one behind the other.
    """
    bodies = [body for node in nodes if _is_article(node) for body in _bodies(node)]
    return max(map(_letters, bodies), key=len, default="")


def _bodies(node: dict[str, Any]) -> Iterator[str]:
    yield str(node.get("articleBody") or "")
    posts = node.get("liveBlogUpdate")
    if isinstance(posts, list):
        yield " ".join(
            str(post.get("articleBody") or "") for post in posts if isinstance(post, dict)
        )


def _letters(body: str) -> str:
    # marks are written as entities on many a page, and those once more
    return letters_of(TAG.sub(" ", unescape(unescape(body))))


def _length(block: Block) -> int:
    return block.key.end - block.key.begin


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and KIND.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


class Stated(NamedTuple):
    """The lines of a page that stand in the text that it states; ``article`` holds those of the
    whole article, where the text is plainly all of it.
    """

    lines: list[PageLine]
    article: list[PageLine] | None


def read_stated(body: str, lead: str, blocks: PageBlocks) -> Stated:
    """What a page shows of the text that it states as its article, and the article by it: with
    what stands amid as its paragraphs do, which a page may leave out of the stated text, and
    before it the ``lead``, as the page states it, where it stands above.

    No article where the page shows too little of the text, or more than a little beside it.
    """
    if len(body) < SHORTEST:
        return Stated([], None)
    every = list(blocks)
    kept = [number for number, place in enumerate(_standing(body, every, blocks)) if place]
    lines = [line for number in kept for line in blocks.lines(every[number]) if line.words]
    letters = sum(_length(every[number]) for number in kept)
    if not lines or letters < COVERED * len(body):
        return Stated(lines, None)
    above = _lead(lead, every[: kept[0]], blocks)
    beside, inside = _missed(every, kept, body, blocks)
    if beside > LEFT_OUT * letters or beside + inside > INSERTED * letters:
        return Stated(lines, None)
    first, last = every[kept[0]].key.begin, every[kept[-1]].key.end
    around = with_siblings(lines, blocks)
    amid = [line for line in around if line.key is None or first <= line.key.begin < last]
    return Stated(lines, [*(line for block in above for line in blocks.lines(block)), *amid])


def _missed(
    every: Sequence[Block], kept: Sequence[int], body: str, blocks: PageBlocks
) -> tuple[int, int]:
    """How much running text the stated text has not of what stands beside its paragraphs, and
    else in the box that holds them, up to the last.
    """
    homes, there = Counter[Any](), set(kept)
    for number in kept:
        homes[every[number].element.getparent()] += _length(every[number])
    main = {home for home, length in homes.items() if length >= homes.total() / 10}
    heart = heart_of([every[number] for number in kept])
    beside = inside = 0
    for number, block in enumerate(every):
        known = number in there or block.linked >= LINKED or _length(block) < SURE
        if known or blocks.key(block) in body or not _is_text(block, blocks):
            continue
        if number > kept[0] and block.element.getparent() in main:
            beside += _length(block)
        elif number < kept[-1] and heart in block.element.iterancestors():
            inside += _length(block) * (not any(boxes_of(block.element, heart)))
    return beside, inside


def _is_text(block: Block, blocks: PageBlocks) -> bool:
    words = " ".join(line.words for line in blocks.lines(block))
    return block.element.tag not in NO_TEXT and is_prose(words)


def with_stated(lines: Sequence[PageLine], stated: Sequence[PageLine]) -> list[PageLine]:
    """The lines and those of the stated text that they leave out."""
    known = "".join(letters_of(line.words) for line in lines) if stated else ""
    return put_between(lines, [s for s in stated if _is_new(letters_of(s.words), known)])


def _is_new(key: str, known: str) -> bool:
    return len(key) >= SURE and key not in known


def _lead(stated: str, above: Sequence[Block], blocks: PageBlocks) -> list[Block]:
    """The last block above the article that the stated lead says, or begins with."""
    same = letters_of(unescape(stated))
    if len(same) < SURE:
        return []
    for block in reversed(above):
        if (key := blocks.key(block)) and (
            key == same or (len(key) > SURE and (key.startswith(same[:-3]) or same.startswith(key)))
        ):
            return [block]
    return []


def _standing(body: str, every: Sequence[Block], blocks: PageBlocks) -> list[bool]:
    """Which blocks stand in the stated text, each stretch of it counted once.

    Long blocks come first, the boxes that hold most of them before others: what a box beside
    the article repeats is not taken from there. A short one must follow on its neighbour.
    """
    keys = [blocks.key(block) for block in every]
    found: dict[int, tuple[int, int]] = {}
    for number, key in enumerate(keys):
        if len(key) >= SURE and (place := _place(body, key)) is not None:
            found[number] = place
    letters: Counter[Any] = Counter()
    for number in found:
        letters[every[number].element.getparent()] += len(keys[number])
    taken: list[tuple[int, int]] = []
    order = sorted(found, key=lambda n: (-letters[every[n].element.getparent()], n))
    for number in order:
        begin, end = found[number]
        if any(begin < other_end and other < end for other, other_end in taken):
            del found[number]
        else:
            taken.append((begin, end))
    at = 0
    for number, key in enumerate(keys):
        if number in found:
            at = found[number][1]
        elif at and key and len(key) < SURE and body.startswith(key, at):
            found[number] = at, at + len(key)
            at += len(key)
    return [number in found for number in range(len(every))]


def _place(body: str, key: str) -> tuple[int, int] | None:
    """Where a block stands in the stated text, whole or by both its ends."""
    at = body.find(key)
    if at >= 0:
        return at, at + len(key)
    at = body.find(key[:SURE])
    end = body.find(key[-SURE:], at) + SURE if at >= 0 else 0
    if at < end <= at + len(key) + SURE and end - at >= len(key) / 2:
        return at, end
    return None
