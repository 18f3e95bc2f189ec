from itertools import pairwise
from unicodedata import normalize

from variorum.annotate.words import LONG, Word, find_words, words_in

TEXT = "Ann Ray’s mill lost 12,500 sacks at 3pm on the Lower Wend; don't ask. " * 10


def test_stretches_of_a_long_text_have_the_words_that_they_have_by_themselves() -> None:
    assert len(TEXT) > LONG
    for begin in range(70):
        for end in (begin, begin + 1, begin + 23, begin + 140, len(TEXT)):
            alone = [
                Word(w.begin + begin, w.end + begin, w.text) for w in find_words(TEXT[begin:end])
            ]
            assert find_words(TEXT, begin, end) == alone


def test_what_a_caller_does_with_the_words_changes_no_later_answer() -> None:
    words = find_words(TEXT)
    words.clear()

    assert [word.text for word in find_words(TEXT)] == words_in(TEXT)
    assert all(a.end <= b.begin for a, b in pairwise(find_words(TEXT)))


def test_a_letter_and_its_accent_are_no_two_words() -> None:
    text = normalize("NFD", "José’s café in Álvdal")
    words = find_words(text)
    assert [w.text for w in words] == ["José’s", "café", "in", "Álvdal"] == words_in(text)
    assert [text[w.begin : w.end] for w in words] == text.split()
