"""A web page: the article that trafilatura keeps of it, and what it states about itself."""

import logging
from typing import Any

from variorum.model import Span
from variorum.read.decoding import Unreadable, decode, fault_of
from variorum.read.page_metadata import PageMetadata, find_metadata

NO_ARTICLE = Unreadable(
    "no article was found on the page",
    "Save the page again once it has loaded fully, or copy the article into a text file.",
)


def read_page(data: bytes) -> tuple[str, PageMetadata] | Unreadable:
    """The article's text and the page's metadata, or why there is none.

    The text is what trafilatura (Barbaresi 2021) keeps as the article, captions and tables
    among it, a blank line between its blocks. A page that cannot be parsed is refused with
    the reason, whatever its fault.
    """
    page = decode(data, page=True)
    if isinstance(page, Unreadable):
        return page
    try:
        text, metadata = _extract(page)
    except (RecursionError, MemoryError):
        return Unreadable("the page is nested too deeply to be read", NO_ARTICLE.advice)
    except Exception as fault:  # parsers fail on broken pages in more ways than can be listed
        return Unreadable(
            f"the page could not be parsed ({type(fault).__name__})", NO_ARTICLE.advice
        )
    if not any(letter.isalpha() for letter in text):
        return NO_ARTICLE
    return fault_of(text) or (text, metadata)


def _extract(page: str) -> tuple[str, PageMetadata]:
    # Loading these takes half a second, and many runs meet no page.
    import trafilatura
    from trafilatura.utils import load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree: Any = load_html(page)
    if tree is None:
        return "", PageMetadata()
    metadata = find_metadata(tree)
    article = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    blocks = (line.strip() for line in (getattr(article, "text", None) or "").splitlines())
    return "\n\n".join(block for block in blocks if block), metadata


def find_repeated_title(text: str, title: str | None) -> Span | None:
    """Where the first line of the text repeats the title; None where it does not."""
    if not title:
        return None
    first = Span(0, len(text)).trimmed(text)
    end = text.find("\n", first.begin)
    line = Span(first.begin, len(text) if end < 0 else end).trimmed(text)
    same = " ".join(line.of(text).split()).casefold() == " ".join(title.split()).casefold()
    return line if same and line.end < first.end else None
