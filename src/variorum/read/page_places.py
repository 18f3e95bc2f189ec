"""The way back: where in the page each paragraph of a report's text stands."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from variorum.model import PagePlace, Span

NOT_SHOWN = frozenset({"script", "style", "head", "template", "noscript"})
STRING = etree.XPath("string()", smart_strings=False)
BETWEEN = re.compile(r"[\W_]+")
WORD = re.compile(r"[^\W_]+")
PARAGRAPH = re.compile(r"[^\r\n]+")
SAFE_ID = re.compile(r"[^\s'\"<>&]{1,80}")
SURE_LENGTH = 40
"""How many letters and digits tell a paragraph from all others, as a rule."""
ENDS = (32, 16)
"""How many letters and digits of its two ends find a paragraph of which a part was left out."""


class _Text(NamedTuple):
    """A text node: where it begins among all characters and among letters and digits."""

    owner: Any
    text: str
    begin: int
    key_begin: int


class PageText:
    """The characters of a page in the order of its elements, as lxml reads it.

    Made before anything is taken out of the tree. Only letters and digits are compared, since
    what takes an article from a page puts in and leaves out spaces, bullets and bars of tables.
    """

    def __init__(self, tree: Any) -> None:
        self._tree = tree.getroottree()
        self._begins: dict[Any, int] = {}
        self._texts: list[_Text] = []
        self._ids: Counter[str] = Counter()
        self._key = "".join(self._walk(tree))
        self._key_begins = [text.key_begin for text in self._texts]

    def _walk(self, tree: Any) -> Iterator[str]:
        """The letters and digits of each text node that is shown; notes where each stands."""
        begins, texts, ids, squeeze = self._begins, self._texts, self._ids, BETWEEN.sub
        hidden = length = key_length = 0
        for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
            if event == "start":
                hidden += element.tag in NOT_SHOWN
                begins[element] = length
                if (name := element.get("id")) is not None:
                    ids[name] += 1
                owner, text = element, element.text
            else:
                hidden -= event == "end" and element.tag in NOT_SHOWN
                if element is tree or not element.tail:
                    continue
                owner, text = element.getparent(), element.tail
            if text:
                if not hidden and (key := squeeze("", text)):
                    texts.append(_Text(owner, text, length, key_length))
                    key_length += len(key)
                    yield key
                length += len(text)

    def find(self, text: str) -> tuple[PagePlace, ...]:
        """The places of the paragraphs (lines) of a text, in order; what is not found is left out.

        Long paragraphs come first; a short one, which may stand in many places, is looked for
        between its neighbours before it is looked for anywhere.
        """
        lines = [Span(*m.span()).trimmed(text) for m in PARAGRAPH.finditer(text)]
        keys = [BETWEEN.sub("", line.of(text)) for line in lines]
        found: dict[int, Span] = {}
        for sure in (True, False):
            reached = 0
            for number, key in enumerate(keys):
                if key and (len(key) >= SURE_LENGTH) is sure and number not in found:
                    place = self._look_for(key, reached)
                    if place is not None:
                        found[number] = place
                reached = found[number].end if number in found else reached
        return tuple(self._place(text, lines[number], found[number]) for number in sorted(found))

    def _look_for(self, key: str, begin: int) -> Span | None:
        for first in (begin, 0):
            if (at := self._key.find(key, first)) >= 0:
                return Span(at, at + len(key))
        return self._by_its_ends(key, begin)

    def _by_its_ends(self, key: str, begin: int) -> Span | None:
        for length in ENDS:
            if len(key) < 2 * length:
                continue
            for first in (begin, 0):
                at = self._key.find(key[:length], first)
                end = self._key.find(key[-length:], at + length) + length if at >= 0 else 0
                if at + length < end <= at + 2 * len(key) + 200:
                    return Span(at, end)
        return None

    def _place(self, text: str, line: Span, found: Span) -> PagePlace:
        """The place in the smallest element that holds the paragraph, marks around it too."""
        first, begin = self._character(found.begin)
        _, end = self._character(found.end - 1)
        end += 1
        element = first.owner
        while True:
            start, words = self._begins[element], str(STRING(element))
            if start <= begin and end <= start + len(words):
                break
            element = element.getparent()
        inner = _widened(words, Span(begin - start, end - start), line.of(text))
        return PagePlace(
            begin=line.begin,
            end=line.end,
            xpath=self._xpath(element),
            page_begin=inner.begin,
            page_end=inner.end,
            same=inner.of(words) == line.of(text),
        )

    def _character(self, key_place: int) -> tuple[_Text, int]:
        """The text node of a letter, and where the letter stands among all characters."""
        node = self._texts[bisect_right(self._key_begins, key_place) - 1]
        left = key_place - node.key_begin
        for word in WORD.finditer(node.text):
            length = word.end() - word.start()
            if left < length:
                return node, node.begin + word.start() + left
            left -= length
        raise AssertionError(key_place)

    def _xpath(self, element: Any) -> str:
        """A path from the nearest element whose id no other has, which outlives small changes."""
        path: str = self._tree.getpath(element)
        holder, above = element, path
        while holder is not None:
            name = holder.get("id")
            if name and self._ids[name] == 1 and SAFE_ID.fullmatch(name):
                return f"//*[@id='{name}']{path[len(above) :]}"
            holder = holder.getparent()
            above = above.rpartition("/")[0]
        return path


def _widened(words: str, found: Span, paragraph: str) -> Span:
    """The span with the marks that open and close the paragraph, where the page has them."""
    opening = paragraph[: _first_letter(paragraph)]
    closing = paragraph[len(paragraph) - _first_letter(paragraph[::-1]) :]
    begin, end = found
    if opening and words[max(0, begin - len(opening)) : begin] == opening:
        begin -= len(opening)
    if closing and words[end : end + len(closing)] == closing:
        end += len(closing)
    return Span(begin, end)


def _first_letter(text: str) -> int:
    match = WORD.search(text)
    return match.start() if match else 0
