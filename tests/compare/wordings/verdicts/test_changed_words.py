"""The words that a verdict names."""

import pytest

from variorum.compare.wordings import Judgement, Side, judge
from variorum.model import Span


def side(text: str) -> Side:
    return Side.of(text, [Span(0, len(text))])


def verdict(a: str, b: str) -> Judgement:
    judged = judge(side(a), side(b))
    assert judged is not None
    return judged


def test_words_moved_to_the_other_end_are_reworded() -> None:
    a = "The barrier did not fail on Friday night."
    assert verdict(a, "On Friday night the barrier did not fail.").verdict == "reworded"


@pytest.mark.parametrize(
    ("a", "b", "kind", "words"),
    [
        ("We lost 40 boats there.", "We lost 14 boats there.", "number", ("40", "14")),
        ("We may open the gate.", "We will open the gate.", "modality", ("may", "will")),
    ],
)
def test_changed_words(a: str, b: str, kind: str, words: tuple[str, str]) -> None:
    (change,) = verdict(a, b).changes
    assert (change.kind, (change.a_text, change.b_text)) == (kind, words)
    assert change.a.of(a) == words[0]
    assert change.b.of(b) == words[1]


def test_items_of_a_list_put_in_another_order_are_not_shown_as_changed() -> None:
    a = side("The firms are Alder, Birch, Cedar, Linden, Maple and Rowan.")
    b = side("The firms are Alder, Cedar, Linden, Rowan, Maple and Birch.")
    judged = judge(a, b, indirect=True)
    assert judged is not None
    assert judged.verdict == "reworded"
    assert not [c for c in judged.changes if {c.a_text, c.b_text} & {"Birch", "Rowan"}]


def test_what_a_report_prints_of_it_elsewhere_is_not_changed() -> None:
    a = "She said she was upset about the old tolls, upset at the guild and at all its pilots."
    b = "She said she was upset about black sails, upset at the guild and at all its pilots."
    plain = judge(side(a), side(b))
    printed = (
        frozenset({"old", "tolls", "black", "sails"}),
        frozenset({"old", "tolls", "black", "sails"}),
    )
    known = judge(side(a), side(b), printed=printed)
    assert plain is not None
    assert known is not None
    assert any("tolls" in c.a_text for c in plain.changes)
    assert not any("tolls" in c.a_text for c in known.changes)


def test_what_a_rendering_leaves_out_is_not_told() -> None:
    a = "“We will shut the northern weir for the whole of the winter,” he said."
    b = "that the town would shut the weir, as it had before, for all of the winter"
    judged = judge(side(a), side(b), indirect=True)
    assert judged is not None
    assert all(c.a_text and c.b_text for c in judged.changes)
