"""A condition or a concession with the clause that it belongs to, on invented sentences."""

import pytest

from variorum.annotate.attributions.contents.subordinate import with_main_clause
from variorum.annotate.attributions.room import Room
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span


def told(text: str, source: str, cue: str, content: str, *taken: str) -> list[str]:
    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    others = sorted(map(place, taken))
    room = Room(text, find_paragraphs(text), find_sentences(text), [], [], [], others)
    kept = with_main_clause(room, [place(content)], place(cue), place(source))
    return [span.of(text) for span in kept]


@pytest.mark.parametrize(
    ("text", "cue", "content", "whole"),
    [
        (
            "Ray said that while the weir is old, it has not moved.",
            "said",
            "that while the weir is old",
            ["that while the weir is old, it has not moved"],
        ),
        (
            "Ray says if the crew had met him, they would have paid.",
            "says",
            "if the crew had met him",
            ["if the crew had met him, they would have paid"],
        ),
        (
            "While use of the gate is not rare, says Ray, the number of boats was.",
            "says",
            "While use of the gate is not rare",
            ["While use of the gate is not rare", "the number of boats was"],
        ),
        ("Asked if she was late, Ray smiled.", "Asked", "if she was late", ["if she was late"]),
        (
            "Ray said that although it rained all day, and left.",
            "said",
            "that although it rained all day",
            ["that although it rained all day"],
        ),
    ],
)
def test_what_a_condition_holds_for_is_said_with_it(
    text: str, cue: str, content: str, whole: list[str]
) -> None:
    assert told(text, "Ray", cue, content) == whole


def test_a_clause_that_another_says_stays_with_them() -> None:
    text = "Ray said that if it rains all day, Day says boats wait."
    content = "that if it rains all day"
    assert told(text, "Ray", "said", content, "Day", "says") == [content]
