"""Reports as rows of the case file, and back."""

import json
from datetime import date
from typing import Any

from variorum.model import Report, Span

COLUMNS = (
    "report, source, text, title, title_begin, title_end, outlet, url, authors, published, "
    'published_basis, language, "primary"'
)
"""The columns of ``reports`` and ``current_reports`` that make a ``Report``."""


def row_of(report: Report) -> tuple[Any, ...]:
    """The values of ``COLUMNS`` for a report."""
    title = report.title_span
    return (
        report.id,
        report.source,
        report.text,
        report.title,
        title.begin if title else None,
        title.end if title else None,
        report.outlet,
        report.url,
        json.dumps(report.authors, ensure_ascii=False),
        report.published.isoformat() if report.published else None,
        report.published_basis,
        report.language,
        int(report.primary),
    )


def report_of(row: tuple[Any, ...]) -> Report:
    """The report that a row of ``COLUMNS`` holds."""
    return Report(
        id=row[0],
        source=row[1],
        text=row[2],
        title=row[3],
        title_span=None if row[4] is None else Span(row[4], row[5]),
        outlet=row[6],
        url=row[7],
        authors=tuple(json.loads(row[8])),
        published=date.fromisoformat(row[9]) if row[9] else None,
        published_basis=row[10],
        language=row[11],
        primary=bool(row[12]),
    )
