"""Ages of one person that reports tell differently."""

from datetime import date

import pytest

from variorum.account.figures.ages import age_lines
from variorum.account.sources import gather_sources
from variorum.model import (
    Annotation,
    Comparison,
    Dating,
    Mention,
    Person,
    Report,
    Story,
    When,
)

WIRE = "Denholm Voss, 58, was found guilty on four counts of fraud in Dorn."
ECHO = "Greedy Denholm Voss, 59, spent what was meant for the boats."


def lines_of(*told: tuple[int, str]) -> list[tuple[str, str]]:
    """What is told of reports, each a day in May and a text."""
    reports = {str(k): Report(id=str(k), source="", text=text) for k, (_, text) in enumerate(told)}
    annotations = {key: Annotation(report=key) for key in reports}
    mentions = tuple(
        Mention(r.cite(at, at + len(name)), name)
        for r in reports.values()
        if (at := r.text.index(name := "Denholm Voss")) >= 0
    )
    comparison = Comparison(
        story=Story("s", tuple(reports)),
        people=(Person("p", "Denholm Voss", mentions=mentions),),
        datings=tuple(
            Dating(str(k), When.on(date(2031, 5, day)), "given") for k, (day, _) in enumerate(told)
        ),
    )
    sources = gather_sources(comparison, reports, annotations)
    return [(line.text, line.note) for line in age_lines(sources)]


def test_two_ages_within_a_week_are_a_conflict() -> None:
    assert lines_of((14, WIRE), (15, ECHO)) == [
        ("The age of Denholm Voss", "conflict: “58” in 1 report; “59” in 1 report")
    ]
    before = "The 59-year-old warden Denholm Voss was led away."
    assert len(lines_of((14, WIRE), (15, before))) == 1


@pytest.mark.parametrize(
    "told",
    [
        ((2, WIRE), (25, ECHO)),
        ((14, WIRE), (15, ECHO.replace("59", "58"))),
        ((14, WIRE), (15, "Denholm Voss, 59 Quay Road, is free.")),
        ((14, WIRE + " His son, Denholm Voss, 31, left."), (15, "Denholm Voss won 59 votes.")),
    ],
)
def test_a_birthday_or_another_number_is_none(told: tuple[tuple[int, str], ...]) -> None:
    assert lines_of(*told) == []
