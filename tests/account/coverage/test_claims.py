"""Whether a passage has any of what a sentence says of its subject, on invented sentences."""

import pytest

from variorum.account.coverage.claims import (
    has_word_of_claim,
    shares_no_clause,
    tells_of_claim,
)

CLERKS = (
    "The five clerks who were paid either worked for Ann Ray or sang in her choir, according to "
    "the Avon Courier."
)
PAID = "The board met after the Avon Courier reported that Ann Ray had paid five clerks in May."
MOOD = "By reporting that a judge has sealed the old mine in Avon, the Courier cast a gloom."
STORM = "Storm Bo cut the power to all of Avon when it reached the river on Monday."
SEALED = "A judge has sealed the old mine in Avon, a sign that its owners are in deep trouble."


@pytest.mark.parametrize(
    ("text", "passage", "told"),
    [
        (CLERKS, PAID, False),
        (CLERKS, "All of the clerks had been working for Ann Ray.", True),
        (MOOD, SEALED, False),
        (SEALED, MOOD, True),
        ("Ray was in a taxi at 2:40 p.m. when the bridge fell.", "Ray left at 2:40 p.m.", False),
        ("When he was elected mayor, Ray swore an oath.", "Ray was elected mayor in May.", False),
        ("The news that Ray has sold the mine has shaken Avon.", "Ray sold the mine.", False),
    ],
)
def test_what_both_have_must_be_said_of_the_subject(text: str, passage: str, told: bool) -> None:
    assert tells_of_claim(passage, text) is told


def test_what_somebody_said_is_a_claim_where_the_rest_only_says_who_spoke() -> None:
    text = "Clerks were stunned when Ray made a plea to “vote for the new bridge.”"
    assert tells_of_claim("Ray begged them to “vote for the new bridge”.", text)
    assert tells_of_claim("The mine will be sealed.", "The mine will be sealed, the board said.")


@pytest.mark.parametrize(
    ("text", "passage", "told"),
    [
        ("Ray, the analyst, said that Avon was relieved.", "Ray said it would save a lot.", False),
        ("Ray said that the mill closed in June.", "The mill closes, Ray said.", True),
        ("The turning point came when Ray rose.", "It came to light when Ray asked.", False),
    ],
)
def test_a_word_of_the_claim_itself_is_told_not_only_one_like_it(
    text: str, passage: str, told: bool
) -> None:
    assert has_word_of_claim(passage, text) is told


def test_a_sentence_of_names_alone_claims_nothing() -> None:
    assert tells_of_claim("Ray left.", "Ann Ray, Avon.")


@pytest.mark.parametrize(
    ("passage", "nothing"),
    [
        ("The firm had two clerks when Storm Bo reached the river on Monday.", True),
        ("Power was out in all of Avon after Storm Bo reached the river on Monday.", False),
        ("When it reached the river on Monday, Storm Bo cut power lines in Avon.", False),
    ],
)
def test_what_both_only_bring_in_is_not_told_by_both(passage: str, nothing: bool) -> None:
    assert shares_no_clause(STORM, [passage]) is nothing


def test_a_name_alone_makes_no_main_clause() -> None:
    assert not shares_no_clause("Ann Ray, who left Avon on Monday.", ["Ann Ray left on Monday."])
