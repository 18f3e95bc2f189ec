"""What stands at an end of a content and is the report's own, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.contents import whole_content
from variorum.annotate.attributions.room import Room
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        (
            "“The gate stays,” Ms. Ray said in a letter on the weir. “We must all wait for it.”",
            "Ms. Ray",
            "said in a letter on the weir",
            ["the weir. “We must all wait for it.”"],
            ["“We must all wait for it.”"],
        ),
        (
            "According to the board, citing harbour aides, the guild bought six boats.",
            "the board",
            "According to",
            ["harbour aides, the guild bought six boats"],
            ["the guild bought six boats"],
        ),
        (
            "Rebuffing the mayor, the guild said that it had no wish to pay.",
            "the guild",
            "said",
            ["Rebuffing the mayor", "that it had no wish to pay"],
            ["that it had no wish to pay"],
        ),
        (
            "Mayor Ray closed the weir that he had built, claiming it was too old.",
            "Mayor Ray",
            "claiming",
            ["the weir that he had built", "it was too old"],
            ["it was too old"],
        ),
        (
            "“It holds,” Ms. Ray said after the flood on Monday that killed six guests.",
            "Ms. Ray",
            "said",
            ["“It holds,”", "that killed six guests"],
            ["“It holds,”"],
        ),
        (
            "“It holds,” Ms. Ray said of the weir that was late and that nobody had paid.",
            "Ms. Ray",
            "said",
            ["“It holds,”", "that was late and that nobody had paid"],
            ["“It holds,”", "that nobody had paid"],
        ),
        (
            "“It holds,” Ms. Ray said on Monday, adding that was all she knew.",
            "Ms. Ray",
            "said",
            ["“It holds,”", "that was all she knew"],
            ["“It holds,”", "that was all she knew"],
        ),
        (
            "Calling it “a toy,” the guild said that it had no wish to pay.",
            "the guild",
            "said",
            ["Calling it “a toy,”", "that it had no wish to pay"],
            ["Calling it “a toy,”", "that it had no wish to pay"],
        ),
        (
            "Aides said the gate remained shut, though the crew has sent for new keys.",
            "Aides",
            "said",
            ["the gate remained shut, though the crew has sent for new keys"],
            ["the gate remained shut"],
        ),
        (
            "The crew shut the long gate before noon on Monday because it leaked, aides said.",
            "aides",
            "said",
            ["noon on Monday because it leaked"],
            ["The crew shut the long gate before noon on Monday because it leaked"],
        ),
        (
            "But if the rain comes back in May, the crew will wait, aides said.",
            "aides",
            "said",
            ["the crew will wait"],
            ["But if the rain comes back in May, the crew will wait"],
        ),
        (
            "As of noon, the crews had not been called, so the gate was left open, aides said.",
            "aides",
            "said",
            ["so the gate was left open"],
            ["As of noon, the crews had not been called, so the gate was left open"],
        ),
        (
            "Ms. Ray, speaking by telephone from Avon, says the gate is shut, an aide said.",
            "an aide",
            "said",
            ["the gate is shut"],
            ["Ms. Ray, speaking by telephone from Avon, says the gate is shut"],
        ),
        (
            "Aides said Monday morning crews were shutting the gate.",
            "Aides",
            "said",
            ["Monday morning crews were shutting the gate"],
            ["crews were shutting the gate"],
        ),
        (
            "Aides said Monday was a holiday at the gate.",
            "Aides",
            "said",
            ["Monday was a holiday at the gate"],
            ["Monday was a holiday at the gate"],
        ),
        (
            "From the lower town, Ms. Ray says, “It is a wet spring.”",
            "Ms. Ray",
            "says",
            ["From the lower town", "“It is a wet spring.”"],
            ["“It is a wet spring.”"],
        ),
        (
            "Aides said the gate is “no place for boats,” a claim made worse by its age.",
            "Aides",
            "said",
            ["the gate is “no place for boats,” a claim made worse by its age"],
            ["the gate is “no place for boats,”"],
        ),
        (
            "Aides said the gate is “no place for boats” -- which it has been for years.",
            "Aides",
            "said",
            ["the gate is “no place for boats” -- which it has been for years"],
            ["the gate is “no place for boats”"],
        ),
        (
            "Aides said the gate is shut, though the crew has sent for new keys.",
            "Aides",
            "said",
            ["the gate is shut, though the crew has sent for new keys"],
            ["the gate is shut, though the crew has sent for new keys"],
        ),
        (
            "The guild said it had shut the gate to save us — despite a letter from the mayor.",
            "The guild",
            "said",
            ["it had shut the gate to save us — despite a letter from the mayor"],
            ["it had shut the gate to save us"],
        ),
        (
            "It is either a plea by owners who say they cannot pay or a stunt of the rich.",
            "who",
            "say",
            ["they cannot pay or a stunt of the rich"],
            ["they cannot pay"],
        ),
        (
            "It is a plea by owners who say they cannot pay or borrow the whole sum.",
            "who",
            "say",
            ["they cannot pay or borrow the whole sum"],
            ["they cannot pay or borrow the whole sum"],
        ),
    ],
)
def test_the_report_s_own_words_go(
    text: str, source: str, cue: str, content: list[str], kept: list[str]
) -> None:
    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", text)]
    room = Room(text, find_paragraphs(text), find_sentences(text), [], marked)
    found = whole_content(room, list(map(place, content)), place(cue), place(source))
    assert [span.of(text) for span in found] == kept


def test_what_a_page_prints_a_second_time_is_said_once() -> None:
    quote = "“We must all wait for it.”"
    text = f"“It leaks,” Ray said. {quote}\n\n{quote}"
    first, second = text.index(quote), text.rindex(quote)
    room = Room(text, find_paragraphs(text), find_sentences(text), (), [])
    pieces = [Span(0, 11), *(Span(b, b + len(quote)) for b in (first, second))]
    kept = whole_content(room, pieces, Span(16, 20), Span(12, 15))
    assert [piece.of(text) for piece in kept] == ["“It leaks,”", quote]
