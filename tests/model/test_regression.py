"""A regression read from its package, and what it says of marks."""

import pytest

from variorum.model.regression import Regression, load_regression


def test_a_mark_without_weight_counts_nothing() -> None:
    weights = Regression({"by vow": 1.0}, -1.0, 0.5)
    assert weights.chance({"by vow": 1.0, "act mend": 1.0}) == 0.5
    assert weights.holds({"by vow": 1.0})
    assert not weights.holds({})


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("variorum.account.positions", "position_weights.json"),
        ("variorum.account.context", "context_weights.json"),
        ("variorum.compare.coverage", "same_weights.json"),
        ("variorum.compare.coverage", "alone_weights.json"),
        ("variorum.compare.coverage", "own_words_weights.json"),
    ],
)
def test_shipped_weights_hold_from_a_chance_and_are_read_once(package: str, name: str) -> None:
    weights = load_regression(package, name)
    assert 0 < weights.least < 1
    assert weights is load_regression(package, name)
