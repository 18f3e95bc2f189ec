"""Lone numbers that are set side by side without a claim that they contradict each other."""

from collections.abc import Callable, Iterable

import pytest

from variorum.model import FigureGroup

OfOneDay = Callable[..., tuple[FigureGroup, ...]]


def verdicts(groups: Iterable[FigureGroup]) -> dict[str, str | None]:
    """The verdicts on groups, by their values."""
    return {" ".join(sorted(f.value for f in g.figures)): g.verdict for g in groups}


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Tarnow council has sent more than 100 pump requests to the Biala guild.",
            "About 200 pump requests have gone from Tarnow to the Biala guild, a clerk said.",
            "100 200",
        ),
        (
            "The River Guard said it flew 300 patrols and had 20 gliders over Tarnow.",
            "The River Guard sent five gliders to Tarnow and asked the Biala guild for more.",
            "20 5",
        ),
        (
            "Most tenants in Tarnow (83 percent) receive rebates on their water bills. "
            "The mayor spoke at noon. A dog barked. Nobody answered. The bells rang.",
            "The guild said 80 percent of customers feel little of it, as they get water rebates.",
            "80 83",
        ),
        (
            "The ferry hit a pier in Tarnow, and 29 people were treated in hospitals.",
            "At the pier 40 people were injured as the ferry struck.",
            "29 40",
        ),
    ],
    ids=["same words", "a noun counted once", "nearly one share", "first toll of each report"],
)
def test_numbers_of_one_matter_stand_side_by_side(
    of_one_day: OfOneDay, one: str, other: str, values: str
) -> None:
    assert verdicts(of_one_day(one, other))[values] == "not comparable"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In Tarnow 29 people were hurt.", "In Tarnow 290 people were hurt in the flood of 1997."),
        ("Guards care for about 350 homeless in Tarnow.", "Tents took thousands of homeless."),
        ("Four towns have sold their ferries.", "Two towns sued the Biala guild over its noise."),
        ("The march took 20 minutes.", "The march through Tarnow took 35 minutes."),
        (
            "The River Guard has stopped 18 smuggling runs near Tarnow in the past six years.",
            "The River Guard stopped five smuggling runs near Tarnow in the last two months.",
        ),
        (
            "Voters in Tarnow would give Ilse Brandt 12 percent and Jan Orr 4, a guild poll said.",
            "In guild polls voters in Tarnow give Orr and Brandt an average of 30 percent.",
        ),
    ],
    ids=[
        "far apart",
        "an order of magnitude",
        "other matters",
        "lengths of time",
        "two spans",
        "shares of others",
    ],
)
def test_numbers_of_other_matters_stay_apart(of_one_day: OfOneDay, one: str, other: str) -> None:
    assert set(verdicts(of_one_day(one, other)).values()) == {None}


def test_shares_of_others_that_tell_the_same_of_them_stand_side_by_side(
    of_one_day: OfOneDay,
) -> None:
    one = "In the south more than 90 percent of tenants are still left without light."
    told = verdicts(of_one_day(one, "Officials said 95 percent of Tarnow is without light."))
    assert told["90 95"] == "compatible"
    told = verdicts(of_one_day(one, "Officials said 95 percent of Tarnow is without bread."))
    assert set(told.values()) == {None}


def test_one_number_of_a_report_goes_with_those_of_others(of_one_day: OfOneDay) -> None:
    told = verdicts(
        of_one_day(
            "The River Guard flew 300 patrols and had 20 gliders over Tarnow.",
            "The River Guard sent five gliders over Tarnow and asked the Biala guild for more.",
            "The River Guard had 45 gliders over Tarnow.",
        )
    )
    assert told["20 45 5"] == "not comparable"


@pytest.mark.parametrize(
    ("told", "other", "values"),
    [
        (
            "The ministry offered the Biala mill a loan of $150 million in May.",
            "The ministry says it offered the Biala mill $105 million.",
            "105000000 150000000 150000000",
        ),
        (
            "A Tarnow clerk was jailed for six years for robbing the Biala guild.",
            "The clerk who robbed the Biala guild was jailed for seven years.",
            "6 6 7",
        ),
    ],
)
def test_a_number_that_several_give_stands_beside_another_of_the_same_deed(
    of_one_day: OfOneDay, told: str, other: str, values: str
) -> None:
    found = verdicts(of_one_day(told, told, other))
    assert found[values] in ("not comparable", "conflict")


def test_a_number_that_several_give_stays_apart_from_one_of_another_deed(
    of_one_day: OfOneDay,
) -> None:
    told = "The River Guard of Tarnow flew 20 gliders over the Biala guild."
    other = "The Biala guild asked the River Guard of Tarnow to sell five gliders."
    assert verdicts(of_one_day(told, told, other)) == {"20 20": "agree", "5": None}


def test_what_surely_is_one_thing_keeps_its_verdict(of_one_day: OfOneDay) -> None:
    flood = "Mayor Ilse Brandt said the flood in Tarnow destroyed {} homes along the Biala river."
    assert verdicts(of_one_day(flood.format(340), flood.format(520))) == {"340 520": "conflict"}


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The former warden was jailed for six years on Tuesday for taking boats.",
            "A crooked boatman who sold his ferries abroad was caged for seven years yesterday.",
            "6 7",
        ),
        (
            "The inquest in Dorn lasted five weeks and heard nobody from the ferry.",
            "After an inquest of six weeks the ferry was found unsafe.",
            "5 6",
        ),
    ],
)
def test_one_punishment_one_length_and_near_counts_stand_side_by_side(
    of_one_day: OfOneDay, one: str, other: str, values: str
) -> None:
    assert verdicts(of_one_day(one, other))[values] == "not comparable"


def test_some_of_those_told_of_do_not_stand_beside_all(of_one_day: OfOneDay) -> None:
    groups = of_one_day(
        "Six out of the 12 people killed in Dorn have been named.",
        "The crash in Dorn killed 12 people.",
    )
    assert verdicts(groups) == {"6": None, "12 12": "agree"}


def test_a_number_near_another_of_its_noun_stands_beside_it(of_one_day: OfOneDay) -> None:
    told = "The three islands have about 1,140 ponies between them."
    assert verdicts(of_one_day(told, "Around 1,200 ponies are ill."))["1140 1200"] == "compatible"
    assert verdicts(of_one_day(told, "Now 1,230 ponies are ill."))["1140 1230"] == "not comparable"
    assert "1140 1400" not in verdicts(of_one_day(told, "Now 1,400 ponies are ill."))
