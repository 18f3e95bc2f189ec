"""PDF files with a text layer.

pypdf keeps the words of columns and of justified lines in order, which pdfminer.six does not;
it gives lines, and paragraphs are told here from how lines end.
"""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import quantiles
from typing import Any, NamedTuple

from variorum.read.decoding import Unreadable
from variorum.read.extras import need

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
SPACES = re.compile(r"[ \t\u00a0]+")
DIGITS = re.compile(r"\d+")
BROKEN_WORD = re.compile(r"(?<=[^\W\d_])([-\u00ad])$")
SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
EDGE_LINES = 2
SHORT = 0.85
"""A line shorter than this share of a full one may be a paragraph's last."""
FEWEST_LETTERS = 40
SCANNED = Unreadable(
    "the PDF has no text layer, as scans have none",
    "Run it through text recognition (OCR) first, or fetch the article as text.",
)
LOCKED = Unreadable("the PDF is locked with a password", "Save it without the password.")


class PdfText(NamedTuple):
    """The text of a PDF and what the file states."""

    text: str
    title: str | None
    authors: tuple[str, ...]


def read_pdf(data: bytes) -> PdfText | Unreadable:
    """The text of a PDF, a blank line between its paragraphs, running heads left out.

    Raises ``MissingExtra`` where pypdf is not installed.
    """
    pypdf = need("pypdf", what="PDF", extra="documents")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return LOCKED
        pages = [_lines(page.extract_text()) for page in reader.pages]
        stated = reader.metadata
    except Exception as fault:  # broken files fail in more ways than can be listed
        return Unreadable(
            f"the PDF cannot be read ({type(fault).__name__})", "Fetch the file again."
        )
    lines = [line for page in _without_running_heads(pages) for line in page]
    if sum(letter.isalpha() for line in lines for letter in line) < FEWEST_LETTERS:
        return SCANNED
    author = _stated(stated, "author")
    return PdfText(
        "\n\n".join(_paragraphs(lines)), _stated(stated, "title"), (author,) if author else ()
    )


def _stated(metadata: Any, field: str) -> str | None:
    value = str(getattr(metadata, field, None) or "").strip()
    # what a program puts there: "Microsoft Word - draft3.docx", "untitled"
    programs = re.search(r"\.\w{2,4}$|^(?:microsoft|untitled|unknown|user|admin)\b", value, re.I)
    return None if not value or programs else value


def _lines(text: str) -> list[str]:
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    return [SPACES.sub(" ", line).strip() for line in text.splitlines()]


def _without_running_heads(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """The pages without lines at their edges that stand, numbers aside, on half of them."""
    edges: Counter[str] = Counter()
    for page in pages:
        kept = [line for line in page if line]
        edges.update({DIGITS.sub("0", line) for line in (*kept[:EDGE_LINES], *kept[-EDGE_LINES:])})
    enough = max(2, (len(pages) + 1) // 2)
    for page in pages:
        kept = list(page)
        for number, line in enumerate(page):
            at_edge = number < EDGE_LINES or number >= len(page) - EDGE_LINES
            if at_edge and edges[DIGITS.sub("0", line)] >= enough:
                kept[number] = "\0"
        yield [line for line in kept if line != "\0"]


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    lengths = sorted(len(line) for line in lines if line)
    full = quantiles(lengths, n=10)[-2] if len(lengths) > 2 else 80.0
    whole = " ".join(lines)
    paragraph = ""
    for number, line in enumerate(lines):
        if not line:
            if paragraph:
                yield paragraph
            paragraph = ""
            continue
        paragraph = _joined(paragraph, line, whole)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _is_last(line, following, full):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _is_last(line: str, following: str, full: float) -> bool:
    if BROKEN_WORD.search(line):
        return False
    fits = len(line) + 1 + len(following.partition(" ")[0]) <= full
    if SENTENCE_END.search(line):
        return fits or len(line) < SHORT * full
    return len(line) < 0.6 * full and fits and not following[:1].islower()


def _joined(paragraph: str, line: str, whole: str) -> str:
    """A line put to those before it; a hyphen at the end stays where the word has one."""
    broken = BROKEN_WORD.search(paragraph)
    if not paragraph or broken is None or not line[0].islower():
        return f"{paragraph} {line}".strip()
    first = paragraph.rpartition(" ")[2]
    second = line.partition(" ")[0].rstrip('.,;:!?”"’')
    if broken[1] == "-" and f"{first}{second}" in whole:
        return paragraph + line  # "well-known" stands elsewhere in one piece
    return paragraph[:-1] + line
