"""Words blotted out for decency, on invented sentences."""

import pytest

from variorum.compare.wordings import Side, judge
from variorum.model import Span


def verdict(a: str, b: str) -> str:
    judged = judge(*(Side.of(text, [Span(0, len(text))]) for text in (a, b)))
    return judged.verdict if judged else "none"


@pytest.mark.parametrize(
    ("blotted", "whole"),
    [
        (
            "Get that d---ed goat off the weir at once.",
            "Get that damned goat off the weir at once.",
        ),
        ("It is a h**l of a dam and we own it.", "It is a hell of a dam and we own it."),
        ("Nobody gives a d___ for the ferry.", "Nobody gives a damn for the ferry."),
        ("That **** of a clerk sank the ferry.", "That knave of a clerk sank the ferry."),
    ],
)
def test_what_is_blotted_out_is_no_other_word(blotted: str, whole: str) -> None:
    assert {verdict(blotted, whole), verdict(whole, blotted)} <= {"identical", "joined"}


@pytest.mark.parametrize(
    ("blotted", "other"),
    [
        ("He is a d---ed fool and all of us know it.", "He is a poor fool and all of us know it."),
        ("They own the dam -- all of it is theirs.", "They own the mill -- all of it is theirs."),
    ],
)
def test_another_word_is(blotted: str, other: str) -> None:
    assert verdict(blotted, other) in {"reworded", "altered"}
