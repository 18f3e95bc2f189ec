"""A time in a clause of its own tells of that clause, not of the sentence around it."""

from datetime import date

import pytest

DAY = date(2023, 11, 9)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Mayor Odile Brandt met harbour master Piet Malou to discuss the slip before the"
            " council votes on the harbour plan on Nov. 20.",
            "the council votes on the harbour plan on Nov. 20.",
        ),
        (
            "After the Brask council rejected the harbour plan on Wednesday, ferry workers gathered"
            " at the slip.",
            "the Brask council rejected the harbour plan on Wednesday",
        ),
        (
            "The talks with Odile Brandt grew cold almost as soon as Piet Malou landed in Brask on"
            " Wednesday.",
            "Piet Malou landed in Brask on Wednesday.",
        ),
        (
            "The quarrel over the ferry is a month old, after Mayor Brandt abruptly dropped former"
            " ferry director Piet Malou on Oct. 9.",
            "Mayor Brandt abruptly dropped former ferry director Piet Malou on Oct. 9.",
        ),
    ],
)
def test_the_clause_with_the_time_is_shown(timeline, sentence: str, told: str) -> None:
    (event,) = timeline((DAY, sentence))
    assert event.text == told
    (evidence,) = event.evidence
    assert sentence[evidence.begin : evidence.end] == told == evidence.text


def test_a_clause_that_leans_on_the_sentence_is_not_cut_out(timeline) -> None:
    sentence = "Mayor Odile Brandt will build a slip in Brask once she takes office on Nov. 20."
    (event,) = timeline((DAY, sentence))
    assert event.text == sentence


def test_once_again_opens_no_clause(timeline) -> None:
    sentence = "In Brask, a crowd of ferrymen once again gathered outside the slip Tuesday night."
    (event,) = timeline((DAY, sentence))
    assert event.text == sentence
