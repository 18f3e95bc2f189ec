"""Word documents (.docx)."""

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from variorum.read.decoding import Unreadable
from variorum.read.extras import need

TITLES = frozenset({"Title", "Heading 1"})


class WordText(NamedTuple):
    """The text of a document and what it states."""

    text: str
    title: str | None
    authors: tuple[str, ...]


def read_word(data: bytes) -> WordText | Unreadable:
    """The paragraphs and tables of a document in order, a blank line between them.

    Deleted words of tracked changes are left out, footnotes and comments, too. Raises
    ``MissingExtra`` where python-docx is not installed.
    """
    docx = need("docx", what=".docx", extra="documents")
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(document))
        stated = document.core_properties.author.strip()
    except Exception as fault:  # broken files fail in more ways than can be listed
        return Unreadable(
            f"the document cannot be read ({type(fault).__name__})",
            "Open it in a word processor and save it again as .docx.",
        )
    text = "\n\n".join(words for _, words in blocks)
    first = blocks[0] if blocks else ("", "")
    title = first[1] if first[0] in TITLES else None
    # what python-docx and Word put where nobody gave a name
    authors = (stated,) if stated and stated.lower() not in {"python-docx", "user"} else ()
    return WordText(text, title, authors) if text else Unreadable("it is empty", "Nothing to do.")


def _blocks(document: Any) -> Iterator[tuple[str, str]]:
    """The style and words of each paragraph and each row of a table."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = [" ".join(cell.text.split()) for cell in row.cells]
                if words := " | ".join(dict.fromkeys(cell for cell in cells if cell)):
                    yield "", words
        elif words := _words(block):
            yield (block.style.name if block.style is not None else "") or "", words


def _words(paragraph: Any) -> str:
    """The words of a paragraph as it would be printed: inserted ones too, deleted ones not."""
    pieces = paragraph._p.xpath(
        ".//w:t[not(ancestor::w:del)] | .//w:tab | .//w:br | .//w:noBreakHyphen"
    )
    marks = {"tab": " ", "br": "\n", "noBreakHyphen": "-"}
    words = "".join(marks.get(piece.tag.rpartition("}")[2], piece.text or "") for piece in pieces)
    return words.strip()
