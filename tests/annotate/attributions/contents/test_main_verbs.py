"""Where what the subject of a sentence tells ends, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.contents.main_verbs import before_main_verb
from variorum.annotate.attributions.room import Room
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        (
            "One man who said the gate wasn’t shut was Bo Day.",
            "who",
            "said",
            "the gate wasn’t shut was Bo Day",
            "the gate wasn’t shut",
        ),
        (
            "Even soft hints from the board that it would open the weir didn’t please him.",
            "the board",
            "soft hints from",
            "that it would open the weir didn’t please him",
            "that it would open the weir",
        ),
        (
            "Ray’s pledge to punish the guards could lead to a strike, many feared.",
            "Ray’s",
            "pledge",
            "to punish the guards could lead to a strike",
            "to punish the guards",
        ),
        (
            "A man who said the board was late and the gate was shut.",
            "who",
            "said",
            "the board was late and the gate was shut",
            "the board was late and the gate was shut",
        ),
        (
            "That leaves Ray, who said the gate was shut, to row to Avon.",
            "who",
            "said",
            "the gate was shut, to row to Avon",
            "the gate was shut",
        ),
        (
            "Ray, who said that the gate was shut, rusted and old, left it.",
            "who",
            "said",
            "that the gate was shut, rusted and old, left it",
            "that the gate was shut, rusted and old",
        ),
        (
            "It pleased Ray, who said that the gate was shut, rusted and old.",
            "who",
            "said",
            "that the gate was shut, rusted and old",
            "that the gate was shut, rusted and old",
        ),
        (
            "Ms. Ray said the boats that were lost have been found.",
            "Ms. Ray",
            "said",
            "the boats that were lost have been found",
            "the boats that were lost have been found",
        ),
    ],
)
def test_the_verb_of_the_sentence_is_no_part_of_what_its_subject_tells(
    text: str, source: str, cue: str, content: str, kept: str
) -> None:
    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    room = Room(text, find_paragraphs(text), find_sentences(text), (), ())
    assert before_main_verb(room, place(content), place(cue), place(source)).of(text) == kept


def test_the_verb_behind_a_quotation_in_the_subject_is_the_reports() -> None:
    text = "Ray’s remark that “half” of it is “mud” is still heard in Avon."
    marked = [Span(m.start(), m.end()) for m in re.finditer("“[^”]*”", text)]
    room = Room(text, find_paragraphs(text), find_sentences(text), [], marked)
    piece = Span(text.index("that"), len(text) - 1)
    cue = Span(text.index("remark"), text.index(" that"))
    kept = before_main_verb(room, piece, cue, Span(0, len("Ray’s")))
    assert kept.of(text) == "that “half” of it is “mud”"
