"""Boxes that stand in or around an article without being of it, told by what a page calls them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from variorum.lang import word_list
from variorum.model import Span
from variorum.read.page_blocks import Block, PageBlocks
from variorum.read.page_places import PageLine

NAMING = ("class", "id", "data-testid", "data-component", "data-module", "role")
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
STOPS, CLOSERS, FULL_WIDTH_STOPS = ".!?…", "\"'”’)]", "。！？"
PROSE, FULL_WIDTH_PROSE = 60, 20
"""A sentence of so many characters before its stop is prose."""
DECK = 30
DECKS = frozenset({"h2", "h3", "p"})
BOXES = frozenset({"aside", "button", "dialog", "footer", "form", "menu", "nav"})
MOST = 0.2
"""A name that more of the letters stand under is the article's own, or that of a list of posts."""
HEART = 0.85
"""The article's element holds so many of the letters."""
LINKED = 0.8
"""A line with so many of its letters in links leads elsewhere."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Heart(NamedTuple):
    """The smallest element that holds nearly all of an article, its place among the letters and
    digits of the page, and the kinds of elements that its paragraphs stand in.
    """

    element: Any
    key: Span
    homes: frozenset[tuple[str, str]]


def is_prose(words: str) -> bool:
    """Whether a line ends as a sentence and is as long as one."""
    bare = words.rstrip(CLOSERS)
    return (len(bare) > PROSE and bare[-1] in STOPS) or (
        len(words) > FULL_WIDTH_PROSE and words[-1] in FULL_WIDTH_STOPS
    )


def without_boxes(lines: Sequence[PageLine], blocks: PageBlocks) -> list[PageLine]:
    """The lines of an article without those that stand in boxes, lead elsewhere, or head nothing.

    Nothing is taken where much would go: what a page calls by one name may be the article.
    """
    held = [blocks.at(line.key.begin) if line.key is not None else None for line in lines]
    heart = heart_of([block for block in held if block is not None])
    if heart is None:
        return list(lines)
    inside = [block for block in held if block and heart in block.element.iterancestors()]
    place = Span(inside[0].key.begin, inside[-1].key.end) if inside else blocks.at(0).key
    found = Heart(heart, place, frozenset(home for home in map(_home, inside) if home))
    signs = [
        set() if block is None else set(_signs(line, block, found))
        for line, block in zip(lines, held, strict=True)
    ]
    total = sum(len(line.words) for line in lines)
    weights: Counter[str] = Counter()
    for line, told in zip(lines, signs, strict=True):
        weights.update(dict.fromkeys(told, len(line.words)))
    sure = {sign for sign, weight in weights.items() if weight <= MOST * total}
    kept = [number for number, told in enumerate(signs) if not told & sure]
    if sum(len(lines[number].words) for number in kept) < (1 - 2 * MOST) * total:
        return list(lines)
    while kept and _is_heading(held[kept[-1]]):
        kept.pop()
    return [lines[number] for number in kept]


def _home(block: Block) -> tuple[str, str] | None:
    """The kind of element that a block stands in, where the page gives it a name."""
    above = block.element.getparent()
    name = "" if above is None else above.get("class") or ""
    return (str(above.tag), name) if name else None


def _is_heading(block: Block | None) -> bool:
    return block is not None and block.element.tag in HEADINGS


def _is_deck(line: PageLine, block: Block) -> bool:
    """Whether a line before the article may be its first: a sentence, or a heading under it."""
    return is_prose(line.words) or (len(line.words) >= DECK and block.element.tag in DECKS)


def heart_of(blocks: Sequence[Block]) -> Any:
    """The smallest element that holds nearly all of the article."""
    letters: Counter[Any] = Counter()
    for block in blocks:
        length = block.key.end - block.key.begin
        element = block.element
        while element is not None:
            letters[element] += length
            element = element.getparent()
    enough = HEART * sum(block.key.end - block.key.begin for block in blocks)
    holding = [element for element, length in letters.items() if length >= enough]
    return max(holding, key=_depth, default=None)


def _depth(element: Any) -> int:
    return sum(1 for _ in element.iterancestors())


def _signs(line: PageLine, block: Block, heart: Heart) -> Iterator[str]:
    """Why a line may be no part of the article."""
    prose = is_prose(line.words)
    if block.linked >= LINKED:
        yield "linked"
    element, above = block.element, {heart.element, *heart.element.iterancestors()}
    while element is not None and element not in above:
        yield from names_of(element, prose=prose)
        element = element.getparent()
    if element is not heart.element and _home(block) not in heart.homes:
        if not prose and block.key.begin >= heart.key.end:
            yield "behind"
        if block.key.end <= heart.key.begin and not _is_deck(line, block):
            yield "before"


def names_of(element: Any, *, prose: bool) -> Iterator[str]:
    """The names of boxes that an element has, by its tag or as the page calls it."""
    if element.tag in BOXES:
        yield element.tag
    for attribute in NAMING:
        if name := element.get(attribute):
            yield from _names(name, "page_names")
            if not prose:
                yield from _names(name, "page_names_of_lines")


@lru_cache(maxsize=4096)
def _names(given: str, names: str) -> tuple[str, ...]:
    """The names of boxes among the names of an element."""
    known, found = word_list(names), []
    for name in given.split():
        words = [word.lower() for word in WORD.findall(name)]
        pairs = ["-".join(pair) for pair in pairwise(words)]
        found += [word for word in (*words, *pairs) if word in known]
    return tuple(found)
