import pytest

from variorum.compare.wordings import Side, judge
from variorum.model import Span


def side(text: str) -> Side:
    return Side.of(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("We can keep the weir open no longer.", "We cannot keep the weir open.", "reworded"),
        ("We can keep the weir open no more.", "We can not keep the weir open.", "reworded"),
        (
            "We can keep the weir open no longer.",
            "We cannot, to my mind, keep the weir open.",
            "reworded",
        ),
        ("We can no longer keep the weir open.", "We cannot keep the weir open.", "reworded"),
        ("We cannot keep the weir open.", "We can not keep the weir open.", "identical"),
        ("We can keep the weir open longer.", "We cannot keep the weir open.", "altered"),
        ("We can keep the weir open. No more!", "We cannot keep the weir open.", "altered"),
        ("We can keep the weir open, no doubt.", "We cannot keep the weir open.", "altered"),
    ],
)
def test_no_longer_denies_as_not_does(a: str, b: str, expected: str) -> None:
    for one, other in ((a, b), (b, a)):
        judged = judge(side(one), side(other))
        assert judged is not None
        assert judged.verdict == expected


def test_a_denial_in_one_sentence_is_not_made_up_for_in_another() -> None:
    a = "There is not anything to talk about. We strike on the quay unless we get our pay."
    b = "There is something to talk about. We do not strike on the quay if we get our pay."
    judged = judge(side(a), side(b))
    assert judged is not None
    assert [c.kind for c in judged.changes if c.alters].count("negation") == 2


def test_a_denial_put_in_between_the_same_words_alters_a_rendering_too() -> None:
    for told, kept in (
        ("the board would not now be able to open the weir by June", "would open the weir by June"),
        ("the board will no longer be free to open the weir", "will open the weir"),
    ):
        judged = judge(side(told), side(f"the board {kept}"), indirect=True)
        assert judged is not None
        assert judged.verdict == "altered"
