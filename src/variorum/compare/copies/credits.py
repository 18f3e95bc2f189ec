"""Whether a report gives credit to the outlet of another."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from variorum.annotate.sentences import find_paragraphs
from variorum.model import Report, Span

ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
SUFFIX = re.compile(
    r"\s+(?:online\s+news|news|online|digital|\([^)]*\)|-\s+\w[\w ]*)$", re.IGNORECASE
)
CREDIT = (
    r"(?:told|reported\s+by|according\s+to|first\s+reported|obtained\s+by|published\s+(?:by|in)"
    r"|via|in\s+an?\s+interview\s+with|wrote\s+in)\s+(?:the\s+)?{outlet}\b"
    r"|\b{outlet}(?:\s+\w+)?\s+(?:first\s+)?(?:reported|reports|wrote)\b"
    r"|\(\s*{outlet}\s*\)"
)
SHORTEST = 2


def credits_outlet(report: Report, source: Report) -> bool:
    """Whether the report credits the outlet of the other, a different one, in so many words.

    "told The Example", "the Example reported", "(Example)". An outlet that is not given is
    never credited.
    """
    name = outlet_name(source)
    if not name or name == outlet_name(report) or not _may_name(report, name):
        return False
    return next(_credits(report, name), None) is not None


def credited_passages(report: Report, source: Report) -> list[Span]:
    """The paragraphs in which a report credits another's outlet, each with the one behind it:
    what it quotes there it may have from that outlet, what it quotes elsewhere from anywhere.
    """
    name = outlet_name(source)
    if not credits_outlet(report, source):
        return []
    paragraphs = find_paragraphs(report.text)
    begins = [p.begin for p in paragraphs]
    places = {bisect_right(begins, m.start()) - 1 for m in _credits(report, name)}
    return [
        paragraphs[k] for place in sorted(places) for k in (place, place + 1) if k < len(begins)
    ]


def _credits(report: Report, name: str) -> Iterator[re.Match[str]]:
    return re.finditer(CREDIT.format(outlet=_pattern(name)), report.text)


def names_outlet(report: Report, source: Report) -> bool:
    """Whether the report's text has the name of the other's outlet anywhere."""
    name = outlet_name(source)
    may_name = bool(name) and _may_name(report, name)
    return may_name and re.search(rf"\b{_pattern(name)}\b", report.text) is not None


def _may_name(report: Report, name: str) -> bool:
    """Whether the first letters of a name stand in a report's text at all: they seldom do."""
    return name.partition(" ")[0] in report.text


@lru_cache(maxsize=4096)
def _bare(outlet: str) -> str:
    return SUFFIX.sub("", ARTICLE.sub("", outlet.strip()))


def outlet_name(report: Report) -> str:
    """The outlet without article and kind ("The Example Online"); empty where none is given."""
    name = _bare(report.outlet or "")
    return name if len(name) >= SHORTEST else ""


def _pattern(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+")
