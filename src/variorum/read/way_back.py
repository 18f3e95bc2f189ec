"""From a passage of a report to the page that it was taken from, saved or live."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from lxml import etree

from variorum.model import PagePlace, Span
from variorum.read.page import parse_page

LETTER = re.compile(r"[^\W_]")
WHOLE_WORDS = 10
"""A text fragment of so many words is given whole, of a longer one its two ends."""
END_WORDS = 5


def places_of(span: Span, places: Sequence[PagePlace]) -> tuple[PagePlace, ...]:
    """Where the words of a span stand in the page, a place for each paragraph it touches.

    A place is narrowed to the span where the page has the same characters, spaces too;
    elsewhere it is that of the whole paragraph.
    """
    return tuple(_narrowed(p, span) for p in places if Span(p.begin, p.end).overlaps(span))


def _narrowed(place: PagePlace, span: Span) -> PagePlace:
    if not place.same:
        return place
    begin, end = max(span.begin, place.begin), min(span.end, place.end)
    shift = place.page_begin - place.begin
    return replace(place, begin=begin, end=end, page_begin=begin + shift, page_end=end + shift)


def words_in_page(page: bytes, place: PagePlace) -> str | None:
    """The words that stand at a place of a page; None where it has no such place."""
    return words_in_tree(parse_page(page), place)


def words_in_tree(tree: Any, place: PagePlace) -> str | None:
    """As ``words_in_page``, in a page that was parsed with ``parse_page``."""
    try:
        found = tree.xpath(place.xpath) if tree is not None else []
    except etree.XPathError:
        return None
    words = str(found[0].xpath("string()")) if len(found) == 1 else ""
    return words[place.page_begin : place.page_end] or None


def text_fragment(words: str) -> str:
    """The words as a text fragment (":~:text=…"), at which a browser opens a page.

    https://wicg.github.io/scroll-to-text-fragment/
    """
    given = words.split()
    while given and not LETTER.search(given[0]):
        del given[0]  # a bullet or a bar of a table, which the page has not as words
    while given and not LETTER.search(given[-1]):
        del given[-1]
    if len(given) <= WHOLE_WORDS and "|" not in given:
        return f":~:text={_escaped(given)}"
    return f":~:text={_escaped(_to_bar(given))},{_escaped(_to_bar(given[::-1])[::-1])}"


def link_to_words(url: str | None, words: str) -> str | None:
    """The address of a page that opens it at the words; None where there is no address."""
    if url is None or not url.startswith(("http://", "https://")) or not LETTER.search(words):
        return None
    return f"{url}{'' if '#' in url else '#'}{text_fragment(words)}"


def _to_bar(words: list[str]) -> list[str]:
    """The first words, up to the end of a cell of a table."""
    end = words.index("|") if "|" in words else len(words)
    return words[: min(end, END_WORDS)]


def _escaped(words: Sequence[str]) -> str:
    # a hyphen has a meaning of its own there
    return quote(" ".join(words), safe="").replace("-", "%2D")
