"""Words that are one word, misspelt in one of two prints: "definately", "waver" and "waiver".

What was heard is the same, and nothing is changed.
"""

from collections.abc import Sequence

from variorum.compare.wordings.words import Token, base_forms
from variorum.lang import word_pairs
from variorum.lang.background_words import documents_with

LEAST_LETTERS = 6
"""Of a shorter word too many others are a letter away."""
LEAST_KNOWN = 20
"""A word in so many reports is spelt as it should be."""


def is_misspelt(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether a word stands for a word that is spelt otherwise and is the same."""
    if len(left) != 1 or len(right) != 1:
        return False
    a, b = left[0].key, right[0].key
    if word_pairs("sound_alikes").get(a) == b or word_pairs("sound_alikes").get(b) == a:
        return True
    named = left[0].text[0].isupper() or right[0].text[0].isupper()
    if named or min(len(a), len(b)) < LEAST_LETTERS or not (a.isalpha() and b.isalpha()):
        return False
    slip = (_is_no_word(a) and _is_known(b)) or (_is_no_word(b) and _is_known(a))
    return slip and _is_a_letter_away(a, b)


def _is_no_word(word: str) -> bool:
    return not (base_forms(word) or documents_with(word))


def _is_known(word: str) -> bool:
    return documents_with(word) >= LEAST_KNOWN


def _is_a_letter_away(a: str, b: str) -> bool:
    """Whether one letter is left out, put in, another, or has changed places with the next."""
    if len(a) == len(b):
        other = [n for n in range(len(a)) if a[n] != b[n]]
        first, last = other[0], other[-1]
        turned = last == first + 1 and a[first : last + 1] == b[first : last + 1][::-1]
        return len(other) == 1 or turned
    short, long = sorted((a, b), key=len)
    return len(long) == len(short) + 1 and any(
        long[:n] + long[n + 1 :] == short for n in range(len(long))
    )
