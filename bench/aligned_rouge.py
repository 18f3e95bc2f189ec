"""How like a found timeline is to a gold one: dates, and words by aligned dates.

Date-F1 compares the sets of dates. AR-1 is the alignment-based ROUGE-1 of Martschat and
Markert ("Improving ROUGE for Timeline Summarization", EACL 2017; "A Temporally Sensitive
Submodularity Framework for Timeline Summarization", CoNLL 2018), in the variant that they call
"align+ m:1" and that Gholipour Ghalandari and Ifrim (ACL 2020) report: each date is aligned
with the date of the other timeline that costs least, the cost being

    (1 - 1 / (days between + 1)) * (1 - F1 of the words of both dates)

and the words that both share (ROUGE-1: unigrams, each counted as often as in the poorer of the
two) count 1 / (days between + 1). Precision divides by the words of the found timeline,
recall by those of the gold one.

As in ROUGE-1.5.5 words are stemmed by Porter and 598 common ones left out (the list of SMART);
for the cost, as in the authors' toolkit tilse 0.2.1, words are compared as they stand. The
figures are those of tilse's own ROUGE in Python but for what counts as a word: here numbers and
words, there whatever stands between two spaces and is no stop or comma.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

import snowballstemmer

from variorum.annotate.words import find_words

Timeline = Mapping[date, Sequence[str]]
"""The sentences of each date."""

COMMON_WORDS = Path(__file__).with_name("smart_common_words.txt")


@dataclass(frozen=True)
class Score:
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @classmethod
    def mean(cls, scores: Sequence[Self]) -> Self:
        """The means of both; the F1 of these is that of the literature."""
        number = len(scores)
        return cls(
            sum(s.precision for s in scores) / number, sum(s.recall for s in scores) / number
        )


def date_score(found: Iterable[date], gold: Iterable[date]) -> Score:
    """The dates that both have."""
    found, gold = set(found), set(gold)
    both = len(found & gold)
    return Score(both / len(found) if found else 0.0, both / len(gold) if gold else 0.0)


def aligned_score(found: Timeline, gold: Timeline) -> Score:
    """AR-1 of a found timeline against one gold timeline."""
    return Score(_aligned(found, gold), _aligned(gold, found))


def _aligned(these: Timeline, others: Timeline) -> float:
    """The share of the words of the one that stand in the other at the date aligned."""
    if not others:
        return 0.0
    shared, total = 0.0, 0
    for day, sentences in sorted(these.items()):
        nearest = min(sorted(others), key=lambda o: _cost(day, sentences, o, others[o]))
        stems = _stems(tuple(sentences))
        shared += _near(day, nearest) * (stems & _stems(tuple(others[nearest]))).total()
        total += stems.total()
    return shared / total if total else 0.0


def _cost(day: date, these: Sequence[str], other: date, others: Sequence[str]) -> float:
    words, other_words = _words(tuple(these)), _words(tuple(others))
    both = (words & other_words).total()
    alike = 2 * both / (words.total() + other_words.total()) if both else 0.0
    return (1 - _near(day, other)) * (1 - alike)


def _near(day: date, other: date) -> float:
    return 1 / (abs((day - other).days) + 1)


@cache
def _words(sentences: tuple[str, ...]) -> Counter[str]:
    return Counter(word.text for sentence in sentences for word in find_words(sentence))


@cache
def _stems(sentences: tuple[str, ...]) -> Counter[str]:
    stems: Counter[str] = Counter()
    for word, count in _words(sentences).items():
        if word.lower() not in _common_words():
            stems[_stem(word.lower())] += count
    return stems


@cache
def _common_words() -> frozenset[str]:
    lines = COMMON_WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def _stem(word: str) -> str:
    return str(snowballstemmer.stemmer("porter").stemWord(word))
