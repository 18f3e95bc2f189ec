"""Where the report goes on behind what somebody said, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.contents.sequels import with_predicate, without_sequel
from variorum.annotate.attributions.room import Room
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span


@pytest.mark.parametrize(
    ("cue", "said", "sequel"),
    [
        ("asked", "how the weir was", ", to which Day responded “wet.”"),
        ("said", "that the gate stands", ", but he made no promises"),
        ("said", "that the gate stands", " but declined to say for how long"),
        ("condemned", "the delay and the mud", ", but faced criticism as boats sank"),
        ("condemned", "the hatred on “many sides,”", " but faced criticism as boats sank"),
        ("said", "that given the rain it may be shut", ", but conceded that it leaks"),
        ("called for", "a vote on the gate", ", and Day agreed"),
        ("urged", "not to shut the gate", " and was joined by the clerk"),
        ("said in May", "that the gate was shut", " but on Monday the board found it open"),
        ("promised", "a gate in the old style", " and with this one she's kept her word"),
        ("said", "that the gate was a good one", " but called the crew slow"),
        ("said", "that the gate was shut and was guarded", ""),
        ("said", "that it was shut in May but on Monday the board found it open", ""),
        ("said", "that the gate was shut but leaked", ""),
        ("called it", "“shut, but he made no promises”", ""),
        ("condemned", "the towns that paid and were late", ""),
        ("said", "that the gate would open by May", " — but it didn’t materialize"),
        ("promised", "the gate would reopen in days", ", but that never happened"),
        ("said", "the boats would be back by May", ", but they weren't"),
        ("said", "she'd call back", " – though she never did"),
        ("said", "she hoped the gate would hold, but it didn't", ""),
        ("said", "she would vote for the gate, but she did not like the colour", ""),
        ("said", "she would have paid, but they didn't", ""),
    ],
)
def test_what_the_report_goes_on_to_tell_goes(cue: str, said: str, sequel: str) -> None:
    text = f"Ray {cue} {said}{sequel}."
    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", text)]
    room = Room(text, find_paragraphs(text), find_sentences(text), [], marked)
    begin = text.index(said)
    piece = Span(begin, begin + len(said + sequel))
    assert without_sequel(room, piece, Span(4, 4 + len(cue))).of(text) == said


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        (
            "This “slow rot,” Ray said, has eaten the gate and two piers.",
            ["This “slow rot,”", "has eaten the gate and two piers"],
        ),
        ("The gate was late, Ray said, and was shut.", ["The gate was late"]),
        ("In May, Ray said, boats will wait.", ["In May"]),
    ],
)
def test_a_subject_has_the_verb_behind_who_says_it(said: str, pieces: list[str]) -> None:
    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", said)]
    room = Room(said, find_paragraphs(said), find_sentences(said), [], marked)
    source, cue = (Span(said.index(w), said.index(w) + len(w)) for w in ("Ray", "said"))
    found = with_predicate(room, [Span(0, len(pieces[0]))], cue, source)
    assert [piece.of(said) for piece in found] == pieces
