"""What an extractor leaves out amid an article: blocks that stand as its paragraphs do."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any

from variorum.read.page_blocks import PageBlocks
from variorum.read.page_boxes import heart_of, is_prose, names_of
from variorum.read.page_places import PageLine, letters_of

INSIDE = frozenset({"li", "h2", "h3", "h4", "h5", "blockquote", "pre", "dt", "dd"})
PARAGRAPHS = frozenset({"p"})
ALL = INSIDE | PARAGRAPHS
LISTS = frozenset({"ul", "ol", "dl", "blockquote"})
HOME = 0.1
"""A kind of place that holds so many of the article's letters is one that paragraphs stand in."""
LINKED_ITEM = 0.5
Place = tuple[tuple[str, str], ...]


def with_siblings(lines: Sequence[PageLine], blocks: PageBlocks) -> list[PageLine]:
    """The lines and the paragraphs left out that stand where theirs stand, and amid them
    headings, list items and quotations.

    What stands in a box that is no part of an article, leads elsewhere or is there already is
    not added.
    """
    held = [blocks.at(line.key.begin) for line in lines if line.key is not None]
    heart = heart_of(held)
    if heart is None:
        return list(lines)
    letters: Counter[Place] = Counter()
    place = cache(partial(_place, heart=heart))
    for block in held:
        letters[place(block.element.getparent())] += block.key.end - block.key.begin
    enough = HOME * letters.total()
    homes = {home for home, length in letters.items() if length >= enough}
    there = {block.first for block in held}
    begin, end = held[0].key.begin, max(block.key.end for block in held)
    left = [
        block
        for block in blocks
        if block.element.tag in ALL
        and block.first not in there
        and (begin <= block.key.begin < end or block.element.tag in PARAGRAPHS)
        and block.linked < LINKED_ITEM
        and heart in block.element.iterancestors()
        and place(block.element.getparent()) in homes
        and not any(boxes_of(block.element, heart))
    ]
    known = "".join(letters_of(line.words) for line in lines) if left else ""
    added = [
        line
        for block in left
        if blocks.key(block) not in known
        for line in blocks.lines(block)
        if block.element.tag not in PARAGRAPHS or is_prose(line.words)
    ]
    return put_between(lines, added)


def boxes_of(element: Any, heart: Any) -> Iterator[str]:
    """The names of boxes from a paragraph or line up to the element that holds the article."""
    prose = element.tag in PARAGRAPHS  # of which only running text is taken
    while element is not None and element is not heart:
        yield from names_of(element, prose=prose)
        element = element.getparent()


def _place(above: Any, *, heart: Any) -> Place:
    """The kinds of elements from the article's down to what holds a block or its list."""
    path: list[tuple[str, str]] = []
    while above is not None and above is not heart:
        if above.tag not in LISTS or path:
            path.append((str(above.tag), above.get("class") or ""))
        above = above.getparent()
    return tuple(path)


def put_between(lines: Sequence[PageLine], added: Sequence[PageLine]) -> list[PageLine]:
    """Lines in the order of the page, those without a place behind the line that they follow."""
    if not added:
        return list(lines)
    placed: list[tuple[int, int, PageLine]] = []
    at = 0
    for number, line in enumerate(lines):
        at = max(at, line.key.begin) if line.key is not None else at
        placed.append((at, number, line))
    placed += [(line.key.begin, -1, line) for line in added if line.key is not None and line.words]
    return [line for _, _, line in sorted(placed, key=lambda one: one[:2])]
