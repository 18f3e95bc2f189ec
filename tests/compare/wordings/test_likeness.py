import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.wordings.likeness import Unit, likeness, topic_shares, units_of, weighted
from variorum.compare.wordings.words import wording_tokens
from variorum.model import Span


def units(text: str) -> tuple[Unit, ...]:
    return units_of(wording_tokens(text, [Span(0, len(text))]))


def test_reported_speech_changes_person_and_tense_and_stays_alike() -> None:
    like = likeness(
        units("I am rebuilding the harbour wall"), units("he was rebuilding the harbour wall")
    )
    assert like.share_a == like.share_b == pytest.approx(1.0)


def test_what_stands_around_does_not_count() -> None:
    whole = units("After a long night the mayor swore that nobody would close the harbour again")
    assert likeness(units("nobody would close the harbour"), whole).share_a == pytest.approx(1.0)


def test_order_counts() -> None:
    straight = likeness(units("gate storm harbour wall"), units("gate storm harbour wall"))
    turned = likeness(units("gate storm harbour wall"), units("wall harbour storm gate"))
    assert turned.weight < straight.weight


def test_a_word_that_a_report_uses_again_and_again_loses_weight() -> None:
    told = [units(f"the harbour {word}") for word in ("wall", "gate", "fund", "mayor", "storm")]
    shares = topic_shares(("one", u) for u in told)
    assert set(shares) == {"harbor"}
    before, after = told[0], weighted(told[0], shares)
    assert [u.weight > v.weight for u, v in zip(before, after, strict=True)] == [False, True, False]


words = st.lists(
    st.sampled_from(["I", "she", "will", "not", "open", "the", "old", "gate", "storm", "Kellner"]),
    min_size=1,
    max_size=20,
).map(" ".join)


@given(words)
def test_an_utterance_is_wholly_like_itself(text: str) -> None:
    like = likeness(units(text), units(text))
    assert like.share_a == pytest.approx(1.0)
    assert like.words == len(units(text))


@given(words, words)
def test_shares_are_shares(a: str, b: str) -> None:
    like = likeness(units(a), units(b))
    assert 0 <= like.share_a <= 1 + 1e-9
    assert like.words <= min(len(units(a)), len(units(b)))
    assert like.run <= like.words
