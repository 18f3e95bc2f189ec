"""The clause that a time stands in, and how like two of them are."""

import re
from functools import lru_cache
from math import fsum

from variorum.annotate.words import words_in
from variorum.compare.dates.tellings import Telling, telling_stem, weight
from variorum.lang import any_word

BREAK = re.compile(
    r"[,;:—–()“”\"]|\b(?:that|but|and|as|if|where|saying|claiming"
    rf"|{any_word('subordinators', 'relatives')})\b",
    re.IGNORECASE,
)


def clause_of(telling: Telling) -> str:
    """The clause that holds the time of a sentence; nothing where it has none."""
    if telling.time is None:
        return ""
    begin, end = (
        telling.time.begin - telling.sentence.begin,
        telling.time.end - telling.sentence.begin,
    )
    breaks = list(BREAK.finditer(telling.text))
    first = max((m.end() for m in breaks if m.end() <= begin), default=0)
    last = min((m.start() for m in breaks if m.start() >= end), default=len(telling.text))
    return telling.text[first:last]


@lru_cache(maxsize=100_000)
def clause_words(telling: Telling) -> frozenset[str]:
    """The telling stems of the clause that holds the time of a sentence."""
    return frozenset(filter(None, map(telling_stem, words_in(clause_of(telling)))))


def clause_likeness(a: Telling, b: Telling) -> float:
    """Weighted cosine of the words of two clauses, 0 to 1."""
    these, those = clause_words(a), clause_words(b)
    mass = fsum(map(weight, these)) * fsum(map(weight, those))
    return float(fsum(map(weight, these & those)) / mass**0.5) if mass else 0.0
