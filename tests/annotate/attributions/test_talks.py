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


IN_ONE_PARAGRAPH = """Feld spoke with Lena Ostrov on Dorn Radio:

LENA OSTROV, HOST: Who built the weir? JONAS FELD (MILLER): The monks did. (LAUGHTER) All of it.\
 OSTROV: Will it break? FELD: In the spring, says the WATER BOARD. [Dorn Radio, 5/8/19]

Nobody else: not the board, which met at Dorn, has said so."""
WITH_MARKS = """Jonas Feld: “In the spring.” He shrugged.

Lena Ostrov: “Who pays?”

Feld: “The town.”

Ostrov: “And then?”

Feld: “Then we grind.”"""
PRESIDENT = """QUESTION: Will you mend the weir?

THE PRESIDENT: We will.

(APPLAUSE)

OSTROV: When?

THE PRESIDENT: Soon."""


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


def test_turns_of_one_paragraph_end_at_the_next_label() -> None:
    assert said(IN_ONE_PARAGRAPH, "Lena Ostrov", "JONAS FELD") == [
        ("JONAS FELD", "The monks did."),
        ("JONAS FELD", "All of it."),
        ("FELD", "In the spring, says the WATER BOARD."),
    ]


def test_a_turn_in_marks_ends_with_them() -> None:
    assert said(WITH_MARKS, "Jonas Feld", "Lena Ostrov") == [
        ("Jonas Feld", "“In the spring.”"),
        ("Feld", "“The town.”"),
        ("Feld", "“Then we grind.”"),
    ]


def test_an_office_in_capitals_speaks_beside_a_person() -> None:
    assert said(PRESIDENT, "OSTROV") == [
        ("THE PRESIDENT", "We will."),
        ("THE PRESIDENT", "Soon."),
    ]


def test_labels_of_pages_and_lists_are_no_speakers() -> None:
    listed = "Feld: 46 percent.\n\nOstrov: 44 percent.\n\nFeld: 41.\n\nOstrov: 39 percent."
    assert said(listed, "Feld", "Ostrov") == []
    page = "READ MORE: The weir leaks.\n\nFELD: WEIR TO BREAK\n\nWATCH: Ostrov at the weir."
    assert said(page, "FELD", "Ostrov") == []
    news = "BOARD STORMS OUT ON FELD: He paid.\n\nMILLERS MEET THE OSTROV: She did not."
    assert said(news, "FELD", "OSTROV") == []
    facts = "The claims\n\nFELD: “It holds.” — at Dorn.\n\nTHE FACTS: It does not."
    assert said(facts, "FELD") == []


def test_what_is_asked_is_said_by_nobody_else() -> None:
    names = [
        Name(IN_FRONT.index(n), IN_FRONT.index(n) + len(n), "person") for n in ("OSTROV", "FELD")
    ]
    talk = find_talk(IN_FRONT, find_paragraphs(IN_FRONT), names)
    begin = IN_FRONT.index("Who built")
    question = Span(begin, begin + 19)
    assert list(with_talk([Found(None, None, (question,))], talk)) == []


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
