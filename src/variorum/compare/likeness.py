"""How alike two reports are: weighted words of title and text, compared by inverted index."""

from collections.abc import Iterator, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import find_words
from variorum.compare.word_weights import stem, word_weight
from variorum.model import Report, Span

LENGTH = 6000
"""Characters of the text that are compared; the opening alone told stories apart less well."""
TITLE_COUNT = 3.0
CAPITAL_FACTOR = 1.3
COMMON = 0.7
"""Words with less weight than this, those in half of all reports, are left out."""


def report_words(report: Report, furniture: Sequence[Span] = ()) -> Iterator[str]:
    """The words of the text outside furniture, as they stand."""
    position = 0
    for span in sorted(furniture):
        if span.begin > position:
            yield from (word.text for word in find_words(report.text, position, span.begin))
        position = max(position, span.end)
    yield from (word.text for word in find_words(report.text, position))


def word_vector(report: Report, furniture: Sequence[Span] = ()) -> dict[str, float]:
    """Weights of the stems of title and text, to the length 1; empty where there are none.

    Logarithmic term frequency times inverse document frequency; a word in the title counts
    three times, and one that stands capitalised, most often a name, weighs a third more.
    """
    counts: dict[str, float] = {}
    capital: set[str] = set()
    for text in _title(report):
        for word in find_words(text):
            counts[stem(word.text)] = TITLE_COUNT
    length = 0
    for text in report_words(report, furniture):
        root = stem(text)
        counts[root] = counts.get(root, 0.0) + 1.0
        if text[0].isupper():
            capital.add(root)
        length += len(text) + 1
        if length > LENGTH:
            break
    weights = {
        word: (1 + log(count)) * word_weight(word) * (CAPITAL_FACTOR if word in capital else 1.0)
        for word, count in counts.items()
        if word_weight(word) >= COMMON
    }
    norm = sum(weight**2 for weight in weights.values()) ** 0.5
    return {word: weights[word] / norm for word in sorted(weights)} if norm else {}


def _title(report: Report) -> Iterator[str]:
    if report.title_span is not None:
        yield report.title_span.of(report.text)
    elif report.title:
        yield report.title


def alike_pairs(
    vectors: Sequence[dict[str, float]], *, least: float
) -> Iterator[tuple[int, int, float]]:
    """(i, j, cosine) for every i < j whose cosine is at least ``least``, by inverted index.

    Memory grows with the words of the vectors, not with the pairs.
    """
    owners: dict[str, list[int]] = {}
    values: dict[str, list[float]] = {}
    for i, vector in enumerate(vectors):
        for word, weight in vector.items():
            owners.setdefault(word, []).append(i)
            values.setdefault(word, []).append(weight)
    postings: dict[str, tuple[NDArray[np.int64], NDArray[np.float64]]] = {
        word: (np.array(owner, dtype=np.int64), np.array(values[word]))
        for word, owner in owners.items()
        if len(owner) > 1
    }
    for i, vector in enumerate(vectors):
        cosines = np.zeros(len(vectors))
        for word, weight in vector.items():
            if word in postings:
                owner, value = postings[word]
                cosines[owner] += weight * value
        for j in np.flatnonzero(cosines[i + 1 :] >= least) + i + 1:
            yield i, int(j), float(cosines[j])
