"""The way back: where in the page each paragraph of a report's text stands."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from lxml import etree, html

from variorum.model import PagePlace, Span

NOT_SHOWN = frozenset({"script", "style", "head", "template", "noscript"})
IDS = etree.XPath("descendant-or-self::*/@id", smart_strings=False)
TEXTS = etree.XPath("descendant-or-self::text() | descendant::br")
STRING = etree.XPath("string()", smart_strings=False)
MARKS = re.compile(r"[^\w\0]|_")
WORD = re.compile(r"[^\W_]+")
SAFE_ID = re.compile(r"[^\s'\"<>&]{1,80}")
SURE_LENGTH = 40
"""How many letters and digits tell a paragraph from all others, as a rule."""
ENDS = (32, 16)
"""How many letters and digits of its two ends find a paragraph of which a part was left out."""


class PageWords(NamedTuple):
    """A text node: where it begins among all characters and among letters and digits."""

    owner: Any
    text: str
    begin: int
    key_begin: int


class PageLine(NamedTuple):
    """A line of an article and its place among the letters and digits of the page, where found."""

    words: str
    key: Span | None


def letters_of(text: str) -> str:
    """The letters and digits of a text, and NUL, which no page has.

    Spaces, most of what is between them, go first: a tenth as many are left to the expression.
    """
    return MARKS.sub("", "".join(text.split()))


class PageText:
    """The characters of a page in the order of its elements, as lxml reads it.

    Made before anything is taken out of the tree. Only letters and digits are compared, since
    what takes an article from a page puts in and leaves out spaces, bullets and bars of tables.
    """

    def __init__(self, tree: Any) -> None:
        self._tree = tree.getroottree()
        self._begins: dict[Any, int] = {}
        self._covered: set[Any] = set()
        self.texts: list[PageWords] = []
        self._breaks: set[int] = set()
        self._ids: Counter[str] = Counter(IDS(tree))
        self.key = self._read(tree)
        self._key_begins = [text.key_begin for text in self.texts]

    def _read(self, tree: Any) -> str:
        """The letters and digits of all text nodes that are shown; notes where each stands."""
        owners, shown, begins = list[Any](), list[str](), list[int]()
        length, breaks = 0, False
        nodes: list[Any] = TEXTS(tree)
        for text in nodes:
            if isinstance(text, html.HtmlElement):
                breaks = True
                continue
            owner = text.getparent()
            if text.is_tail:
                owner = owner.getparent()
            if owner not in self._begins:
                self._note(owner, length)
            if owner not in self._covered:
                if breaks:
                    self._breaks.add(len(shown))
                    breaks = False
                owners.append(owner)
                shown.append(text)
                begins.append(length)
            length += len(text)
        # one substitution for all of them: there are hundreds, and most are short
        keys = letters_of("\0".join(shown)).split("\0")
        places = accumulate(map(len, keys), initial=0)
        self.texts += map(PageWords, owners, shown, begins, places)
        return "".join(keys)

    def _note(self, owner: Any, length: int) -> None:
        """That an element and those above it that had no text so far begin here."""
        above = [owner]
        while (element := above[-1].getparent()) is not None and element not in self._begins:
            above.append(element)
        covered = element in self._covered
        for element in reversed(above):
            self._begins[element] = length
            covered = covered or element.tag in NOT_SHOWN
            if covered:
                self._covered.add(element)

    def locate(self, lines: Sequence[str]) -> list[Span | None]:
        """Where lines stand among the letters and digits of the page; None for what is not found.

        Long lines come first; a short one, which may stand in many places, is looked for
        between its neighbours before it is looked for anywhere.
        """
        keys = [letters_of(line) for line in lines]
        found: list[Span | None] = [None] * len(keys)
        for sure in (True, False):
            reached = 0
            for number, key in enumerate(keys):
                if key and (len(key) >= SURE_LENGTH) is sure:
                    found[number] = self._look_for(key, reached)
                reached = place.end if (place := found[number]) is not None else reached
        return found

    def places(self, lines: Iterable[PageLine], between: str) -> tuple[PagePlace, ...]:
        """The places of the lines of a text in which ``between`` stands between two of them."""
        places, begin = [], 0
        for line in lines:
            if line.key is not None:
                places.append(self._place(line.words, begin, line.key))
            begin += len(line.words) + len(between)
        return tuple(places)

    def lines(self, first: int, last: int) -> Iterator[PageLine]:
        """The lines that some text nodes make up, broken where the page breaks them."""
        start = first
        for number in range(first + 1, last + 1):
            if number < last and number not in self._breaks:
                continue
            words = " ".join("".join(text.text for text in self.texts[start:number]).split())
            end = self.texts[number].key_begin if number < len(self.texts) else len(self.key)
            yield PageLine(words, Span(self.texts[start].key_begin, end))
            start = number

    def _look_for(self, key: str, begin: int) -> Span | None:
        for first in (begin, 0):
            if (at := self.key.find(key, first)) >= 0:
                return Span(at, at + len(key))
        return self._by_its_ends(key, begin)

    def _by_its_ends(self, key: str, begin: int) -> Span | None:
        for length in ENDS:
            if len(key) < 2 * length:
                continue
            for first in (begin, 0):
                at = self.key.find(key[:length], first)
                end = self.key.find(key[-length:], at + length) + length if at >= 0 else 0
                if at + length < end <= at + 2 * len(key) + 200:
                    return Span(at, end)
        return None

    def _place(self, line: str, at: int, found: Span) -> PagePlace:
        """The place in the smallest element that holds the paragraph, marks around it too."""
        first, begin = self._character(found.begin)
        _, end = self._character(found.end - 1)
        end += 1
        element = first.owner
        while True:
            start = self._begins[element]
            words = str(STRING(element)) if len(element) else element.text or ""
            if start <= begin and end <= start + len(words):
                break
            element = element.getparent()
        inner = _widened(words, Span(begin - start, end - start), line)
        return PagePlace(
            begin=at,
            end=at + len(line),
            xpath=self._xpath(element),
            page_begin=inner.begin,
            page_end=inner.end,
            same=inner.of(words) == line,
        )

    def _character(self, key_place: int) -> tuple[PageWords, int]:
        """The text node of a letter, and where the letter stands among all characters."""
        number = bisect_right(self._key_begins, key_place)
        node = self.texts[number - 1]
        end = self._key_begins[number] if number < len(self._key_begins) else len(self.key)
        left, behind = key_place - node.key_begin, end - 1 - key_place
        if left <= behind:
            return node, node.begin + _letter(node.text, left)
        return node, node.begin + len(node.text) - 1 - _letter(node.text[::-1], behind)

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


def _letter(text: str, number: int) -> int:
    """Where the letter or digit of this number, from 0, stands in a text."""
    for word in WORD.finditer(text):
        length = word.end() - word.start()
        if number < length:
            return word.start() + number
        number -= length
    raise AssertionError(number)


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
