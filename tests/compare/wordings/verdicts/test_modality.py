import pytest

from variorum.compare.wordings import Side, judge
from variorum.model import Span


def side(text: str) -> Side:
    return Side.of(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("I should have liked to see the weir.", "I would have liked to see the weir.", "reworded"),
        ("We should very much like a new weir.", "We would very much like a new weir.", "reworded"),
        ("I should like to see the weir.", "I'd like to see the weir.", "reworded"),
        ("I should like to see the weir.", "I will like to see the weir.", "altered"),
        ("I should have seen the weir.", "I would have seen the weir.", "altered"),
        ("They should like the new weir.", "They would like the new weir.", "altered"),
        ("We should build what they like.", "We would build what they like.", "altered"),
    ],
)
def test_what_somebody_should_like_is_what_he_would_like(a: str, b: str, expected: str) -> None:
    for one, other in ((a, b), (b, a)):
        judged = judge(side(one), side(other))
        assert judged is not None
        assert judged.verdict == expected
