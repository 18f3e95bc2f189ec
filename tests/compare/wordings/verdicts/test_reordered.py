"""Wordings with the same sentences in another order, on invented ones."""

import pytest

from variorum.compare.wordings.verdicts.judging import Judgement
from variorum.compare.wordings.verdicts.reordered import judge_in_any_order
from variorum.compare.wordings.verdicts.sides import Side
from variorum.model import Span

FIRST = "This is a theft from three villages."
SECOND = "She told the crew in June that the boat was sound."
WHOLE = f"{FIRST} {SECOND} And we will not forget it on the quay."


def side(*pieces: str) -> Side:
    text = "\n".join(pieces)
    spans, at = [], 0
    for piece in pieces:
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + 1
    return Side.of(text, spans)


def judged(a: Side, b: Side) -> Judgement:
    found = judge_in_any_order(a, b)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("pieces", "verdict"),
    [
        ((FIRST, SECOND), "cut"),
        ((SECOND, FIRST), "cut"),
        ((f"{SECOND} {FIRST}",), "reworded"),
    ],
)
def test_sentences_that_are_quoted_apart_may_stand_in_any_order(
    pieces: tuple[str, ...], verdict: str
) -> None:
    for found in (judged(side(WHOLE), side(*pieces)), judged(side(*pieces), side(WHOLE))):
        assert (found.verdict, found.changes) == (verdict, ())


def test_what_is_altered_in_a_sentence_put_elsewhere_is_told() -> None:
    turned = side(f"{SECOND} {FIRST.replace('three', 'four')}")
    found = judged(side(WHOLE), turned)
    assert found.verdict == "altered"
    assert [(c.a_text, c.b_text) for c in found.changes if c.alters] == [("three", "four")]


def test_sentences_that_are_not_the_same_are_laid_together_as_they_stand() -> None:
    found = judge_in_any_order(side(WHOLE), side("It rained. The quay was wet and dark."))
    assert found is None or found.verdict != "cut"
