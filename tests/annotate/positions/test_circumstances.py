"""Conditions and deadlines, wherever they stand in the sentence."""

import pytest

from variorum.annotate.positions import find_positions
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import Position


def only_position(text: str) -> Position:
    sentences = find_sentences(text)
    times = find_times(text, sentences, written=None)
    found = find_positions(text, sentences, (), (), times)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Ostrov said that if elected, she would reopen the pier.", "if elected"),
        ("Ostrov said if the vote fails, she would resign.", "if the vote fails"),
        ("“And if we don't get it, we will leave the harbour.”", "if we don't get it"),
        ("Ostrov said without a loan, she would close the pier.", "without a loan"),
        ("Once the dam holds, the council will reopen the pier.", "Once the dam holds"),
        (
            "The council vowed to reopen the pier only as part of a treaty.",
            "only as part of a treaty",
        ),
        ("The council will pay, subject to a vote in Tarnow.", "subject to a vote in Tarnow"),
        (
            "The council will end the strike in exchange for a vote, Ostrov's office had said.",
            "in exchange for a vote",
        ),
    ],
)
def test_conditions_stand_before_and_behind(text: str, condition: str) -> None:
    assert only_position(text).condition == condition


@pytest.mark.parametrize(
    ("text", "by_when"),
    [
        ("The council will reopen the pier within 90 days.", "within 90 days"),
        ("By Friday, the council must reopen the pier.", "By Friday"),
        (
            "The council vowed to reopen the pier as early as this week.",
            "as early as this week",
        ),
        ("Until then, the council will pay the ferrymen.", "Until then"),
    ],
)
def test_deadlines_stand_before_and_behind(text: str, by_when: str) -> None:
    assert only_position(text).by_when == by_when


@pytest.mark.parametrize(
    "text",
    [
        "Ostrov opposed the tunnel in 2010.",
        "The council will use today's ruling to reopen the pier.",
        "Ostrov vowed to repeal a 2012 voter-approved measure.",
    ],
)
def test_a_time_that_dates_something_else_is_no_deadline(text: str) -> None:
    assert only_position(text).by_when == ""


def test_the_occasion_of_the_words_is_no_part_of_what_they_promise() -> None:
    text = "Ostrov revealed she would meet the union again during a Tuesday radio interview."
    assert only_position(text).action == "meet the union again"
    text = "Ostrov encouraged the crews to treat guests well during a speech on the quay."
    assert only_position(text).action == "treat guests well"
