"""What is told of somebody and needs the sentence before it, in invented words."""

import pytest

from variorum.account.standing_alone.leaning import Number, cannot_stand, leans
from variorum.model import Span, Wording


def told(words: str) -> Wording:
    return Wording("r0", (Span(0, len(words)),), words, False, "indirect", "", ())


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("That would shut the weir for good", "person"),
        ("That new proof meant that guilds could be sure", "person"),
        ("The two gates would help the town", "several"),
        ("which he believes would shut the weir", "person"),
        ("those measures have yet to be put in force", "several"),
        ("he fired his rifle into the floor", "several"),
        ("she would not open the gate", "body"),
    ],
)
def test_what_needs_the_sentence_before(words: str, speaker: Number) -> None:
    assert cannot_stand(told(words), speaker)


@pytest.mark.parametrize(
    "words",
    [
        "that such a plan was never talked about",
        "it brought in four million crowns last year",
        "this is the first court to find for the guild",
        "they expected nothing of the board",
    ],
)
def test_what_takes_up_a_thing(words: str) -> None:
    assert leans(told(words), "person")
    assert not cannot_stand(told(words), "person")


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("that the weir would be shut for good", "person"),
        ("it is time to shut the weir", "person"),
        ("it would be a mistake to push forward", "person"),
        ("it an affront to the guild", "several"),
        ("it would leave the market of Avon", "body"),
        ("they smelled smoke on the boat", "several"),
        ("he would not open the gate", "person"),
        ("those who pay should have a say", "person"),
        ("this spring the tolls should go", "person"),
    ],
)
def test_what_can_be_read_by_itself(words: str, speaker: Number) -> None:
    assert not leans(told(words), speaker)
    assert not cannot_stand(told(words), speaker)
