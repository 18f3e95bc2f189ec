import pytest

from variorum.compare.wordings import Side, judge
from variorum.model import Span

FULL = "We did not come to please the Moon. The Moon is not the aim. Man is the aim."
SHORT = "We did not come to please the moon. That is not the aim, man is the aim."


def changes(a: str, b: str, *, indirect: bool = False) -> list[tuple[str, str]]:
    judgement = judge(*(Side.of(t, [Span(0, len(t))]) for t in (a, b)), indirect=indirect)
    assert judgement is not None
    return [(c.a_text, c.b_text) for c in judgement.changes]


def test_a_gap_stands_beside_the_words_in_its_place() -> None:
    assert changes(FULL, SHORT) == [("The Moon", "That")]
    assert changes(SHORT, FULL) == [("That", "The Moon")]


def test_a_sentence_left_out_is_left_out_from_its_first_word() -> None:
    full = "The gate is old. The gate is rusty and leaks. The gate must go before the winter."
    short = "The gate is old. The gate must go before the winter."
    assert changes(full, short) == [("The gate is rusty and leaks", "")]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("They will take me to the harbour court in March", "They will take him to the harbour "
         "court in March"),
        ("The council admits that the wall is broken", "The council admitted that the wall was "
         "broken"),
    ],
)  # fmt: skip
def test_pronouns_and_tenses_of_reported_speech_alter_nothing(said: str, told: str) -> None:
    sides = [Side.of(t, [Span(0, len(t))]) for t in (said, told)]
    judgement = judge(*sides, indirect=True)
    assert judgement is not None
    assert {c.kind for c in judgement.changes} <= {"function word"}
    assert not any(c.alters for c in judgement.changes)


def test_a_negation_among_many_other_words_of_a_rendering_alters_nothing() -> None:
    said = "I do question the price of the harbour wall"
    told = "he was thinking not of the mayor’s honour but of the price of the harbour wall"
    sides = [Side.of(t, [Span(0, len(t))]) for t in (said, told)]
    judgement = judge(*sides, indirect=True)
    assert judgement is not None
    assert judgement.verdict != "altered"


def test_a_number_that_only_changes_its_place_alters_nothing() -> None:
    active = "The company will pay £500 to every flooded household"
    passive = "£500 will be paid by the company to each flooded household"
    sides = [Side.of(t, [Span(0, len(t))]) for t in (active, passive)]
    judgement = judge(*sides, indirect=True)
    assert judgement is not None
    assert judgement.verdict == "reworded"
