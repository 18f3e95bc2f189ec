"""Numbers that a report itself sets against each other."""

from collections.abc import Callable

import pytest

from variorum.model import FigureGroup

OfOneDay = Callable[..., tuple[FigureGroup, ...]]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("The guild says that 750 of the posts are in Dorn. Halden says 700.", ["750", "700"]),
        (
            "Of the posts to go, 750 are in Dorn, according to the guild. "
            "The firm puts the figure at 700.",
            ["750", "700"],
        ),
        ("The firm said 700 posts would go, the guild 750.", ["700", "750"]),
        ("The clerk said 12 boats had sunk. The fishermen claimed 40.", ["12", "40"]),
        ("Wardens put the crowd at 5,000, but its leaders spoke of 20,000.", ["5000", "20000"]),
        ("Ana Roth said the pier cost £4m. Its builders put the cost at £6m.", ["4", "6"]),
    ],
)
def test_a_number_that_somebody_else_gives_for_the_same_is_a_conflict(
    of_one_day: OfOneDay, told: str, values: list[str]
) -> None:
    [group] = of_one_day(told)
    assert group.verdict == "conflict"
    assert [f.value.removesuffix("000000") for f in group.figures] == values
    assert all(f.replaced_by is None for f in group.figures)


@pytest.mark.parametrize(
    "told",
    [
        "The mayor said 300 huts were lost. The governor said 450 huts would be rebuilt.",
        "Ana Roth said 30 people came. She said 40 had been asked.",
        "The rebates cost $7 million this year and were estimated at $9 million for 2032, "
        "according to the guild.",
        "The bank said it lost £30 million, while its rival said it made £50 million.",
        "The mayor asked for £4m. The council gave £6m.",
        "The clerk said 12 people had died and 40 were hurt.",
    ],
)
def test_a_number_of_something_else_is_none(of_one_day: OfOneDay, told: str) -> None:
    assert {group.verdict for group in of_one_day(told)} == {None}


def test_other_reports_stand_with_the_number_that_they_give(of_one_day: OfOneDay) -> None:
    told = "The guild says that 750 of the posts are in Dorn. Halden says 700."
    other = "Of the posts to go, 750 are in Dorn, said the guild. The firm puts the figure at 700."
    [group] = of_one_day(told, other)
    assert [f.value for f in group.figures] == ["750", "700", "750", "700"]
