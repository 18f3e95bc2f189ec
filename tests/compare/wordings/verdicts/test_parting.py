import pytest

from variorum.compare.wordings import Side, judge
from variorum.model import Span


def side(text: str) -> Side:
    return Side.of(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        # Who goes on behind what the other still has of the sentence has left it out inside.
        ("We condemn this act of malice. It has no place here.",
         "We condemn this act of malice on both banks of the river.", "reworded"),
        ("I wrote to the warden, and he sent me a long letter.",
         "I wrote to the warden twice in May before I gave up.", "reworded"),
        # Who breaks off, or goes on with another sentence, or with a sign, only cuts.
        ("We condemn this act of malice.",
         "We condemn this act of malice on both banks of the river.", "cut"),
        ("We condemn this act of malice. It has no place here.",
         "We condemn this act of malice. The river is for all.", "cut"),
        ("We condemn this act of malice … It has no place here.",
         "We condemn this act of malice on both banks of the river.", "cut"),
    ],
)  # fmt: skip
def test_of_two_that_both_go_on_in_other_words_none_is_cut(a: str, b: str, verdict: str) -> None:
    for one, other in ((a, b), (b, a)):
        found = judge(side(one), side(other))
        assert found is not None
        assert found.verdict == verdict


def test_only_what_is_left_of_the_sentence_is_marked() -> None:
    found = judge(
        side("We condemn this act of malice. It has no place here."),
        side("We condemn this act of malice on both banks. Nobody gains."),
    )
    assert found is not None
    assert [(c.a_text, c.b_text) for c in found.changes] == [("", "on both banks")]
