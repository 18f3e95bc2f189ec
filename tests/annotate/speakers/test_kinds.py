"""Whether a description can be of somebody named, on invented ones."""

import re

import pytest

from variorum.annotate.speakers import know_people
from variorum.annotate.speakers.kinds import (
    holds_another_office,
    is_of_another_kind,
    only_one_of_kind,
)
from variorum.model import Name


@pytest.mark.parametrize(
    ("head", "body", "another"),
    [
        ("the finance ministry", "Weir Federation", True),
        ("the ministry", "Ministry of Boats", False),
        ("the company", "University of Avon", True),
        ("the agency", "Avon Tribune", True),
        ("the airline", "Federal Weir Agency", True),
        ("the agency", "Weir Department", False),
        ("the health department", "Department of Health", False),
        ("the transportation department", "Department of Transport", False),
        ("the energy company", "Brightwell Mills", False),
        ("the central bank", "Bank of Avon", False),
        ("the water agency", "AWB", False),
        ("the group", "Lake Watch", False),
        ("the charity", "Avon Prosecution Service", True),
        ("the charity", "Lake Trust", False),
        ("the union", "Lake Steel", True),
        ("the union", "Boatmen's Guild", False),
        ("the company", "Lake Foundation", True),
    ],
)
def test_a_description_is_of_a_body_of_its_kind(head: str, body: str, another: bool) -> None:
    assert is_of_another_kind(head, body) == another


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Brightwell will close its mill, the company said.", True),
        ("Brightwell met the boat maker. The firm said no.", True),
        ("Brightwell met on Monday.", False),
        ("The Brightwell union met the company.", False),
        ("Brightwell, the boatmen's union, met the company.", False),
    ],
)
def test_a_name_that_tells_no_kind_is_the_company_of_a_report_and_no_union(
    text: str, another: bool
) -> None:
    assert is_of_another_kind("the union", "Brightwell", text) == another
    assert not is_of_another_kind("the company", "Brightwell", text)


def test_a_description_means_the_only_body_named_of_its_kind() -> None:
    named = ["Lake Steel", "Avon Prosecution Service", "Wend Lifeboat Trust", "Boatmen's Union"]
    assert only_one_of_kind("the charity", named) == "Wend Lifeboat Trust"
    assert only_one_of_kind("the union", named) == "Boatmen's Union"
    assert only_one_of_kind("the union", [*named, "Nurses' Union"]) is None
    assert only_one_of_kind("the company", named) is None


@pytest.mark.parametrize(
    ("text", "head", "another"),
    [
        ("Justice Minister Ann Ray spoke.", "the foreign minister", True),
        ("Justice Minister Ann Ray spoke.", "the justice minister", False),
        ("Justice Minister Ann Ray spoke.", "the minister", False),
        ("Finance Minister Ann Ray spoke.", "the prime minister", True),
        ("Minister Ann Ray spoke.", "the foreign minister", False),
        ("Ann Ray, the secretary of defense, spoke.", "the defense secretary", False),
        ("Ann Ray, the secretary of defense, spoke.", "the press secretary", True),
        ("The health commissioner, Dr. Ann Ray, spoke.", "the health commissioner", False),
        ("The health commissioner, Dr. Ann Ray, spoke.", "the police commissioner", True),
        ("Health Minister Ann Ray left. Ann Ray, foreign minister now, came.",
         "the foreign minister", False),
    ],
)  # fmt: skip
def test_an_office_is_held_for_its_area(text: str, head: str, another: bool) -> None:
    names = [Name(*m.span(), "person") for m in re.finditer("Ann Ray", text)]
    assert holds_another_office(text, know_people(text, names).people[0], head) == another
