"""What says that two figures count different things."""

from collections.abc import Callable

import pytest

from variorum.model import FigureGroup

OfOneDay = Callable[..., tuple[FigureGroup, ...]]


def test_tolls_are_told_apart_by_what_befell(of_one_day: OfOneDay) -> None:
    blast = "The blast at the Tarnow mill {} people, Mayor Ilse Brandt said."
    conflict = of_one_day(blast.format("killed 14"), blast.format("killed 17"))
    assert conflict[0].verdict == "conflict"
    apart = of_one_day(blast.format("killed 14"), blast.format("injured 17"))
    assert {g.verdict for g in apart} == {None}


def test_others_and_other_places_are_other_counts(of_one_day: OfOneDay) -> None:
    held = "Police in {} arrested {} protesters at the march against the Biala dam."
    apart = of_one_day(held.format("Tarnow", "28"), held.format("Gdynia", "30"))
    assert {g.verdict for g in apart} == {None}
    more = of_one_day(held.format("Tarnow", "28"), held.format("Tarnow", "30 other"))
    assert {g.verdict for g in more} == {None}


def test_numbers_of_two_sides_and_of_another_occasion_are_kept_apart(of_one_day: OfOneDay) -> None:
    for one, other in (
        ("Turnout was 70 percent in the north.", "Turnout was 62 percent in the south."),
        ("The ferry to Tarnow carried 62 women.", "The ferry to Tarnow carried 58 men."),
        (
            "The ferry Biala sank on its way to Tarnow with 62 passengers.",
            "To Tarnow on a previous voyage the ferry Biala sank with 58 passengers.",
        ),
    ):
        assert {g.verdict for g in of_one_day(one, other)} == {None}, one


def test_a_place_that_the_other_sentence_names_does_not_part(of_one_day: OfOneDay) -> None:
    told = (
        "The blast in Lowmouth killed 14 people, the Lowmouth police said.",
        "At the Avon Hall, 12 people were killed by the Lowmouth blast.",
        "In Avon 12 people were killed by a blast.",
    )
    assert of_one_day(*told[:2])[0].verdict == "conflict"
    assert of_one_day(told[0], told[2])[0].verdict is None


def test_one_number_of_two_places_in_a_report_is_two(of_one_day: OfOneDay) -> None:
    told = "At least 35 dead were counted in Tarnow. The mayor reported 35 dead in Gdynia."
    assert [len(g.figures) for g in of_one_day(told)] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Shares in the Biala mill fell to 142p after it lost $86 million.",
            "Shares in the Biala mill fell to 142p, wiping $90 million off its value.",
        ),
        (
            "Biala said it would put $10 million into a fund in Tarnow.",
            "The delay in Tarnow would cost Biala about $10 million, the mayor said.",
        ),
    ],
)
def test_money_of_one_size_that_is_of_two_things_is_two_figures(
    of_one_day: OfOneDay, one: str, other: str
) -> None:
    groups = of_one_day(one, other)
    assert all(
        len({f.evidence.report for f in g.figures}) == 1
        for g in groups
        if g.figures[0].unit == "USD"
    )


def test_money_of_one_thing_in_like_words_is_one_figure(of_one_day: OfOneDay) -> None:
    one = "Shares in the Biala mill fell to 142p after it reported a loss of $86 million."
    other = "The Biala mill made a loss of about $90 million, and its shares fell."
    assert len(of_one_day(one, other)[0].figures) == 2


def test_what_forecasters_had_told_is_not_what_came(of_one_day: OfOneDay) -> None:
    came = "The rate of joblessness in Norland fell to 4.7 percent in May."
    told = (
        "Economists had expected the rate of joblessness in Norland to fall to 4.9 percent in May."
    )
    assert {g.verdict for g in of_one_day(came, told)} == {None}
    assert of_one_day(came, came.replace("4.7", "4.9"))[0].verdict == "conflict"


def test_a_rise_and_a_fall_of_one_size_are_two_things(of_one_day: OfOneDay) -> None:
    sunk = "The Lowmouth wardens want to lower the Avon lake by 50 feet before the storm."
    risen = "The Avon lake by Lowmouth rose 50 feet in the storm."
    assert {g.verdict for g in of_one_day(sunk, risen)} == {None}
    assert of_one_day(risen, risen.replace("storm", "rain"))[0].verdict == "agree"


@pytest.mark.parametrize(
    "told", ["$24 million above the price", "$24 million more than the asking price"]
)
def test_what_a_sum_is_above_another_is_not_that_other(of_one_day: OfOneDay, told: str) -> None:
    price = "The price of the Biala mill in Tarnow was $28 million, the guild said."
    bid = f"The bid for the Biala mill in Tarnow was {told}, the guild said."
    assert {g.verdict for g in of_one_day(price, bid)} <= {None}
    assert of_one_day(price, price.replace("28", "24"))[0].verdict == "conflict"


def test_those_killed_before_more_were_are_not_all_of_them(of_one_day: OfOneDay) -> None:
    total = "A man killed four people at the Tarnow mill on Monday and hurt dozens."
    first = "Two people were killed at the Tarnow mill before the man shot a guard on Monday."
    assert {g.verdict for g in of_one_day(total, first)} == {None}
    again = "Two people were killed at the Tarnow mill before the doors were opened on Monday."
    assert "conflict" in {g.verdict for g in of_one_day(total, again)}
