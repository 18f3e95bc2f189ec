"""A web page: the article that trafilatura keeps of it, and what it states about itself."""

import logging
import re
from functools import cache
from typing import Any, NamedTuple

from lxml import etree, html

from variorum.model import PagePlace, Span
from variorum.read.collector import collector_resting
from variorum.read.decoding import Unreadable, decode, fault_of
from variorum.read.linked_body import read_stated, stated_body, with_stated
from variorum.read.linked_data import linked_data
from variorum.read.page_blocks import PageBlocks
from variorum.read.page_boxes import without_boxes
from variorum.read.page_kinds import remark_on, why_no_report
from variorum.read.page_metadata import PageMetadata, find_metadata
from variorum.read.page_places import PageLine, PageText, letters_of
from variorum.read.page_siblings import with_siblings

NO_ARTICLE = Unreadable(
    "no article was found on the page",
    "Save the page again once it has loaded fully, or copy the article into a text file.",
)

FIRST_LINES = 3
BETWEEN_LINES = "\n\n"
TABLE_RULE = re.compile(r"\|(?:-{3}\|)+")
"""What the extractor puts under the head of a table, and no page has."""


class PageArticle(NamedTuple):
    """The article of a page, what the page states, where each paragraph stands in it, and what
    a reader should know of the page.
    """

    text: str
    metadata: PageMetadata
    places: tuple[PagePlace, ...] = ()
    remark: str = ""


def read_page(
    data: bytes, *, charset: str | None = None, letter: bool = False
) -> PageArticle | Unreadable:
    """The article of a page with the page's metadata, or why there is none.

    The text is what the page states as the article (schema.org), as far as it stands in the
    page; else what trafilatura (Barbaresi 2021) keeps as the article, captions and tables among
    it, without what stands in boxes that are no part of it. A blank line stands between its
    blocks. A page that cannot be parsed is refused with the reason, whatever its fault.
    """
    page = decode(data, page=True, charset=charset)
    if isinstance(page, Unreadable):
        return page
    try:
        with collector_resting():
            article = _extract(page, letter=letter)
    except (RecursionError, MemoryError):
        return Unreadable("the page is nested too deeply to be read", NO_ARTICLE.advice)
    except Exception as fault:  # parsers fail on broken pages in more ways than can be listed
        return Unreadable(
            f"the page could not be parsed ({type(fault).__name__})", NO_ARTICLE.advice
        )
    if isinstance(article, Unreadable):
        return article
    if not any(character.isalpha() for character in article.text):
        return NO_ARTICLE
    return fault_of(article.text) or article


def parse_page(data: bytes) -> Any:
    """The tree of a page as it is read here; None where it holds none."""
    page = decode(data, page=True)
    return None if isinstance(page, Unreadable) else _parse(page)


def _parse(page: str) -> Any:
    """As trafilatura parses it, but that all elements are of one class: looking the class of each
    up by its tag is a call of Python's for every element that is touched.
    """
    # Loading this takes half a second, and many runs meet no page.
    from trafilatura.utils import is_dubious_html, repair_faulty_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    beginning = page[:50].lower()
    whole = repair_faulty_html(page, beginning)
    tree = html.fromstring(whole.encode("utf-8", "surrogatepass"), parser=_parser())
    return None if is_dubious_html(beginning) and len(tree) < 2 else tree


@cache
def _parser() -> html.HTMLParser:
    options = {"collect_ids": False, "default_doctype": False, "encoding": "utf-8"}
    parser = html.HTMLParser(**options, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return parser


def _extract(page: str, *, letter: bool) -> PageArticle | Unreadable:
    tree = _parse(page)
    if tree is None:
        return PageArticle("", PageMetadata())
    nodes = list(linked_data(tree))
    metadata, words = find_metadata(tree, nodes), PageText(tree)
    if not words.texts:
        return NO_ARTICLE
    blocks = PageBlocks(words)
    stated = read_stated(stated_body(nodes), metadata.lead, blocks)
    kept = _kept_lines(tree, words) if stated.article is None else stated.article
    if not letter and (fault := why_no_report(tree, nodes, metadata, _joined(kept))) is not None:
        return fault
    if stated.article is None:
        kept = with_stated(without_boxes(kept, blocks), stated.lines)
        kept = with_siblings(kept, blocks)
    lines = _without_title(kept, metadata.title)
    places = words.places(lines, BETWEEN_LINES)
    return PageArticle(_joined(lines), metadata, places, remark_on(nodes))


def _joined(lines: list[PageLine]) -> str:
    return BETWEEN_LINES.join(line.words for line in lines)


def _kept_lines(tree: Any, words: PageText) -> list[PageLine]:
    """What trafilatura keeps of a page, line by line."""
    import trafilatura

    article = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    found = (line.strip() for line in (getattr(article, "text", None) or "").splitlines())
    kept = [line for line in found if line and not TABLE_RULE.fullmatch(line)]
    return list(map(PageLine, kept, words.locate(kept)))


def _without_title(lines: list[PageLine], title: str | None) -> list[PageLine]:
    """The lines without one at the beginning that repeats the title, which is kept beside them."""
    same = letters_of(title or "").casefold()
    for number, line in enumerate(lines[:FIRST_LINES] if len(lines) > 1 else []):
        if same and letters_of(line.words).casefold() == same:
            return [*lines[:number], *lines[number + 1 :]]
    return lines


def find_repeated_title(text: str, title: str | None) -> Span | None:
    """Where the first line of the text repeats the title; None where it does not."""
    if not title:
        return None
    first = Span(0, len(text)).trimmed(text)
    end = text.find("\n", first.begin)
    line = Span(first.begin, len(text) if end < 0 else end).trimmed(text)
    same = " ".join(line.of(text).split()).casefold() == " ".join(title.split()).casefold()
    return line if same and line.end < first.end else None
