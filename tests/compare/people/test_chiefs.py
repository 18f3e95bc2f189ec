"""A surname with the office of a chief, on invented people."""

from datetime import date

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.model import THEN, Report


def test_a_prime_minister_of_another_report_is_no_lecturer(people) -> None:
    lecturer = "Bo Kellner, a political scientist at Avon College, said the wall was old."
    found = people(lecturer, "The board wrote to Prime Minister Kellner of Wend on Monday.")
    assert [r.title for r in found["Bo Kellner"].roles] == ["political scientist at Avon College"]
    assert [r.title for r in found["Kellner"].roles] == ["Prime Minister"]


def test_a_prime_minister_who_is_told_as_a_leader_is_one(people) -> None:
    found = people(
        "Bo Kellner, the leader of Wend, said the wall was old.",
        "The board wrote to Prime Minister Kellner of Wend on Monday.",
    )
    assert "Kellner" not in found


def test_an_office_quoted_behind_what_was_said_in_another_year_is_of_then() -> None:
    text = "In January, 2012, Mayor Ann Roth praised them. “Ask President Bo Day,” she said."
    report = Report(id="r", source="r", text=text)
    dated = Report(id="r", source="r", text=text, published=date(2016, 7, 15))
    roles = find_people([dated], {"r": annotate(report)})
    assert {p.name: [r.standing for r in p.roles] for p in roles}["Bo Day"] == [THEN]
