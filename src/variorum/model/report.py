"""A report as it was read, and what could not be read."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

from variorum.model.text import Evidence, Part, Span

DateBasis = Literal["page", "stamp", "record", "person"]
"""Who gave a report's date: the page's metadata, a stamp in the text, the field of a
record, or the person who keeps the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report. Its text never changes once read.

    ``text`` is the text as given (for a page: what the extractor keeps as article).
    ``title_span`` is set where the title is a line of the text itself, as in a plain
    file; otherwise a title is a second text of the report. ``published`` is the day the
    report itself or a person gives, None where nobody does. ``primary`` marks a
    transcript or another primary source.
    """

    id: str
    source: str
    text: str
    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    published_basis: DateBasis | None = None
    language: str = "en"
    primary: bool = False

    def read(self, part: Part) -> str:
        """The text of one of the two parts; empty where there is no title."""
        return (self.title or "") if part == "title" else self.text

    def cite(self, begin: int, end: int, part: Part = "text") -> Evidence:
        """Evidence for the characters [begin, end) of a part."""
        return Evidence(self.id, begin, end, self.read(part)[begin:end], part)

    @property
    def label(self) -> str:
        """What to call the report: its outlet, or its id where no outlet is given."""
        return self.outlet or self.id

    @property
    def headline(self) -> str:
        """The title, or the first words of the text."""
        if self.title:
            return self.title.strip()
        first = next((line.strip() for line in self.text.splitlines() if line.strip()), "")
        return first if len(first) <= 100 else first[:100].rsplit(" ", 1)[0] + " …"

    @property
    def digest(self) -> str:
        """SHA-256 over what makes two readings the same report: its words, outlet and date."""
        day = self.published.isoformat() if self.published else ""
        parts = (self.title or "", self.text, self.outlet or "", day)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlace:
    """Where a paragraph of a report's text, [begin, end), stands in its page.

    ``xpath`` names an element of the page as lxml reads it, ``page_begin`` and ``page_end``
    count in that element's text (XPath ``string()``). ``same`` says that the same characters
    stand there, spaces too, so that places inside the paragraph carry over one to one.
    """

    begin: int
    end: int
    xpath: str
    page_begin: int
    page_end: int
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A report with what is needed to know its source again.

    ``raw`` holds the page's bytes, where there was a page, and ``page_places`` where its
    paragraphs stand in it. ``source_digest`` is the SHA-256 of the bytes (of the line, for
    .jsonl) that the report was read from. ``remark`` names what a reader should know of it:
    that it is a live ticker.
    """

    report: Report
    source_digest: str
    raw: bytes | None = None
    page_places: tuple[PagePlace, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A source that was not read: which one, why, and what to do about it."""

    source: str
    reason: str
    advice: str = ""
