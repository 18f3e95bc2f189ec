"""The blocks of a page: stretches of text between two borders of paragraphs, cells or boxes."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from variorum.model import Span
from variorum.read.page_places import PageLine, PageText

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "button", "caption", "center"),
        *("dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html"),
        *("legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "select"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)


class Block(NamedTuple):
    """A run of text nodes of one element; ``key`` is its place among the letters and digits of
    the page, ``linked`` the share of them that links hold.
    """

    element: Any
    first: int
    last: int
    key: Span
    linked: float


class PageBlocks:
    """The blocks of a page in order."""

    def __init__(self, words: PageText) -> None:
        self._words = words
        self._holders: dict[Any, tuple[Any, bool]] = {}
        self._all = self._run_together()
        self._begins = [block.key.begin for block in self._all]

    def __iter__(self) -> Iterator[Block]:
        return iter(self._all)

    def _run_together(self) -> list[Block]:
        found: list[Block] = []
        texts, holders = self._words.texts, self._holders
        first = last = begin = end = linked = 0
        holder = None
        ends = [*(text.key_begin for text in texts[1:]), len(self._words.key)]
        for number, (text, after) in enumerate(zip(texts, ends, strict=True)):
            letters = after - text.key_begin
            element, is_link = holders.get(text.owner) or self._holder(text.owner)
            if element is not holder:
                if not letters:
                    continue  # space and marks between blocks
                if holder is not None:
                    share = linked / (end - begin)
                    found.append(Block(holder, first, last, Span(begin, end), share))
                holder, first, begin, linked = element, number, text.key_begin, 0
            last, end = number + 1, after
            linked += letters * is_link
        if holder is not None:
            found.append(Block(holder, first, last, Span(begin, end), linked / (end - begin)))
        return found

    def _holder(self, owner: Any) -> tuple[Any, bool]:
        """The block that an element stands in, and whether a link of the block holds it."""
        known = self._holders.get(owner)
        if known is None:
            above = owner.getparent()
            if owner.tag in BLOCKS or above is None:
                known = owner, False
            else:
                block, linked = self._holder(above)
                known = block, linked or owner.tag == "a"
            self._holders[owner] = known
        return known

    def key(self, block: Block) -> str:
        """The letters and digits of a block."""
        return block.key.of(self._words.key)

    def at(self, key_place: int) -> Block:
        """The block that holds a letter or digit."""
        return self._all[max(0, bisect_right(self._begins, key_place) - 1)]

    def lines(self, block: Block) -> Iterator[PageLine]:
        """The lines of a block, which break as the page breaks them."""
        return self._words.lines(block.first, block.last)
