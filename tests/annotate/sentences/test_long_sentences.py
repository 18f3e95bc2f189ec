from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.sentences import find_sentences
from variorum.annotate.sentences.long import LONGEST, cut_long_sentences


@given(st.text(alphabet="ab \n.", max_size=60), st.integers(1, 200))
def test_cutting_loses_no_word(piece: str, times: int) -> None:
    text = piece * times
    sentences = find_sentences(text)
    pieces = cut_long_sentences(text, sentences)
    assert all(0 < p.end - p.begin <= LONGEST for p in pieces)
    assert all(a.end <= b.begin for a, b in pairwise(pieces))
    kept = "".join(p.of(text) for p in pieces).split()
    assert "".join(kept) == "".join("".join(s.of(text) for s in sentences).split())


def test_a_sentence_of_usual_length_stays_whole() -> None:
    text = "The ferry ran aground. Nobody was hurt, the harbour master said."
    assert cut_long_sentences(text, find_sentences(text)) == find_sentences(text)
