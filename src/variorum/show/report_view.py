"""What a page shows of a report: its particulars, and its texts cut into passages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from variorum.account.dates_in_words import describe
from variorum.model import Annotation, Dating, Part, Report, Span, When
from variorum.show.links import Index, Numbered, Place, title_stands_in_text, web_address
from variorum.show.passages import Fold, cut_at_passages, fold_furniture
from variorum.show.printable import one_line


@dataclass(frozen=True, slots=True)
class _Part:
    """One of a report's two texts, with the way back from its passages."""

    name: Part
    number: int
    folds: list[Fold]
    index: Index
    at: Span | None = None

    def anchor(self, span: Span) -> str:
        return Place(self.number, self.name, span).anchor

    def lines(self, span: Span) -> Sequence[Numbered]:
        return self.index.lines.get(Place(self.number, self.name, span), ())

    def lit(self, begin: int, end: int) -> bool:
        """Whether these words are what the reader asked to see."""
        return self.at is not None and self.at.begin <= begin and end <= self.at.end


def view_report(
    report: Report,
    index: Index,
    annotation: Annotation | None,
    *,
    evidence_only: bool = False,
    at: Place | None = None,
    dating: Dating | None = None,
) -> dict[str, Any]:
    """What the template shows of a report: who, when, where, and its texts in passages.

    The words ``at`` a place are lit. Where the report gives no date, the ``dating`` tells the
    days that it lies between.
    """
    number = index.reports[report.id][0]
    when = When.on(report.published) if report.published else dating.when if dating else When()
    about = [describe(when)] if when.earliest and when.latest else []
    about += [one_line(author) for author in report.authors]
    about += ["primary source"] if report.primary else []
    about += [one_line(report.id)] if report.label != report.id else []
    address = web_address(report.url)
    return {
        "number": number,
        "name": index.names[report.id],
        "language": one_line(report.language),
        "about": " · ".join(about),
        "address": address,
        "host": urlsplit(address).hostname if address else None,
        "parts": _parts(report, index, annotation, evidence_only=evidence_only, at=at),
    }


def _parts(
    report: Report,
    index: Index,
    annotation: Annotation | None,
    *,
    evidence_only: bool,
    at: Place | None,
) -> list[_Part]:
    number = index.reports[report.id][0]
    passages: dict[Part, list[Span]] = {"title": [], "text": []}
    lit: dict[Part, Span] = {at.part: at.span} if at else {}
    for place in (*index.lines, *([at] if at else [])):
        if place.number == number:
            passages[place.part].append(place.span)
    parts = []
    if report.title and not title_stands_in_text(report):
        title = cut_at_passages(report.title, passages["title"])
        parts.append(_Part("title", number, fold_furniture(title), index, lit.get("title")))
    text = cut_at_passages(
        report.text,
        passages["text"],
        furniture=annotation.furniture if annotation else (),
        heading=report.title_span if title_stands_in_text(report) else None,
        passages_only=evidence_only,
    )
    return [*parts, _Part("text", number, fold_furniture(text), index, lit.get("text"))]
