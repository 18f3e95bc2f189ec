"""Numbers that are counted over years and over months are not set side by side."""

from datetime import date

from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.model import Report

YEARS = "Since 2025 the River Guard has stopped 18 smuggling runs near Tarnow."


def verdicts(other: str) -> set[str | None]:
    """What is said of the numbers of two reports, of which one has a date."""
    reports = [
        Report(id="a", source="", text=YEARS),
        Report(id="b", source="", text=other, published=date(2031, 5, 4)),
    ]
    annotations = {r.id: annotate(r) for r in reports}
    return {
        g.verdict
        for g in compare_reports(reports, annotations).figures
        if any(f.value == "18" for f in g.figures)
    }


def test_years_and_months_are_two_spans() -> None:
    told = "The River Guard stopped five smuggling runs near Tarnow in the past two months."
    assert verdicts(told) == {None}


def test_the_same_years_are_one_span_however_told() -> None:
    told = "The River Guard stopped five smuggling runs near Tarnow in the past six years."
    assert verdicts(told) == {"not comparable"}
