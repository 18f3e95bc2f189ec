"""On what occasion somebody says something, on invented sentences."""

from datetime import date

import pytest

from variorum.annotate import annotate
from variorum.compare.wordings.occasions import Occasion, are_two, read_occasion, read_occasions
from variorum.model import Report

WRITTEN = date(2017, 10, 4)
TUESDAY, SATURDAY = date(2017, 10, 3), date(2017, 9, 30)


def occasion(text: str) -> Occasion:
    """What a report of 4 October 2017 tells of it."""
    report = Report(id="r", source="r", text=text, published=WRITTEN)
    findings = annotate(report)
    return read_occasion(findings.attributions[0], findings, text)


@pytest.mark.parametrize(
    ("text", "day", "kinds"),
    [
        ("Mayor Ana Kellner told reporters on Tuesday that the weir leaks.", TUESDAY, {"press"}),
        ("“The weir leaks,” Ana Kellner tweeted on Saturday.", SATURDAY, {"post"}),
        ("The weir leaks. — Ana Kellner (@kellner)", None, {"post"}),
        ("Speaking at a rally in Avon on Saturday, Ana Kellner said the weir leaks.", SATURDAY,
         {"speech"}),
        ("Ana Kellner said on “The Avon Hour” that the weir leaks.", None, {"interview"}),
        ("Ana Kellner said in Tuesday's statement that the weir leaks.", TUESDAY, {"text"}),
        ("On Tuesday, however, Ana Kellner said that the weir leaks.", TUESDAY, set()),
        ("On Tuesday, after the rain, Ana Kellner said that the weir leaks.", TUESDAY, set()),
        ("Ana Kellner told Avon.com Tuesday that the weir leaks.", TUESDAY, set()),
    ],
)  # fmt: skip
def test_days_and_kinds_stand_beside_who_speaks(
    text: str, day: date | None, kinds: set[str]
) -> None:
    found = occasion(text)
    assert found.days == ((day, day) if day else None)
    assert found.kinds == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kellner, who was at the rally, said that the weir leaks.",
        "Ana Kellner said in answer to Bo Marsh's speech that the weir leaks.",
        "Ana Kellner told the Avon Post that the weir leaks.",
        "Ana Kellner said that the debate of Saturday was a farce.",
        "Ana Kellner said last week's debate was a farce.",
    ],
)
def test_what_is_told_of_something_else_is_no_occasion(text: str) -> None:
    assert occasion(text) == Occasion()


def test_other_days_or_kinds_that_do_not_go_together_are_two() -> None:
    tuesday, saturday = ((day, day) for day in (TUESDAY, SATURDAY))
    assert are_two(Occasion(tuesday), Occasion(saturday))
    assert not are_two(Occasion(tuesday), Occasion((SATURDAY, TUESDAY)))
    assert are_two(Occasion(weekday=1), Occasion(saturday, 5))
    assert not are_two(Occasion(weekday=0), Occasion(tuesday, 1))
    assert not are_two(Occasion(weekday=6), Occasion(weekday=0))
    assert are_two(Occasion(kinds=frozenset({"post"})), Occasion(kinds=frozenset({"speech"})))
    assert not are_two(Occasion(kinds=frozenset({"post"})), Occasion(kinds=frozenset({"text"})))
    assert not are_two(Occasion(tuesday), Occasion(kinds=frozenset({"speech"})))


@pytest.mark.parametrize(
    ("cue", "day"), [("said", TUESDAY), ("has said", None), ("once said", None)]
)
def test_who_speaks_on_does_so_on_the_day_told_before_but_not_what_was_said_once(
    cue: str, day: date | None
) -> None:
    text = f"Ana Kellner said on Tuesday that the weir leaks. “It is old,” Ana Kellner {cue}."
    report = Report(id="r", source="r", text=text, published=WRITTEN)
    first, second = read_occasions(annotate(report), text)
    assert first.days == (TUESDAY, TUESDAY)
    assert second.days == ((day, day) if day else None)
