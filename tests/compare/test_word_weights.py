import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.word_weights import word_weight
from variorum.lang.background_words import document_share, stem


def test_rare_words_weigh_more_than_common_ones():
    assert word_weight("the") < word_weight("police") < word_weight("lighthouse")
    assert word_weight("lighthouse") <= word_weight("Qzzyvarian")


def test_the_commonest_word_weighs_nothing_and_none_weighs_less():
    assert word_weight("the") == pytest.approx(0, abs=0.01)
    assert document_share("the") <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Senators", "senator"),
        ("senator's", "SENATOR"),
        ("senators’", "senator"),
        ("cities", "city"),
        ("Halvik’s", "Halvik"),
    ],
)
def test_case_plural_and_possessive_do_not_count(one, other):
    assert stem(one) == stem(other)
    assert word_weight(one) == word_weight(other)


@pytest.mark.parametrize("word", ["glass", "campus", "Paris", "is", "this"])
def test_an_s_that_is_no_ending_stays(word):
    assert stem(word) == word.lower()


@given(st.text(max_size=20))
def test_any_string_has_a_finite_weight(word):
    assert 0 <= word_weight(word) < 12
