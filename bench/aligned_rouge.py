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

ROUGE stems by Porter and leaves out a list of 598 common words; here the stems are those of
the program (plural and possessive only, so that fewer words are the same) and what is left out
are its function words and those that stand in over a quarter of all reports.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Self

from variorum.annotate.words import find_words
from variorum.compare.word_weights import document_share, stem
from variorum.lang import word_list

Timeline = Mapping[date, Sequence[str]]
"""The sentences of each date."""

COMMON = 0.25


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
    counted = {day: _words(tuple(sentences)) for day, sentences in others.items()}
    shared, total = 0.0, 0
    for day, sentences in sorted(these.items()):
        words = _words(tuple(sentences))
        nearest = min(sorted(counted), key=lambda o: _cost(day, words, o, counted[o]))
        shared += _near(day, nearest) * (words & counted[nearest]).total()
        total += words.total()
    return shared / total if total else 0.0


def _cost(day: date, words: Counter[str], other: date, others: Counter[str]) -> float:
    both = (words & others).total()
    alike = 2 * both / (words.total() + others.total()) if both else 0.0
    return (1 - _near(day, other)) * (1 - alike)


def _near(day: date, other: date) -> float:
    return 1 / (abs((day - other).days) + 1)


@cache
def _words(sentences: tuple[str, ...]) -> Counter[str]:
    left_out = word_list("function_words")
    return Counter(
        stem(word.text)
        for sentence in sentences
        for word in find_words(sentence)
        if word.text.lower() not in left_out and document_share(word.text) < COMMON
    )
