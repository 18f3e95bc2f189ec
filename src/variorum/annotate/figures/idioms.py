"""Numbers in turns of speech: "a million times", "behind us 100%", "a dime a dozen"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from variorum.annotate.figures.phrases import Measure
from variorum.annotate.figures.tokens import Number, Token, tokenise, word_at
from variorum.lang import word_list

WHOLE = 100
OBJECTS = frozenset(["me", "us", "you", "him", "her", "them", "it", "agree", "agreed", "agrees"])
SHARED = frozenset(["of", "in", "for", "from", "to", "by", "over"])


def is_idiom(tokens: Sequence[Token], number: Number, measure: Measure) -> bool:
    """Whether a number with its measure is said for emphasis or in a set phrase."""
    return (
        _is_emphatic_share(tokens, number, measure)
        or _is_exaggerated(tokens, number, measure)
        or _is_in_set_phrase(tokens, number)
    )


def _is_emphatic_share(tokens: Sequence[Token], number: Number, measure: Measure) -> bool:
    """Whether a hundred percent or more means "wholly": "100 percent sure"."""
    if measure.unit != "%" or measure.counted or number.value < WHOLE:
        return False
    behind = word_at(tokens, measure.last)
    if behind in word_list("emphatic_shares"):
        return True
    alone = behind not in SHARED and (behind == "" or not behind[0].isalnum())
    return alone and word_at(tokens, number.first - 1) in OBJECTS


def _is_exaggerated(tokens: Sequence[Token], number: Number, measure: Measure) -> bool:
    """Whether "a thousand" of something is no count: "a thousand times", "a hundred percent"."""
    if tokens[number.first].lower != "a" or number.last != number.first + 2:
        return False
    noun = measure.counted.lower() or measure.unit
    return noun in word_list("emphatic_nouns") and word_at(tokens, measure.last) != "of"


@cache
def _set_phrases() -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
    """For each word, the set phrases that have it, with its place in them."""
    by_word: defaultdict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for phrase in sorted(word_list("figure_idioms")):
        words = tuple(token.lower for token in tokenise(phrase, 0, len(phrase)))
        for place, word in enumerate(words):
            by_word[word].append((place, words))
    return dict(by_word)


def _is_in_set_phrase(tokens: Sequence[Token], number: Number) -> bool:
    for place, words in _set_phrases().get(tokens[number.first].lower, ()):
        begin = number.first - place
        here = tokens[max(0, begin) : begin + len(words)]
        if begin >= 0 and tuple(token.lower for token in here) == words:
            return True
    return False
