"""Words that one passes on for another, on invented sentences."""

import pytest

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.passed_on import to_who_said_it
from variorum.model import Span


def place(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ostrov told the council that the weir will open, according to the Herald.",
         "Ostrov", "that the weir will open"),
        ("The weir will open, according to the Herald.", "the Herald", "The weir will open"),
        ("On Monday, the weir will open, according to the Herald.", "the Herald",
         "the weir will open"),
    ],
)  # fmt: skip
def test_who_said_it_goes_before_who_passes_it_on(text: str, source: str, content: str) -> None:
    given = Found(place(text, "the Herald"), place(text, "according to"), (place(text, content),))
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == source


def test_who_is_named_behind_a_quotation_said_it_and_the_paper_passes_it_on() -> None:
    text = "“This is a red line,” the two towns said, The Herald reported. “We will go.”"
    content = place(text, "“This is a red line,” the two towns"), place(text, "“We will go.”")
    given = Found(place(text, "The Herald"), place(text, "reported"), content)
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == "the two towns"
    assert [c.of(text) for c in found.content] == ["“This is a red line,”", "“We will go.”"]


def test_who_confirmed_it_goes_before_the_paper_that_reported_it() -> None:
    text = "The River Guard confirmed Day had been a boatman, the Herald reported."
    given = Found(
        place(text, "the Herald"), place(text, "reported"), (place(text, "Day had been a boatman"),)
    )
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == "The River Guard"
