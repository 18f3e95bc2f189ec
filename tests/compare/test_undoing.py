"""Where a sentence surely tells that a plan is undone or moved."""

import pytest

from variorum.annotate.positions.plan_verbs import PlanChange
from variorum.compare.undoing import find_undoing


@pytest.mark.parametrize(
    ("text", "change", "verb"),
    [
        ("The board has dropped its plan to sell the mill.", "undone", "dropped"),
        ("Quill called the strike off on Monday.", "undone", "called"),
        ("The ferrymen were forced to back down.", "undone", "back down"),
        ("The town will cancel the fair.", "undone", "cancel"),
        ("The fair, due in May, has been put back to June.", "moved", "put back"),
        ("Quill withdrew the toll.", "undone", "withdrew"),
        ("Quill and the ferrymen said that the fair was cancelled.", "undone", "cancelled"),
    ],
)
def test_a_plan_that_is_surely_undone_or_moved(text: str, change: PlanChange, verb: str) -> None:
    found = find_undoing(text)
    assert found is not None
    assert found.of(text) == verb
    assert find_undoing(text, change) == found
    assert find_undoing(text, "moved" if change == "undone" else "undone") is None


@pytest.mark.parametrize(
    "text",
    [
        "The board may drop its plan to sell the mill.",
        "Quill refused to call off the strike.",
        "Quill hasn’t called the strike off.",
        "The fair would be put back if it rained.",
        "The mayor asked them to cancel the fair.",
        "Quill called on the ferrymen to sail.",
    ],
)
def test_what_may_be_or_is_asked_for_is_not(text: str) -> None:
    assert find_undoing(text) is None
