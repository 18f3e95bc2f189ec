"""The article of a page by the text that the page states in JSON-LD (schema.org articleBody)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import unescape
from typing import Any

from variorum.read.page_blocks import Block, PageBlocks
from variorum.read.page_boxes import is_prose
from variorum.read.page_places import PageLine, letters_of

TAG = re.compile(r"<[^<>]{1,2000}>")
KIND = re.compile(r"(?:Article|BlogPosting|Report)$")
SHORTEST = 500
"""Letters and digits. A shorter text is a summary, as a rule."""
SURE = 32
"""A stretch of so many letters that stands in the stated text is of it, wherever it stands."""
COVERED = 0.9
"""So much of the stated text must stand in the page for the page to be read by it."""
LEFT_OUT = 0.05
"""Where the stated text leaves out more of the paragraphs beside its own, it is not whole."""
HEADINGS = frozenset({"h2", "h3", "h4", "h5"})


def stated_body(nodes: Iterable[dict[str, Any]]) -> str:
    """The letters and digits of the longest text that a page states as an article's."""
    bodies = [str(node.get("articleBody") or "") for node in nodes if _is_article(node)]
    return max((letters_of(TAG.sub(" ", unescape(body))) for body in bodies), key=len, default="")


def _length(block: Block) -> int:
    return block.key.end - block.key.begin


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and KIND.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def lines_of_stated(body: str, lead: str, blocks: PageBlocks) -> list[PageLine] | None:
    """The lines of a page that stand in the stated text, and the headings between them; before
    them the ``lead``, as the page states it, where it stands above.

    None where the page shows too little of it, or it is plainly not the whole article.
    """
    if len(body) < SHORTEST:
        return None
    every = list(blocks)
    stands = _standing(body, every, blocks)
    kept = [number for number, place in enumerate(stands) if place]
    letters = sum(_length(every[number]) for number in kept)
    if not kept or letters < COVERED * len(body):
        return None
    homes = Counter[Any]()
    for number in kept:
        homes[every[number].element.getparent()] += _length(every[number])
    main = {home for home, length in homes.items() if length >= letters / 10}
    beside = [
        number
        for number in range(kept[0], len(every))
        if not stands[number] and every[number].element.getparent() in main
    ]
    missed = sum(_length(every[n]) for n in beside if _is_paragraph(every[n], blocks))
    if missed > LEFT_OUT * letters:
        return None
    headings = {n for n in beside if every[n].element.tag in HEADINGS and n < kept[-1]}
    above = _lead(lead, every[: kept[0]], blocks)
    chosen = [*above, *(every[number] for number in sorted({*kept, *headings}))]
    return [line for block in chosen for line in blocks.lines(block) if line.words]


def _is_paragraph(block: Block, blocks: PageBlocks) -> bool:
    words = " ".join(line.words for line in blocks.lines(block))
    return block.element.tag == "p" and block.linked < 0.5 and is_prose(words)


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
