import pytest

from variorum.annotate import annotate
from variorum.annotate.attributions.blocks import find_blocks
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Report, Span

WORDS = "The weir is a hundred years old. Nothing that we were shown says that it would hold."


def blocks(text: str) -> list[tuple[str, str]]:
    found = find_blocks(text, find_paragraphs(text), ())
    return [(post.author.of(text), post.content.of(text)) for post in found]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("The board met late. The court explains:", "The court"),
        ("Lake Herald’s Bo Day wrote late on Sunday:", "Lake Herald’s Bo Day"),
        ("She continued:", "She"),
    ],
)
def test_a_paragraph_that_a_verb_of_saying_brings_in_is_who_says_it(lead: str, who: str) -> None:
    assert blocks(f"{lead}\n\n{WORDS}\n\nIt rained.") == [(who, WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        f"Here is what we know:\n\n{WORDS}",
        f"The court explains:\n\n“{WORDS}”",
        f"The court explains.\n\n{WORDS}",
        "The court explains:\n\nThe weir",
    ],
)
def test_other_paragraphs_are_nobody_s(text: str) -> None:
    assert blocks(text) == []


def test_what_is_taken_is_left() -> None:
    text = f"The court explains:\n\n{WORDS}"
    assert find_blocks(text, find_paragraphs(text), (), [Span(30, 60)]) == []


def test_the_words_have_their_speaker() -> None:
    text = f"Mayor Ann Ray spoke on Sunday. Ray said:\n\n{WORDS}\n\nIt rained in Avon."
    found = annotate(Report(id="r", source="r", text=text)).attributions
    (said,) = [a for a in found if a.content[0].of(text) == WORDS]
    assert (said.speaker.name, said.kind) == ("Ann Ray", "direct")
