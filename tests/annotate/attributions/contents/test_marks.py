"""Contents that hold a quotation in marks, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.contents.marks import behind_torn, parted, with_opening_mark
from variorum.annotate.attributions.room import Room
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span


def room_of(text: str) -> Room:
    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", text)]
    return Room(text, find_paragraphs(text), find_sentences(text), [], marked)


@pytest.mark.parametrize(
    ("told", "cue", "parts"),
    [
        (
            "It holds — “no storm since has broken a single plank,”",
            "wrote",
            ["“no storm since has broken a single plank,”"],
        ),
        (
            "that it was late, “and the boats had all gone home”",
            "wrote",
            ["that it was late", "“and the boats had all gone home”"],
        ),
        ("that it was “late and wet”", "wrote", ["that it was “late and wet”"]),
        (
            "but the lock takes years “All of us may go to the weir at once,”",
            "said",
            ["“All of us may go to the weir at once,”"],
        ),
    ],
)
def test_a_quotation_apart_from_what_stands_before_it(
    told: str, cue: str, parts: list[str]
) -> None:
    text = f"{told} {cue} Bo Day."
    begin = text.index(cue)
    found = parted(room_of(text), Span(0, len(told)), Span(begin, begin + len(cue)))
    assert [part.of(text) for part in found] == parts


def test_what_is_told_and_a_quotation_in_the_next_sentence_are_two() -> None:
    text = "Ray alluded to the letters that the crew sent. “Here they stand, all in the rain.”"
    found = parted(room_of(text), Span(text.index("the letters"), len(text)), Span(4, 14))
    assert [part.of(text) for part in found] == [
        "the letters that the crew sent",
        "“Here they stand, all in the rain.”",
    ]


def test_where_the_report_says_what_of_before_a_quotation_is_not_said() -> None:
    text = "Ray said of the old weir in Avon. “I have no love left for it.”"
    found = parted(room_of(text), Span(text.index("the old"), len(text)), Span(4, 11))
    assert [part.of(text) for part in found] == ["“I have no love left for it.”"]


def test_the_opening_mark_that_was_taken_for_the_end_of_a_cue() -> None:
    text = "Ray said in Avon “the rain is late” and left."
    piece = Span(text.index("the rain"), text.index(" and left"))
    assert with_opening_mark(room_of(text), piece).of(text) == "“the rain is late”"


def test_what_stands_far_from_its_cue_only_leads_in_to_a_quotation() -> None:
    quote = "“This is how we have done it for years.”"
    text = f"“It is late,” Ray said as some came to see the plans that lay there. {quote}"
    begin = text.index("the plans")
    found = parted(room_of(text), Span(begin, len(text)), Span(18, 22))
    assert [part.of(text) for part in found] == [quote]


def test_a_quotation_begins_behind_the_one_it_is_glued_to() -> None:
    text = "a talk on “The Long Rain”“It is late,” Ray said."
    torn = Span(text.index("Rain"), text.index(" Ray"))
    assert behind_torn(room_of(text), torn).of(text) == "“It is late,”"
    whole = Span(text.index("“It"), torn.end)
    assert behind_torn(room_of(text), whole) == whole
