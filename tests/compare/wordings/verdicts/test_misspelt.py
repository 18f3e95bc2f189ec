"""Slips of spelling, on invented sentences."""

import pytest

from variorum.compare.wordings import Side, judge
from variorum.model import Span


def verdict(a: str, b: str) -> str:
    judged = judge(*(Side.of(text, [Span(0, len(text))]) for text in (a, b)))
    return judged.verdict if judged else "none"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Our town will never waver here.", "Our town will never waiver here."),
        ("It is the principle of it all.", "It is the principal of it all."),
        ("The dam will definately hold this year.", "The dam will definitely hold this year."),
        ("They did not recieve a letter from us.", "They did not receive a letter from us."),
    ],
)
def test_a_word_misspelt_is_the_same_word(one: str, other: str) -> None:
    assert {verdict(one, other), verdict(other, one)} == {"identical"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They will never waver in this matter.", "They will never yield in this matter."),
        ("The whole county wants a new dam now.", "The whole country wants a new dam now."),
        ("We will bring Harlow to this town soon.", "We will bring Marlow to this town soon."),
    ],
)
def test_another_word_is_another_word(one: str, other: str) -> None:
    assert verdict(one, other) in {"altered", "reworded"}
