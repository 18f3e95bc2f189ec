"""Words that the end of a line breaks are read whole, and every place stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.broken_words import mend, whole_words
from variorum.model import Span


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The re-\npair took a year.", "repair"),
        ("It cost 1.8 mil-\r\nlion crowns.", "million"),
        ("The coun-\n    ty paid.", "county"),
        ("Ann Tes-\nsely paid.", "Tessely"),  # no word that is known, and no compound
        ("The har\u00adbour was shut.", "harbour"),
        ("The har\u00ad\nbour was shut.", "harbour"),
        ("Bad Oldstone paid. The Old-\nstone bridge is shut.", "Oldstone bridge"),
    ],
)
def test_a_word_that_a_line_breaks_is_whole(text: str, whole: str) -> None:
    mended = mend(text)
    assert " ".join(whole.split()) in " ".join(mended.split())
    assert "-" not in mended
    assert len(mended) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "a well-\nknown firm",
        "the London-\nbased firm",
        "two-\nand three-year terms",
        "He sent an e-\nmail",
        "Anglo-\nSaxon",
        "The quay-\n\nside was shut.",
        "The road was shut -\nnobody knew why.",
        "The mid-tide and the mid-\ntide flood",
    ],
)
def test_a_compound_and_a_dash_stay(text: str) -> None:
    assert mend(text) == text


def test_a_span_has_all_of_the_words_it_touches() -> None:
    text = "The re-\npair cost 2 mil-\nlion."
    mended = mend(text)
    begin = mended.index("repair")
    assert whole_words(text, Span(begin, begin + len("repair"))).of(text) == "re-\npair"
    end = mended.index("million") + len("million")
    assert whole_words(text, Span(begin, end)).of(text) == "re-\npair cost 2 mil-\nlion"
    assert whole_words(text, Span(0, 3)) == Span(0, 3)


PIECES = st.sampled_from(
    ["re", "pair", "-", "\n", "\r\n", " ", "\u00ad", "The", ".", "mil", "lion"]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_other_place_stays(text: str) -> None:
    mended = mend(text)
    assert len(mended) == len(text)
    whole = whole_words(text, Span(0, len(text)))
    assert whole == Span(0, len(text))
    for at in range(len(text)):
        begin, end = whole_words(text, Span(at, at + 1))
        assert begin <= at < end
        assert whole_words(text, Span(begin, end)) == (begin, end)
