"""Where else in the reports of a story the words of a passage stand, whatever was joined."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from variorum.compare.coverage.shares import keys_in, telling_words, word_keys
from variorum.compare.word_weights import word_weight
from variorum.model import Annotation, Evidence, Report, Span

WELL = 0.55
"""What so much of stands together in another report may be told there."""
FEWEST, FEWEST_PLAIN = 4, 2
"""So many words of it at least, and so many that are no names: a story's names stand everywhere."""


class Nearest(NamedTuple):
    """The sentence of a report, and the one that follows, which have most of a passage's words:
    how much of their weight, and which.
    """

    share: float
    words: tuple[str, ...]
    evidence: Evidence

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
        self._sentences: list[tuple[str, Span]] = []
        self._having: dict[str, array[int]] = {}

    def have_well(self, passage: Evidence) -> bool:
        """Whether another report has so much of a passage that it may tell it."""
        return any(found.has(WELL) for found in self.nearest(passage).values())

    def nearest(self, passage: Evidence) -> Mapping[str, Nearest]:
        """For each other report that has any of its words, where most of them stand."""
        words = telling_words(passage.text)
        weights = [word_weight(word) for word in words]
        weighed: dict[int, float] = {}  # very many sentences have the same few words
        best: dict[str, tuple[float, int]] = {}
        held = self._held(passage)
        for number, found in held.items():
            report = self._sentences[number][0]
            if report != passage.report:
                if found not in weighed:
                    weighed[found] = sum(w for bit, w in enumerate(weights) if found >> bit & 1)
                weight = weighed[found]
                best[report] = max(best.get(report, (0.0, 0)), (weight, -number))
        return {
            report: Nearest(
                weight / sum(weights),
                tuple(word for bit, word in enumerate(words) if held[-number] >> bit & 1),
                self._cite(-number),
            )
            for report, (weight, number) in best.items()
            if weight
        }

    def _held(self, passage: Evidence) -> Mapping[int, int]:
        """By sentence, which words of a passage it and the next one have: a bit for each."""
        self._read()
        held: dict[int, int] = defaultdict(int)
        for bit, word in enumerate(telling_words(passage.text)):
            for number in {n for key in word_keys(word) for n in self._having.get(key, ())}:
                held[number] |= 1 << bit
        return {
            number: words | (held.get(number + 1, 0) if self._goes_on(number) else 0)
            for number, words in held.items()
        }

    def _goes_on(self, number: int) -> bool:
        """Whether a further sentence of the same report follows."""
        further = number + 1
        return (
            further < len(self._sentences)
            and self._sentences[further][0] == self._sentences[number][0]
        )

    def _cite(self, number: int) -> Evidence:
        report, (begin, end) = self._sentences[number]
        if self._goes_on(number):
            end = self._sentences[number + 1][1].end
        return self._reports[report].cite(begin, end)

    def _read(self) -> None:
        if self._sentences:
            return
        having: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, (report, span) in enumerate(self._all()):
            self._sentences.append((report, span))
            for key in keys_in(self._reports[report].text, *span):
                having[key].append(number)
        self._having = dict(having)

    def _all(self) -> Iterator[tuple[str, Span]]:
        for name, report in self._reports.items():
            annotation = self._annotations[name]
            for sentence in annotation.sentences:
                if report.text and not any(f.contains(sentence) for f in annotation.furniture):
                    yield name, sentence
