"""That somebody gave no answer, in the words of reports."""

import pytest

from variorum.account.no_answers import tells_no_answer


@pytest.mark.parametrize(
    "words",
    [
        "The port did not respond to questions.",
        "A clerk of the port declined to comment.",
        "A clerk of the port declined Friday to comment on the toll.",
        "A clerk declined on Friday to comment.",
        "There was no immediate answer from the port to a request for comment that day.",
    ],
)
def test_who_gives_no_answer_tells_nothing(words: str) -> None:
    assert tells_no_answer(words)


@pytest.mark.parametrize(
    "words",
    ["The port declined to lower the toll.", "There was no response from the ship for an hour."],
)
def test_what_was_refused_or_awaited_is_told(words: str) -> None:
    assert not tells_no_answer(words)
