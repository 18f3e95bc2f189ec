"""Bodies that speak under one name in the whole story."""

from variorum.compare.speakers.bodies import fuller_bodies
from variorum.model import Organisation


def test_a_short_name_is_the_fuller_one_of_the_story() -> None:
    guild = Organisation("o1", "Weston Lock Keepers' Guild", ("Lock Keepers' Guild",))
    assert fuller_bodies(["Lock Keepers' Guild"], [guild]) == {"Lock Keepers' Guild": guild.name}


def test_one_of_two_bodies_side_by_side_is_not_both() -> None:
    pair = Organisation("o1", "Weston Ferries and Dorn Boats", ("Weston Ferries",))
    assert fuller_bodies(["Weston Ferries"], [pair]) == {}
