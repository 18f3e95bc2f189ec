"""The account as one self-contained page."""

from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from variorum.account.dates_in_words import describe
from variorum.model import Account, Annotation, Evidence, Part, Report, Section, Span, When
from variorum.show.links import (
    Numbered,
    Place,
    find_place,
    lines_by_place,
    number_lines,
    title_stands_in_text,
    web_address,
)
from variorum.show.passages import Fold, cut_at_passages, fold_furniture
from variorum.show.printable import SEVERITY, Piece, one_line, split_at_marks, split_verdict

EXCERPT = 160
"""How many characters of a passage the tip of a link shows."""


class _Link(NamedTuple):
    anchor: str
    excerpt: str
    place: str


class _Source(NamedTuple):
    name: str
    links: list[_Link]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the template asks for while it is filled."""

    reports: Mapping[str, tuple[int, Report]]
    names: Mapping[str, str]
    backward: Mapping[Place, Sequence[Numbered]]
    annotations: Mapping[str, Annotation]
    evidence_only: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """One of a report's two texts, with the way back from its passages."""

    name: Part
    number: int
    folds: list[Fold]
    backward: Mapping[Place, Sequence[Numbered]]

    def anchor(self, span: Span) -> str:
        return Place(self.number, self.name, span).anchor

    def lines(self, span: Span) -> Sequence[Numbered]:
        return self.backward.get(Place(self.number, self.name, span), ())


def render_page(
    account: Account,
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    evidence_only: bool = False,
) -> str:
    """The account and its reports as one HTML document that asks nothing of any network.

    ``annotations`` by report id tell the furniture; a report may lack one. Every line leads
    to the exact words it rests on, and every passage back to its lines. With
    ``evidence_only`` a report's text is left out but for those words.
    """
    reports = _in_order(account, reports)
    known = {report.id: (number, report) for number, report in enumerate(reports, 1)}
    numbered = number_lines(account)
    page = _Page(
        known,
        _names(reports),
        lines_by_place(numbered, known),
        annotations,
        evidence_only,
    )
    pairs = zip(account.sections, numbered, strict=True)
    style, script = _own("page.css"), _own("page.js")
    return _template().render(
        title=one_line(account.title),
        about=_about(reports),
        sections=[_section_view(section, lines, page) for section, lines in pairs],
        reports=[_report_view(report, page) for report in reports],
        evidence_only=evidence_only,
        style=style,
        style_digest=_digest(style),
        script=script,
        script_digest=_digest(script),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("variorum.show", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("account.html.j2")


@cache
def _own(name: str) -> Markup:
    """A style sheet or script of the project's own, as it stands."""
    text = (files("variorum.show") / "templates" / name).read_text(encoding="utf-8")
    return Markup(text)


def _digest(text: str) -> str:
    """The hash that a Content-Security-Policy names an inline script or style by."""
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _in_order(account: Account, reports: Sequence[Report]) -> list[Report]:
    """The reports in the order that the account lists them in."""
    listed = [e.report for line in account.section("reports").lines for e in line.evidence]
    places = {report: place for place, report in reversed(list(enumerate(listed)))}
    return sorted(reports, key=lambda r: (places.get(r.id, len(listed)), r.id))


def _names(reports: Sequence[Report]) -> dict[str, str]:
    """What to call each report; those of one outlet are told apart by their ids."""
    shared = Counter(report.label for report in reports)
    return {
        r.id: one_line(r.label if shared[r.label] == 1 else f"{r.label} ({r.id})") for r in reports
    }


def _about(reports: Sequence[Report]) -> str:
    outlets = len({r.outlet for r in reports if r.outlet})
    words = [f"{len(reports)} {'report' if len(reports) == 1 else 'reports'}"]
    if outlets:
        words.append(f"{outlets} {'outlet' if outlets == 1 else 'outlets'}")
    return " · ".join(words)


def _section_view(section: Section, lines: Sequence[Numbered], page: _Page) -> dict[str, Any]:
    kinds = {mark.kind for line in section.lines for inner in line.walk() for mark in inner.marks}
    return {
        "name": section.name,
        "title": one_line(section.title),
        "lines": [_line_view(line, page) for line in lines],
        "held_back": section.held_back,
        "kinds": [Piece(kind, kind) for kind in reversed(SEVERITY) if kind in kinds],
    }


def _line_view(numbered: Numbered, page: _Page, *, above: str = "") -> dict[str, Any]:
    """What the template shows of a line; a note that stands ``above`` is not said again."""
    line = numbered.line
    sources = _sources(line.evidence, page)
    label_link = _link_of_label(line.label, sources)
    verdict, note = split_verdict("" if line.note == above else line.note)
    return {
        "anchor": numbered.anchor,
        "number": numbered.number,
        "label": one_line(line.label),
        "label_link": label_link,
        "pieces": split_at_marks(line.text, line.marks),
        "verdict": verdict,
        "note": one_line(note),
        "sources": sources[1:] if label_link else sources,
        "under": [_line_view(inner, page, above=line.note) for inner in numbered.under],
    }


def _link_of_label(label: str, sources: Sequence[_Source]) -> _Link | None:
    """The one link into the first report, where the label names that report already."""
    if not sources or len(sources[0].links) != 1:
        return None
    return sources[0].links[0] if one_line(label).startswith(sources[0].name) else None


def _sources(evidence: Sequence[Evidence], page: _Page) -> list[_Source]:
    order = {report: i for i, report in enumerate(dict.fromkeys(e.report for e in evidence))}
    ordered = sorted(dict.fromkeys(evidence), key=lambda e: order[e.report])
    return [
        _Source(
            page.names.get(report, one_line(report)),
            [link for e in group if (link := _link(e, page)) is not None],
        )
        for report, group in groupby(ordered, key=lambda e: e.report)
    ]


def _link(evidence: Evidence, page: _Page) -> _Link | None:
    place = find_place(evidence, page.reports)
    if place is None:
        return None
    words = one_line(evidence.text)
    excerpt = words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " …"
    title = "title " if evidence.part == "title" else ""
    return _Link(place.anchor, excerpt, f"{title}{evidence.begin}–{evidence.end}")


def _report_view(report: Report, page: _Page) -> dict[str, Any]:
    number = page.reports[report.id][0]
    about = [describe(When.on(report.published))] if report.published else []
    about += [one_line(author) for author in report.authors]
    about += ["primary source"] if report.primary else []
    about += [one_line(report.id)] if report.label != report.id else []
    address = web_address(report.url)
    return {
        "number": number,
        "name": page.names[report.id],
        "language": one_line(report.language),
        "about": " · ".join(about),
        "address": address,
        "host": urlsplit(address).hostname if address else None,
        "parts": _parts(report, number, page),
    }


def _parts(report: Report, number: int, page: _Page) -> list[_Part]:
    passages: dict[Part, list[Span]] = {"title": [], "text": []}
    for place in page.backward:
        if place.number == number:
            passages[place.part].append(place.span)
    parts = []
    if report.title and not title_stands_in_text(report):
        title = cut_at_passages(report.title, passages["title"])
        parts.append(_Part("title", number, fold_furniture(title), page.backward))
    findings = page.annotations.get(report.id)
    text = cut_at_passages(
        report.text,
        passages["text"],
        furniture=findings.furniture if findings else (),
        heading=report.title_span if title_stands_in_text(report) else None,
        passages_only=page.evidence_only,
    )
    return [*parts, _Part("text", number, fold_furniture(text), page.backward)]
