"""Words of many texts at once are those that each text has by itself."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.words import words_in
from variorum.compare.shingles import word_code
from variorum.compare.stories.vocabulary import Vocabulary
from variorum.compare.word_weights import word_weight
from variorum.lang.background_words import stem

PIECES = st.sampled_from(
    ["The", "mayors", "Oakton's", "“well-known”", "1,500", "café", "\u00a0", "\n\n", "\x00", "𝔞b"]
)


@given(st.lists(st.one_of(st.text(max_size=40), st.lists(PIECES).map(" ".join)), max_size=4))
def test_each_text_keeps_its_words_in_order(texts: list[str]) -> None:
    vocabulary = Vocabulary()
    for _ in range(2):  # the second time nothing is new
        found = vocabulary.words(texts)
        for number, text in enumerate(texts):
            roots = list(map(stem, words_in(text)))
            mine = found.owner == number
            assert found.code[mine].tolist() == list(map(word_code, roots))
            assert found.weight[mine].tolist() == list(map(word_weight, roots))
