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
        ("Ostrov has urged the council to open it, according to the Herald.",
         "Ostrov", "the council to open it"),
        ("An estimated 40 boats could be lost, according to the Herald.",
         "the Herald", "An estimated 40 boats could be lost"),
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


def test_with_whom_the_words_begin_said_them_and_the_paper_passes_them_on() -> None:
    text = "Ann Ray, mayor of Avon, said in a statement it was late, reports Bo Day."
    inside = "Ann Ray, mayor of Avon, said in a statement it was late"
    given = Found(place(text, "Bo Day"), place(text, "reports"), (place(text, inside),))
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == "Ann Ray, mayor of Avon"
    assert [c.of(text) for c in found.content] == ["it was late"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The reports have come late to the town, according to Bo Day.", "according to"),
        ("Ann Ray said it was late, as Bo Day said.", "said."),
    ],
)
def test_a_noun_and_what_nobody_passes_on_stay(text: str, cue: str) -> None:
    content = text.split(", ")[0]
    given = Found(place(text, "Bo Day"), place(text, cue.strip(".")), (place(text, content),))
    assert list(to_who_said_it(text, [given], [Span(0, len(text))])) == [given]


def test_an_agency_passes_on_what_somebody_said() -> None:
    text = "Chief Ann Ray said the weir was old, the state news agency said."
    content = place(text, "Chief Ann Ray said the weir was old")
    begin = text.rindex("said")
    given = Found(place(text, "the state news agency"), Span(begin, begin + 4), (content,))
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == "Chief Ann Ray"


@pytest.mark.parametrize(
    ("inside", "begin", "source", "content"),
    [
        ("Ray proudly proclaimed that he knew it", "Ray", "Ray", "that he knew it"),
        ("Ann Ray told the board that it was late", "that", "Ann Ray", "that it was late"),
        ("the board met and closed the gate", "the board", "the Herald", "the board met"),
    ],
)
def test_a_paper_that_opens_a_sentence_only_passes_on_what_one_says_in_it(
    inside: str, begin: str, source: str, content: str
) -> None:
    text = f"As the Herald reported, {inside}."
    said = Span(text.index(begin, text.index(inside)), len(text) - 1)
    given = Found(place(text, "the Herald"), place(text, "reported"), (said,))
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == source
    assert found.content[0].of(text).startswith(content)


def test_who_stands_with_a_verb_behind_the_quotation_said_it() -> None:
    text = (
        "“The gate was left open,” deputy mayor Ann Ray told the Avon station, the Herald reported."
    )
    content = place(text, "“The gate was left open,” deputy mayor Ann Ray told the Avon station")
    given = Found(place(text, "the Herald"), place(text, "reported"), (content,))
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == "deputy mayor Ann Ray"
    assert [c.of(text) for c in found.content] == ["“The gate was left open,”"]


def test_several_who_say_it_in_the_present_go_before_the_paper_that_reports_it() -> None:
    text = "Boat owners note that the guild has raised its fees twice, reports the Herald."
    content = place(text, "Boat owners note that the guild has raised its fees twice")
    given = Found(place(text, "the Herald"), place(text, "reports"), (content,))
    (found,) = to_who_said_it(text, [given], [Span(0, len(text))])
    assert found.source is not None
    assert found.source.of(text) == "Boat owners"
