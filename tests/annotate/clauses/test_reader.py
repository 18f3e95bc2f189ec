"""The clauses of a sentence: where each stands, and of what kind it is."""

import pytest

from variorum.annotate.clauses import find_clauses
from variorum.annotate.positions.tokens import read_sentence
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import Span


def clauses(text: str) -> list[tuple[str, str]]:
    """The kind and the words of each clause, in their order; of one that goes on, again."""
    times = find_times(text, find_sentences(text), written=None)
    s = read_sentence(text, Span(0, len(text)), times=times)
    found = find_clauses(s)
    pieces: list[tuple[int, list[str]]] = []
    for token, owner in zip(s.tokens, found.owners, strict=True):
        if not pieces or pieces[-1][0] != owner:
            pieces.append((owner, []))
        pieces[-1][1].append(token.text)
    return [(found.all[owner].kind, " ".join(words)) for owner, words in pieces]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The clerks who were paid worked for Ray.",
            [
                ("main", "The clerks"),
                ("relative", "who were paid"),
                ("main", "worked for Ray ."),
            ],
        ),
        (
            "The mayor, who left on Tuesday, has sold the ferry.",
            [
                ("main", "The mayor ,"),
                ("relative", "who left on Tuesday ,"),
                ("main", "has sold the ferry ."),
            ],
        ),
        (
            "The order Ida Rusk signed on Tuesday has pleased ferrymen who hope a slip will come.",
            [
                ("main", "The order"),
                ("relative", "Ida Rusk signed on Tuesday"),
                ("main", "has pleased ferrymen"),
                ("relative", "who hope"),
                ("content", "a slip will come ."),
            ],
        ),
        (
            "Ida Rusk said on Tuesday she had seen the fire before the guards came.",
            [
                ("main", "Ida Rusk said on Tuesday"),
                ("content", "she had seen the fire"),
                ("circumstance", "before the guards came ."),
            ],
        ),
        (
            "Since the guard, named by ferrymen as Rusk, opened the slip, boats have left.",
            [
                ("circumstance", "Since the guard ,"),
                ("participle", "named by ferrymen as Rusk ,"),
                ("circumstance", "opened the slip ,"),
                ("main", "boats have left ."),
            ],
        ),
        (
            "Ida Rusk, who complained that she and some guards had been asked to vote, left.",
            [
                ("main", "Ida Rusk ,"),
                ("relative", "who complained"),
                ("content", "that she and some guards had been asked to vote ,"),
                ("main", "left ."),
            ],
        ),
        (
            "After a dismal race on Tuesday, Ida Rusk left the slip and sold her boat.",
            [
                ("circumstance", "After a dismal race on Tuesday ,"),
                ("main", "Ida Rusk left the slip"),
                ("main", "and sold her boat ."),
            ],
        ),
        (
            "Ida Rusk deserves praise for winning the race held on Tuesday.",
            [
                ("main", "Ida Rusk deserves praise for"),
                ("gerund", "winning the race"),
                ("participle", "held on Tuesday ."),
            ],
        ),
        (
            "The slip will close, a court ruled on Tuesday, as well as the pier.",
            [
                ("main", "The slip will close ,"),
                ("main", "a court ruled on Tuesday , as well as the pier ."),
            ],
        ),
        (
            "More than 80 of the 90 crews sailed “at once” on Tuesday.",
            [("main", "More than 80 of the 90 crews sailed “ at once ” on Tuesday .")],
        ),
    ],
)  # fmt: skip
def test_each_word_stands_in_the_innermost_clause(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    assert clauses(sentence) == told
