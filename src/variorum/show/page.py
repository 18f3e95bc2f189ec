"""The account as one self-contained page."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from variorum.compare.copies.origins import origins
from variorum.model import Account, Annotation, Comparison, Report
from variorum.show.account_view import view_section
from variorum.show.links import Index, Numbered, index_page, number_lines
from variorum.show.pictures import picture_coverage, picture_stemma, picture_timeline
from variorum.show.printable import one_line
from variorum.show.report_view import view_report


def render_page(
    account: Account,
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    comparison: Comparison | None = None,
    evidence_only: bool = False,
) -> str:
    """The account and its reports as one HTML document that asks nothing of any network.

    ``annotations`` by report id tell the furniture; a report may lack one. Every line leads
    to the exact words it rests on, and every passage back to its lines. With
    ``evidence_only`` a report's text is left out but for those words.
    """
    ordered = in_order(account, reports)
    numbered = number_lines(account)
    index = index_page(numbered, ordered)
    pairs = zip(account.sections, numbered, strict=True)
    style, script = _own("page.css"), _own("page.js")
    return _template().render(
        title=one_line(account.title),
        about=_about(ordered, comparison),
        sections=[view_section(section, lines, index) for section, lines in pairs],
        reports=[
            view_report(
                r,
                index,
                annotations.get(r.id),
                evidence_only=evidence_only,
                dating=comparison.dating(r.id) if comparison else None,
            )
            for r in ordered
        ],
        evidence_only=evidence_only,
        **draw_pictures(account, comparison, numbered, index),
        style=style,
        style_digest=_digest(style),
        script=script,
        script_digest=_digest(script),
    )


def draw_pictures(
    account: Account,
    comparison: Comparison | None,
    numbered: Sequence[Sequence[Numbered]],
    index: Index,
) -> dict[str, Any]:
    """The pictures of an account, each None where there is nothing to draw."""
    told = [
        (line.line, index.line_at(line))
        for section, lines in zip(account.sections, numbered, strict=True)
        if section.name == "timeline"
        for line in lines
    ]
    addresses = {name: index.report_at(name) for name in index.reports}
    return {
        "timeline": picture_timeline(comparison, told) if comparison else None,
        "stemma": picture_stemma(comparison, index.names, addresses) if comparison else None,
        "coverage": picture_coverage(account, numbered, index),
    }


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


def in_order(account: Account, reports: Sequence[Report]) -> list[Report]:
    """The reports in the order that the account lists them in."""
    listed = [e.report for line in account.section("reports").lines for e in line.evidence]
    places = {report: place for place, report in reversed(list(enumerate(listed)))}
    return sorted(reports, key=lambda r: (places.get(r.id, len(listed)), r.id))


def _about(reports: Sequence[Report], comparison: Comparison | None) -> str:
    words = _count(len(reports), "report")
    if comparison is not None:
        found = origins([report.id for report in reports], comparison.relations)
        words += f" of {_count(len(set(found.values())), 'origin')}"
    outlets = len({r.outlet for r in reports if r.outlet})
    unknown = sum(not r.outlet for r in reports)
    if not outlets:
        return words
    named = (
        f"{_count(outlets, 'outlet')} named, {unknown} not"
        if unknown
        else _count(outlets, "outlet")
    )
    return f"{words} · {named}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
