"""Whether printed words point to what was told before them, in invented words."""

import pytest

from variorum.account.context.asking import asks_for_context
from variorum.account.context.reading import Printed
from variorum.account.standing_alone.leaning import Number

NAMES = {"Hale": "person", "Lund": "person", "Peter": "person", "Harbour": "organisation",
    "Avon": "place"}  # fmt: skip


def asks(text: str, speaker: Number | None = None, *taken_up: str) -> bool:
    printed = Printed(text, NAMES, speaker, frozenset(taken_up))
    return asks_for_context(printed) is not None


@pytest.mark.parametrize(
    "text",
    [
        "“That did not please the guild,”",
        "“They won't sell, but he is pushing hard,”",
        "“I’m quite tired of it,”",
        "“I guess it needs new planks,”",
        "“These rules were written in a hurry,”",
        "“He is the best we have,”",
        "“We should hear his reasons,”",
        "“I hope they write to us,”",
        "“Don't sell it!”",
        "who found the pier “gloomy”",
        "Others were less patient with the board.",
        "Hours later, Hale left the town.",
        "A spokesman for Hale rejected that characterization on Monday.",
        "“We went in there with lamps,”",
        "On Monday there, about noon, guards opened the gate.",
        "Most of the other guests left by boat.",
        "There is another road out of the harbour.",
        "A guest asked the board about that kind of lamp.",
        "“There are a lot of people who warned him,”",
        "calling her “a fighter” for the harbour",
    ],
)
def test_words_that_point_back_ask(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "“It is time to rebuild the quay,”",
        "“It's clear that we were late,”",
        "“It’s odd you came at all,”",
        "“We sold the boat because it was old,”",
        "“Voters know what they want,”",
        "“My father said he would stay,”",
        "“If anybody comes, they will be fed,”",
        "“This country has seen worse,”",
        "“We want to work with the new government, not war with them,”",
        "“We will open the quay this week,”",
        "“He [Peter Lund] had no plan,”",
        "“[T]he board will stand against hatred,”",
        "Hale said he would leave the board.",
        "Peter and Lund left when they had paid.",
        "In his speech, Lund praised the town.",
        "While it was raining, the board met in Avon.",
        "Harbour sold its boats.",
        "“There is nothing left of the pier,”",
        "“I was wrong and I am sorry about the boats,”",
        "“The trouble with the pier is that it leaks,”",
        "Some hours into his first term, Lund changed his mind.",
        "The media are to blame whenever they print lies.",
        "A guest of 20 said the guards took his lamp.",
        "Hale found that harbours with lamps are safer.",
        "Hale told the guests of the pier that many lamps had been lost to the sea as a result.",
    ],
)
def test_words_that_can_be_read_do_not_ask(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "speaker", "needed"),
    [
        ("he hopes to win the vote", "person", False),
        ("he hopes to win the vote", "several", True),
        ("they would vote on Monday", "several", False),
        ("it would sell the pier", "body", False),
        ("it would sell the pier", "person", True),
        ("that they were wrong about the pier", "person", True),
        ("“he had a friend” in Lund", "person", True),
    ],
)
def test_a_pronoun_outside_marks_may_be_who_speaks(
    text: str, speaker: Number, *, needed: bool
) -> None:
    assert asks(text, speaker) is needed


def test_the_plan_asks_where_nothing_says_which() -> None:
    assert asks("The guild’s lantern was broken by Lund", None, "guild")
    assert asks("Lund spoke of the lantern on Monday", None, "lantern")
    assert not asks("that the lantern for the pier was broken", "body", "lantern")
    assert not asks("that the plan is to sell the pier", "body", "plan")
    assert asks("that the lantern was broken", "body", "lantern")
    assert not asks("that the lantern was broken", "body")


def test_an_action_is_no_fragment() -> None:
    assert asks_for_context(Printed("wait till January")) is not None
    assert asks_for_context(Printed("wait till January", action=True)) is None
