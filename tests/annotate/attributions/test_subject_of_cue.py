"""Sources as the subjects of their cues, on invented sentences."""

import pytest

from variorum.annotate.attributions.subject_of_cue import subject_of_cue
from variorum.model import Span


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "source", "cue", "subject"),
    [
        ("When the river aide insisted that it was safe, Ray left.",
         "When the river aide", "insisted", "the river aide"),
        ("It is no surprise that Ann Ray tweeted it.", "that Ann Ray", "tweeted", "Ann Ray"),
        ("a pact under which towns along the river pledge to help", "which towns along the river",
         "pledge", "towns along the river"),
        ("Some boatmen stayed on the quay shouting “No tolls!”",
         "Some boatmen stayed on the quay", "shouting", "Some boatmen"),
        ("Across from St. Olaf, neighbor Ann Ray said it was safe.",
         "St. Olaf, neighbor Ann Ray", "said", "neighbor Ann Ray"),
        ("Lawyers for Ann Ray claim it is safe.", "Ann Ray", "claim", "Lawyers for Ann Ray"),
        ("A copy of the deal shown by Bo Day says it is safe.",
         "Bo Day", "says", "A copy of the deal shown by Bo Day"),
    ],
)  # fmt: skip
def test_the_subject_of_a_cue(text: str, source: str, cue: str, subject: str) -> None:
    assert subject_of_cue(text, place(text, source), place(text, cue)).of(text) == subject


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("After the vote in the office of the mayor, Ann Ray said it was safe.", "Ann Ray", "said"),
        ("The toll was raised by two boards and Ann Ray said it was safe.", "Ann Ray", "said"),
        ("That office said it was safe.", "That office", "said"),
        ("Out of Rep. Ann Ray, Avon Republican, who said it.", "Ann Ray, Avon Republican", "said"),
        ("Written by Ann Ray, Lake Herald, who said it was safe.", "Ann Ray, Lake Herald", "said"),
        ("The aide who stayed on the quay, shouting “No tolls!”",
         "The aide who stayed on the quay", "shouting"),
    ],
)  # fmt: skip
def test_a_subject_that_stays_as_it_is(text: str, source: str, cue: str) -> None:
    assert subject_of_cue(text, place(text, source), place(text, cue)).of(text) == source
