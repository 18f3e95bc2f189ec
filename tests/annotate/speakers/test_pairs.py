"""Two people whom a report speaks of together, on invented people, read by the shipped model."""

import pytest

from variorum.annotate import annotate
from variorum.model import Report


def called(text: str, words: str) -> str:
    """Who says the words."""
    for found in annotate(Report(id="r", source="r", text=text)).attributions:
        if any(words in content.of(text) for content in found.content):
            return found.speaker.called
    return ""


MET = "Sen. Marta Dowell, D-Holm, and Rep. Lucas Trent, R-Vale, wrote to the governor on Monday."


@pytest.mark.parametrize(
    "said",
    ["They said", "Both said", "In the letter, the two lawmakers said", "Both lawmakers said"],
)
def test_the_two_named_side_by_side_before_say_it(said: str) -> None:
    text = f"{MET} {said} that the brigade had no hoses.\n"
    assert called(text, "no hoses") == "Marta Dowell and Lucas Trent"


def test_of_three_they_are_nobody_of_two() -> None:
    text = "Marta Dowell, Ines Kolb and Lucas Trent met on Monday. Both said that it was late.\n"
    assert " and " not in called(text, "it was late")


def test_those_in_answer_to_whom_another_writes_announce_it() -> None:
    text = (
        "Governor Peter Sand’s post was in response to Sen. Marta Dowell and Rep. Lucas Trent "
        "announcing after a talk in Holm that they had “agreed to a plan for the brigade.”\n"
    )
    assert called(text, "agreed to a plan") == "Marta Dowell and Lucas Trent"
