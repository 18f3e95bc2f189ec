import pytest

from variorum.compare.wordings import Side, judge
from variorum.model import Span


@pytest.mark.parametrize(
    ("b", "expected"),
    [
        ("they can't be replaced before the summer", "reworded"),
        ("they cannot replace us before the summer", "altered"),
        ("they cannot be dismissed before the summer", "altered"),
    ],
)
def test_what_is_done_to_one_may_be_told_in_the_passive(b: str, expected: str) -> None:
    sides = [
        Side.of(text, [Span(0, len(text))])
        for text in ("we cannot replace them before the summer", b)
    ]
    judged = judge(*sides)
    assert judged is not None
    assert judged.verdict == expected
