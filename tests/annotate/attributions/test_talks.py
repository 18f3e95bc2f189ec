"""Talks that a report prints turn by turn, on invented ones."""

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.talks import find_talk, with_talk
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Name, Span

ALONE = """I asked the miller why the weir leaks.

Lena Ostrov

Who built the weir?

Jonas Feld

The monks did, and badly. Nobody has mended it since.

It will break in the spring.

Lena Ostrov

You have said so for years.

Jonas Feld

And it has leaked for years.

Lena Ostrov is a reporter of the Dorn News.
"""
IN_FRONT = """OSTROV: Who built the weir?

FELD: The monks did.

OSTROV (on the bridge): Will it break?

FELD: In the spring.

PRICE: 46 crowns.

PRICE: 50 crowns."""


def said(text: str, *people: str, furniture: tuple[Span, ...] = ()) -> list[tuple[str, str]]:
    names = [Name(text.index(p), text.index(p) + len(p), "person") for p in people]
    talk = find_talk(text, find_paragraphs(text), names, furniture)
    return [(post.author.of(text), post.content.of(text)) for post in talk.said]


def test_behind_a_name_alone_on_its_line_stands_what_they_say() -> None:
    assert said(ALONE) == [
        ("Jonas Feld", "The monks did, and badly. Nobody has mended it since."),
        ("Jonas Feld", "It will break in the spring."),
        ("Lena Ostrov", "You have said so for years."),
        ("Jonas Feld", "And it has leaked for years."),
    ]


def test_behind_a_name_and_a_colon_too_where_it_is_somebodys() -> None:
    assert said(IN_FRONT, "OSTROV", "FELD") == [
        ("FELD", "The monks did."),
        ("FELD", "In the spring."),
    ]
    assert said(IN_FRONT) == []


def test_a_name_that_stands_alone_once_opens_no_talk() -> None:
    text = "The Old Weir\n\nIt leaks.\n\nThe New Weir\n\nIt does not.\n\nThe Old Weir\n\nIt broke."
    assert said(text) == []


def test_furniture_is_said_by_nobody() -> None:
    begin = ALONE.index("It will break")
    told = said(ALONE, furniture=(Span(begin, begin + 28),))
    assert "It will break in the spring." not in [words for _, words in told]


def test_what_is_read_of_a_part_of_a_turn_is_left_to_the_whole() -> None:
    talk = find_talk(ALONE, find_paragraphs(ALONE), [])
    begin = ALONE.index("Jonas")
    part = Found(Span(begin, begin + 5), None, (Span(begin + 12, begin + 25),))
    other = Found(Span(2, 7), None, (Span(23, 37),))
    assert list(with_talk([part, other], talk)) == [other]
