import pytest

from variorum.compare.wordings.likeness import units_of
from variorum.compare.wordings.matches import FUNCTION_WEIGHT, RELATED, Places, find_matches
from variorum.compare.wordings.words import kin, related, wording_tokens
from variorum.model import Span


def matched(a: str, b: str) -> list[dict[int, float]]:
    units = [units_of(wording_tokens(text, [Span(0, len(text))])) for text in (a, b)]
    return find_matches(units[0], Places.of(units[1]))


def test_equal_words_match_wherever_they_stand() -> None:
    rows = matched("the gate", "the old gate by the wall")
    assert [sorted(row) for row in rows] == [[1, 5], [3]]


def test_a_word_that_can_stand_for_another_counts_for_less() -> None:
    (row,) = matched("automobile", "a car")
    (equal,) = matched("car", "a car")
    assert row[2] == pytest.approx(
        RELATED * min(matched("automobile", "automobile")[0][1], equal[2])
    )


def test_a_pronoun_stands_for_a_name() -> None:
    assert matched("he", "Kellner waits") == [{1: FUNCTION_WEIGHT}]
    assert matched("Kellner", "when he waits")[0] == {2: FUNCTION_WEIGHT}


@pytest.mark.parametrize(
    ("a", "b", "can"),
    [
        ("harbour", "harbours", True),
        ("went", "go", True),
        ("car", "automobile", True),
        ("constitution", "constituency", False),  # they begin alike, but no more
        ("gate", "storm", False),
    ],
)
def test_words_that_can_stand_for_each_other_have_something_in_common(
    a: str, b: str, can: bool
) -> None:
    assert related(a, b) is related(b, a) is can
    assert not can or kin(a) & kin(b)
