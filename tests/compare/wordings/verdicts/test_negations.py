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


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("We will not open the weir until I am sure.", "We will open the weir when I am sure.", 0),
        ("I won't sign it until the money is there.", "I will sign it once the money is there.", 0),
        ("I am not going to pay unless they ask.", "I am going to pay if they ask.", 0),
        ("It would not be filled before the tests.", "It would be filled only after the tests.", 0),
        ("The weir will not open until June.", "The weir will open in June.", 0),
        ("We will not open the weir until I am sure.", "We will open the weir until I am sure.", 1),
        ("We will not open the weir when it is dry.", "We will open the weir when it is dry.", 1),
        ("We will not go. When it is dry we work.", "We will go. Until it is dry we work.", 1),
    ],
)
def test_not_until_says_what_when_says(a: str, b: str, expected: int) -> None:
    for one, other in ((a, b), (b, a)):
        judged = judge(side(one), side(other))
        assert judged is not None
        assert judged.verdict == ("altered" if expected else "reworded")


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
