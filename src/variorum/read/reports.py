"""A report from its text: what the text itself tells of title, day and language."""

import re
import unicodedata
from datetime import date
from pathlib import PurePath

from variorum.model import DateBasis, Report, Span
from variorum.read.language import detect_language
from variorum.read.page import find_repeated_title
from variorum.read.stamps import find_stamp
from variorum.read.titles import find_title

NOT_IN_A_SLUG = re.compile(r"[^\w.-]+")
LONE_SURROGATE = re.compile("[\ud800-\udfff\0]")
LONGEST_SLUG = 80


def build_report(
    text: str,
    *,
    id: str,  # noqa: A002 - the field's name
    source: str,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    authors: tuple[str, ...] = (),
    published: date | None = None,
    basis: DateBasis | None = None,
    primary: bool = False,
) -> Report:
    """A report; what is not given is taken from the text where it is there to read.

    The title is the first line where that reads as one, the day a stamp at the head. The
    language is told from the words. An outlet that is not given stays unknown.
    """
    span: Span | None
    if title is None:
        span = find_title(text)
        title = span.of(text) if span else None
    else:
        span = find_repeated_title(text, title)
    if published is None and (stamp := find_stamp(text)):
        published, basis = stamp.day, "stamp"
    return Report(
        id=id,
        source=source,
        text=text,
        title=title,
        title_span=span,
        outlet=outlet,
        url=url,
        authors=authors,
        published=published,
        published_basis=basis if published else None,
        language=detect_language(text),
        primary=primary,
    )


def slug(path: PurePath) -> str:
    """An id for a file: its name without the endings, of letters, digits, "_", "." and "-"."""
    name = path.name
    for ending in (".gz", *path.suffixes[::-1]):
        if len(ending) <= 6 and name.lower().endswith(ending.lower()) and name != ending:
            name = name[: -len(ending)]
        if ending != ".gz":
            break
    name = unicodedata.normalize("NFC", storable(name))
    return NOT_IN_A_SLUG.sub("-", name).strip("-.")[:LONGEST_SLUG] or "report"


def storable(text: str) -> str:
    """The text with U+FFFD for each NUL and lone surrogate, which no file can hold as text.

    Offsets stay as they are.
    """
    return LONE_SURROGATE.sub("�", text)
