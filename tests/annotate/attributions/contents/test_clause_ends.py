"""Contents that end in the middle of something, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.borders import keep_to_borders
from variorum.annotate.attributions.found import Found
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span


def ends(text: str, content: str, *names: str) -> str:
    """The content of what Ms. Ray said, as it is kept."""

    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    found = [Found(place("Ms. Ray"), place("said"), (place(content),))]
    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", text)]
    paragraphs, sentences = find_paragraphs(text), find_sentences(text)
    (kept,) = keep_to_borders(
        text, found, paragraphs, sentences, [], marked, sorted(map(place, names))
    )
    return " … ".join(span.of(text) for span in kept.content)


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        (
            "Ms. Ray said the town would not pay for it, despite what builder Tom Day may claim.",
            "the town would not pay for it, despite what builder",
            "the town would not pay for it, despite what builder Tom Day may claim",
        ),
        (
            "Ms. Ray said they were at work on the weir, as hundreds of boats came to the gate.",
            "they were at work on the weir, as hundreds",
            "they were at work on the weir",
        ),
        (
            "Ms. Ray said they might find she is not as rich as she says she is, and sue.",
            "they might find she is not as rich",
            "they might find she is not as rich as she says she is",
        ),
        (
            "Ms. Ray said boats had blocked the way near Avon Ferry and the pier. Day left.",
            "boats had blocked the way near",
            "boats had blocked the way near Avon Ferry and the pier",
        ),
        (
            "Ms. Ray said she cannot back the plan for it, likely dooming the gate.",
            "she cannot back the plan for it, likely dooming the gate",
            "she cannot back the plan for it",
        ),
        (
            "Ms. Ray said the old gate must go, which could signal that she will pay.",
            "the old gate must go, which could signal that she will pay",
            "the old gate must go",
        ),
        (
            "Ms. Ray said boats had to wait if they were included in it, though.",
            "boats had to wait if they were included",
            "boats had to wait if they were included",
        ),
        (
            "Ms. Ray said the “era of the weir” is over, and left.",
            "the “era of the weir” is",
            "the “era of the weir” is over",
        ),
        (
            "Ms. Ray said the flood would bring more than the town could bear, and left.",
            "the flood would bring more",
            "the flood would bring more than the town could bear",
        ),
        (
            "Ms. Ray said it helps members like Day (W-Avon), who left.",
            "it helps members like Day (W-Avon",
            "it helps members like Day (W-Avon)",
        ),
        (
            "Ms. Ray said the weir was “not art,” just days after it fell.",
            "the weir was “not art,” just days",
            "the weir was “not art,”",
        ),
        (
            "Ms. Ray said that it was for Mr. Day to “use the hearing to challenge” the board.",
            "that it was for Mr. Day to “use the hearing to challenge”",
            "that it was for Mr. Day to “use the hearing to challenge” the board",
        ),
        (
            "Ms. Ray said that the board must act to keep its seats, as it appears to know.",
            "that the board must act to keep its seats, as it appears to know",
            "that the board must act to keep its seats, as it appears to know",
        ),
        (
            "Ms. Ray said that the toll was not much of a burden to begin with.",
            "that the toll was not much of a burden to begin",
            "that the toll was not much of a burden to begin with",
        ),
        (
            "Ms. Ray said that a ring of bargemen — among them the pilot, Bo Day — was behind it.",
            "that a ring of bargemen — among them the pilot, Bo Day",
            "that a ring of bargemen — among them the pilot, Bo Day — was behind it",
        ),
        (
            "Ms. Ray said that Day had seen the weir, called the crew and sent a letter to it.",
            "that Day had seen the weir, called the crew",
            "that Day had seen the weir, called the crew and sent a letter to it",
        ),
        (
            "Ms. Ray said she would have them pay for the lock, known as the Long Stair, putting"
            " it at two crowns.",
            "she would have them pay for the lock, known",
            "she would have them pay for the lock, known as the Long Stair",
        ),
        (
            "Ms. Ray said she had called the boatmen “idlers” at their last meeting in Avon.",
            "she had called the boatmen “idlers” at their",
            "she had called the boatmen “idlers” at their last meeting in Avon",
        ),
        (
            "Ms. Ray said that the town stands with Avon as it waits, but she made no vow.",
            "that the town stands with Avon as it waits",
            "that the town stands with Avon as it waits",
        ),
        (
            "Ms. Ray said it sent letters “on the weir” this week, and left.",
            "it sent letters “on the weir” this",
            "it sent letters “on the weir” this week",
        ),
        (
            "Ms. Ray said she would take a stand “for the river” and call for new gates.",
            "she would take a stand “for the river” and call",
            "she would take a stand “for the river” and call for new gates",
        ),
        (
            "Ms. Ray said she would leave if the crew was brought on, and kept her word.",
            "she would leave if the crew was brought",
            "she would leave if the crew was brought on",
        ),
        (
            "Ms. Ray said the toll was no burden to begin with, writing that it was a crown.",
            "the toll was no burden to begin with",
            "the toll was no burden to begin with",
        ),
        (
            "Ms. Ray said the board failed to open the gate but didn't say why it was shut.",
            "the board failed to open the gate but didn",
            "the board failed to open the gate",
        ),
        (
            "Ms. Ray said the gate was open to all — meaning that the boats need no pilot.",
            "the gate was open to all — meaning that the boats need no pilot",
            "the gate was open to all",
        ),
        (
            "Ms. Ray said they cried “Shut it” and “Let go” as they stood in the middle of a road.",
            "they cried “Shut it” and “Let go” as they stood in the middle",
            "they cried “Shut it” and “Let go”",
        ),
        (
            "Ms. Ray said the board had seen it as a way of saying no, and left.",
            "the board had seen it as a way",
            "the board had seen it as a way of saying no",
        ),
        (
            "Ms. Ray said that the town breaks the old customs which hold for all boats here.",
            "that the town breaks the old customs",
            "that the town breaks the old customs which hold for all boats here",
        ),
    ],
)
def test_what_is_told_goes_on_to_the_end_of_its_clause(text: str, content: str, whole: str) -> None:
    assert ends(text, content) == whole


def test_no_content_ends_inside_a_name() -> None:
    text = (
        "Ms. Ray said the vote was set before Mr. Day gives his State of the Town address in May."
    )
    told = ends(text, "the vote was set before Mr. Day gives his State", "State of the Town")
    assert told == "the vote was set before Mr. Day gives his State of the Town address in May"


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Ray said that the weir would open and left the hall.",
        "Ms. Ray said that the weir would open at a meeting in Millport.",
        "“The weir will open,” Ms. Ray said.",
    ],
)
def test_what_stands_beside_the_words_stays_out(text: str) -> None:
    content = "“The weir will open,”" if "“" in text else "that the weir would open"
    assert ends(text, content) == content


def test_a_subject_left_without_its_verb_is_cut_off() -> None:
    text = "Ms. Ray said that the board must act, as it seems bound to."
    assert ends(text, "that the board must act, as it").startswith("that the board must act")


def test_the_title_of_a_book_is_not_what_is_told_in_it() -> None:
    text = "Ms. Ray said in “The Long Rain and the Weir,” that the dam was late."
    assert (
        ends(text, "“The Long Rain and the Weir,” that the dam was late") == "that the dam was late"
    )


def test_the_verb_of_a_sentence_whose_subject_tells_it_stays_out() -> None:
    text = "Ms. Ray’s claim that the board had shut the gate was met with calls of joy."
    content = Span(text.index("that"), text.index(" was met"))
    cue = Span(text.index("claim"), text.index(" that"))
    found = [Found(Span(0, 9), cue, (content,))]
    (kept,) = keep_to_borders(text, found, find_paragraphs(text), find_sentences(text), [], [])
    assert [span.of(text) for span in kept.content] == ["that the board had shut the gate"]
