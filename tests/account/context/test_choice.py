"""Which of the sentences before a passage tells what it is about, in invented words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.account.context.choice import chances_of_telling, choice_weights, marks_of_earlier
from variorum.account.context.earlier import earlier_sentences
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Name, Span

TEXT = """The guild of Brask bought a bell for the old harbour tower in May. Who would ring it?

Ana Roth, a baker, offered to do so. She did well. Roth said the bell was loud."""
FINDINGS = Annotation(
    report="r",
    sentences=tuple(find_sentences(TEXT)),
    names=tuple(
        Name(begin, begin + len(name), "person")
        for name in ("Ana Roth", "Roth said")
        for begin in [TEXT.index(name)]
        for name in [name.removesuffix(" said")]
    ),
)
LAST = FINDINGS.sentences[-1]
EARLIER = earlier_sentences(TEXT, LAST, FINDINGS)


def marks(back: int) -> dict[str, float]:
    return marks_of_earlier(TEXT, LAST, EARLIER, back, FINDINGS)


def test_every_mark_has_a_weight() -> None:
    assert marks(0).keys() == choice_weights().marks.keys()


@pytest.mark.parametrize(
    ("back", "name"),
    [
        (1, "has the whole name"),
        (2, "asks"),
        (3, "has a noun taken up"),
        (3, "three further"),
    ],
)
def test_a_sentence_has_the_marks_of_what_it_tells(back: int, name: str) -> None:
    assert [n for n in range(len(EARLIER)) if marks(n)[name]] == [back]


@given(st.integers(1, len(EARLIER)))
def test_the_chances_make_one(count: int) -> None:
    earlier = EARLIER[:count]
    marks = [marks_of_earlier(TEXT, LAST, earlier, n, FINDINGS) for n in range(count)]
    chances = chances_of_telling(marks)
    assert len(chances) == count
    assert sum(chances) == pytest.approx(1)


def test_nothing_said_below_a_picture_and_no_headline_may_be_told() -> None:
    text = (
        "The guild of Brask bought a bell in May.\n\nThe bell of Brask. Photo: Ana Roth.\n\n"
        "Brask Buys Old Bell For Its Tower.\n\nIt was loud."
    )
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    last = findings.sentences[-1]
    told = [span.of(text) for span in earlier_sentences(text, Span(*last), findings)]
    assert told[-1] == "The guild of Brask bought a bell in May."
    assert not any("Photo" in words or "Buys" in words for words in told)
