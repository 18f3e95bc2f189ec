"""Numbers of several words read as one: "twenty-three", "two hundred and six", "£2m"."""

from collections.abc import Sequence
from functools import lru_cache

from variorum.annotate.figures.numbers import plain, read_number, tokenise, value_table
from variorum.annotate.figures.spelled import small_number
from variorum.annotate.words import Word

CURRENCY = frozenset("$£€")


def join_numbers(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words, those that write one number made one; a single word stays as it is."""
    if not any(map(_writes_number, [word[2] for word in words])):  # very many are asked
        return words
    joined: list[Word] = []
    at = 0
    while at < len(words):
        last = _end_of_number(text, words, at)
        begin, end = words[at].begin, words[last - 1].end
        joined.append(words[at] if last == at + 1 else Word(begin, end, text[begin:end]))
        at = last
    return joined


@lru_cache(maxsize=10_000)
def number_of(phrase: str) -> str | None:
    """What a whole phrase counts, in digits; None where it is no number, or several."""
    tokens = tokenise(phrase, 0, len(phrase))
    number = read_number(tokens, 0, money=True) if tokens else None
    if number is None or number.last < len(tokens) or number.upper is not None:
        return None
    return plain(number.value)


def _end_of_number(text: str, words: Sequence[Word], at: int) -> int:
    """Behind the last word of the longest number that begins at a word."""
    end, last = at + 1, at + 1
    if not (words[at].text[0].isdigit() or _writes_number(words[at].text)):
        return end
    while last < len(words) and _goes_on(text, words, last):
        last += 1
        if number_of(text[words[at].begin : words[last - 1].end]) is not None:
            end = last
    return end


def _goes_on(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a word may write more of the number before it."""
    last, word = words[at - 1], words[at]
    between = text[last.end : word.begin]
    if not between:
        money = text[last.begin - 1 : last.begin] in CURRENCY
        return money and word.text in value_table("number_scales_short")
    if between not in (" ", "-"):
        return False
    return _writes_number(word.text) or word.text == "and"


@lru_cache(maxsize=50_000)
def _writes_number(word: str) -> bool:
    """Whether a word may be a part of a number: "twenty", "million", the "m" of "£2m"."""
    lower = word.lower()
    scales = value_table("number_scales"), value_table("number_scales_short")
    return small_number(lower) is not None or lower in scales[0] or word in scales[1]
