"""The reports as CSL-JSON, which Zotero, Pandoc and other reference managers read."""

from collections.abc import Iterator
from typing import Any

from variorum.account.dates_in_words import describe
from variorum.export.json_lines import json_of
from variorum.export.one_story import Findings
from variorum.export.rows import StoryFindings, each_story
from variorum.model import Report


def csl_json(case: Findings, what: str) -> Iterator[str]:  # noqa: ARG001
    """A list with an item a report. A day is given only where one is sure; what is known of
    an unsure one stands in the note.
    """
    items = [
        _item(report, found) for found in each_story(case) for report in found.reports.values()
    ]
    yield json_of(items).decode() + "\n"


def _item(report: Report, found: StoryFindings) -> dict[str, Any]:
    when = found.when(report.id)
    item = {
        "id": report.id,
        "type": kind_of(report),
        "title": title_of(report, found),
        "container-title": report.outlet,
        "author": [{"literal": name} for name in report.authors],
        "issued": {"date-parts": [[when.day.year, when.day.month, when.day.day]]}
        if when.day
        else None,
        "URL": report.url,
        "language": report.language,
        "note": f"Published: {describe(when)}" if when.known and not when.day else None,
    }
    return {field: value for field, value in item.items() if value}


def title_of(report: Report, found: StoryFindings) -> str:
    """The title; of a report without one the first words, in the brackets of a supplied title."""
    return report.title.strip() if report.title else f"[{found.headline(report.id)}]"


def kind_of(report: Report) -> str:
    """A type of CSL: a newspaper's only where an outlet is known."""
    if report.primary:
        return "document"
    return "article-newspaper" if report.outlet else "article"
