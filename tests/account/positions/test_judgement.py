"""Whether a reader takes a telling for a position, by what judged ones have taught."""

import pytest

from variorum.account.positions.judgement import is_held
from variorum.account.positions.marks import marks_of

OSTROV = "Lena Ostrov"


@pytest.mark.parametrize(
    ("sentence", "modality", "action", "said_by"),
    [
        ("Lena Ostrov said she would sell the pier by May.", "will", "sell the pier by May",
         OSTROV),
        ("“I will not sell the pier,” Lena Ostrov said.", "will not", "sell the pier", OSTROV),
        ("Lena Ostrov urged the port to sell the pier.", "wants", "sell the pier", ""),
        ("Lena Ostrov has called for a vote on the pier.", "wants", "a vote on the pier", ""),
        ("Lena Ostrov plans to sell the pier by May.", "will", "sell the pier by May", ""),
    ],
)  # fmt: skip
def test_promises_refusals_and_demands_are_held(telling, sentence, modality, action, said_by):
    assert is_held(telling(sentence, OSTROV, modality, action, said_by), ())


@pytest.mark.parametrize(
    ("sentence", "who", "modality", "action", "said_by"),
    [
        ("The voters will likely shrug at the sale.", "The voters", "will",
         "likely shrug at the sale", ""),
        ("Last year, Lena Ostrov decided to sell the old pier.", OSTROV, "will",
         "sell the old pier", ""),
        ("If she wins, Ostrov will face the same doubts that sank Orr.", OSTROV, "will",
         "face the same doubts that sank Orr", ""),
        ("The end of the row over the pier looks to calm the port.",
         "The end of the row over the pier", "wants", "calm the port", ""),
    ],
)  # fmt: skip
def test_forecasts_deeds_and_what_cannot_act_are_not(
    telling, sentence, who, modality, action, said_by
):
    assert not is_held(telling(sentence, who, modality, action, said_by), ())


@pytest.mark.parametrize(
    ("sentence", "who", "modality", "action", "said_by"),
    [
        ("“I want to express our thanks to the crews,” Lena Ostrov said.", OSTROV, "wants",
         "express our thanks to the crews", OSTROV),
        ("The ferry plan would make the pier vulnerable in May.", "The ferry plan", "will",
         "make the pier vulnerable in May", ""),
    ],
)  # fmt: skip
def test_thanks_and_what_a_measure_brings_about_are_not(
    telling, sentence, who, modality, action, said_by
):
    assert not is_held(telling(sentence, who, modality, action, said_by), ())


def test_a_holder_inside_another_phrase_is_less_likely_one(telling) -> None:
    sentence = "Members of both councils called for a vote on the pier."
    inside = marks_of(telling(sentence, "both councils", "wants", "a vote on the pier"), ())
    whole = marks_of(telling(sentence, "Members of both councils", "wants", "a vote on the pier"),
                     ())  # fmt: skip
    assert "behind prepositions inside" in inside
    assert "behind prepositions inside" not in whole
    assert "behind nothing" in whole


def test_an_item_of_a_list_is_not_judged(telling) -> None:
    assert is_held(telling("• A fund for the crews of the bay", OSTROV, "wants",
                           "A fund for the crews of the bay"), ())  # fmt: skip


def test_marks_tell_the_cue_who_holds_it_and_what_stands_around(telling) -> None:
    sentence = "If it can, Ostrov vowed last year, the port will close the pier, but not today."
    marks = marks_of(telling(sentence, "the port", "will", "close the pier", OSTROV), ())
    assert marks["score"] == 1.0
    assert marks.keys() >= {"will", "by will", "act close", "ahead if", "earlier before",
                            "held by a word", "said by a name"}  # fmt: skip
    assert "holder not before" in marks_of(
        telling("Sell the pier!", OSTROV, "wants", "Sell it"), ()
    )
