"""Where else in the reports of a story the words of a passage stand, whatever was joined."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import find_words
from variorum.compare.coverage.shares import telling_words, word_keys
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Report, Span

WELL = 0.55
"""What so much of stands together in another report may be told there."""
FEWEST, FEWEST_PLAIN = 4, 2
"""So many words of it at least, and so many that are no names: a story's names stand everywhere."""


class Nearest(NamedTuple):
    """The sentence of a report, by number, and the one that follows, which have most of a passage's
    words: how much of their weight, and which.
    """

    share: float
    words: tuple[str, ...]
    number: int

    def has(self, share: float) -> bool:
        """Whether they have so much of it, in enough words."""
        plain = sum(word.islower() for word in self.words)
        return self.share >= share and len(self.words) >= FEWEST and plain >= FEWEST_PLAIN


class WholeTexts:
    """The sentences of all reports by their words. They are read when first asked for."""

    def __init__(
        self, reports: Mapping[str, Report], annotations: Mapping[str, Annotation]
    ) -> None:
        self._reports, self._annotations = reports, annotations

    def have_well(self, passage: Evidence) -> bool:
        """Whether another report has so much of a passage that it may tell it."""
        return any(found.has(WELL) for found in self.nearest(passage, least=WELL).values())

    def nearest(self, passage: Evidence, *, least: float = 0.0) -> Mapping[str, Nearest]:
        """For each other report that has any of its words, and so much of their weight, where
        most of them stand: the first such place.
        """
        words = telling_words(passage.text)
        sentences = self._sentences
        if not words or not sentences.places:
            return {}
        held = sentences.holding(words)
        weights = [word_weight(word) for word in words]
        whole = sum(weights)
        weighed = np.zeros(len(sentences.places))
        for weight, having in zip(weights, held, strict=True):
            weighed[having] += weight
        best = sentences.best_of_each_report(weighed)
        having, heavy = held[:, best].T.tolist(), weighed[best].tolist()
        found: dict[str, Nearest] = {}
        for number, which, weight in zip(best, having, heavy, strict=True):
            name = sentences.places[number][0]
            if name != passage.report and weight and weight / whole >= least:
                found[name] = Nearest(weight / whole, tuple(compress(words, which)), number)
        return found

    def cite(self, found: Nearest) -> Evidence:
        """Where the words that were found stand."""
        name, (begin, end) = self._sentences.places[found.number]
        if self._sentences.goes_on[found.number]:
            end = self._sentences.places[found.number + 1][1].end
        return self._reports[name].cite(begin, end)

    @cached_property
    def _sentences(self) -> "_Sentences":
        return _Sentences.of(self._reports, self._annotations)


class _Sentences(NamedTuple):
    """Sentences by their words."""

    places: list[tuple[str, Span]]
    """Its report and where it stands, the sentences of a report one behind the other."""
    goes_on: NDArray[np.bool_]
    """Whether a further one of its report follows."""
    begins: NDArray[np.int64]
    """The first one of each report."""
    having: dict[str, NDArray[np.uint32]]
    """Those that have a word."""
    forms: dict[str, list[str]]
    """The words that stand for one another, by what they are known by."""

    @classmethod
    def of(cls, reports: Mapping[str, Report], annotations: Mapping[str, Annotation]) -> Self:
        """Of all reports, what is furniture left out."""
        places: list[tuple[str, Span]] = []
        having: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for name, span in _statements(reports, annotations):
            for word in {w for _, _, w in find_words(reports[name].text, *span)}:
                having[word].append(len(places))
            places.append((name, span))
        forms: dict[str, list[str]] = defaultdict(list)
        grammar = word_list("function_words")
        for word in (word for word in having if word.lower() not in grammar):
            for key in word_keys(word):
                forms[key].append(word)
        starts = [k for k, (name, _) in enumerate(places) if not k or places[k - 1][0] != name]
        goes_on = np.ones(len(places), dtype=bool)
        begins = np.array(starts, dtype=np.int64)
        goes_on[begins - 1] = False  # of the first, that is the last
        numbers = {word: np.array(held, dtype=np.uint32) for word, held in having.items()}
        return cls(places, goes_on, begins, numbers, dict(forms))

    def holding(self, words: Sequence[str]) -> NDArray[np.bool_]:
        """Which sentences that have any of some words have each, they or the next one: a row a
        word.
        """
        held = np.zeros((len(words), len(self.places)), dtype=bool)
        for row, word in zip(held, words, strict=True):
            for form in {f for key in word_keys(word) for f in self.forms.get(key, ())}:
                row[self.having[form]] = True
        any_of_them = held.any(axis=0)
        held[:, :-1] |= held[:, 1:] & self.goes_on[:-1]
        return held & any_of_them

    def best_of_each_report(self, weighed: NDArray[np.float64]) -> list[int]:
        """The first sentence of each report that weighs the most."""
        most = np.maximum.reduceat(weighed, self.begins)
        lengths = np.diff(self.begins, append=len(weighed))
        heaviest = np.flatnonzero(weighed == np.repeat(most, lengths))
        best: list[int] = heaviest[np.searchsorted(heaviest, self.begins)].tolist()
        return best


def _statements(
    reports: Mapping[str, Report], annotations: Mapping[str, Annotation]
) -> Iterator[tuple[str, Span]]:
    for name, report in reports.items():
        annotation = annotations[name]
        for sentence in annotation.sentences:
            if report.text and not any(f.contains(sentence) for f in annotation.furniture):
                yield name, sentence
