"""How alike two reports are: weighted words of title and text, compared by inverted index."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import find_words
from variorum.compare.word_weights import document_share, stem
from variorum.model import Report, Span

LENGTH = 6000
"""Characters of the text that are compared; the opening alone told stories apart less well."""
TITLE_COUNT = 3.0
COMMON = 0.7
"""Words with less weight than this, those in half of all reports, are left out."""
LOCAL_SHARE = 1.4
LOCAL_FULL = 500
"""How much the reports at hand count beside the background in word weights: so many
times as much once they are 500, in proportion less where they are fewer."""


def report_words(report: Report, furniture: Sequence[Span] = ()) -> Iterator[str]:
    """The words of the text outside furniture, as they stand."""
    position = 0
    for span in sorted(furniture):
        if span.begin > position:
            yield from (word.text for word in find_words(report.text, position, span.begin))
        position = max(position, span.end)
    yield from (word.text for word in find_words(report.text, position))


def word_vectors(
    reports: Sequence[Report], furniture: Mapping[str, Sequence[Span]] | None = None
) -> list[dict[str, float]]:
    """For each report the weights of its stems, to the length 1; empty where it has none.

    Logarithmic term frequency times inverse document frequency; a word in the title counts
    three times. The documents are the background's, and the more reports there are, the more
    these count beside them: what many of them hold tells them apart less.
    """
    places = furniture or {}
    counts = [_count(report, places.get(report.id, ())) for report in reports]
    here = Counter(word for words in counts for word in words)
    share = LOCAL_SHARE * min(1.0, len(reports) / LOCAL_FULL)
    weights = {
        word: -log((document_share(word) + share * count / len(reports)) / (1 + share))
        for word, count in here.items()
    }
    return [_unit(words, weights) for words in counts]


def _count(report: Report, furniture: Sequence[Span]) -> dict[str, float]:
    counts = {stem(word.text): TITLE_COUNT for text in _title(report) for word in find_words(text)}
    length = 0
    for text in report_words(report, furniture):
        root = stem(text)
        counts[root] = counts.get(root, 0.0) + 1.0
        length += len(text) + 1
        if length > LENGTH:
            break
    return counts


def _unit(counts: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    vector = {
        word: (1 + log(count)) * weights[word]
        for word, count in sorted(counts.items())
        if weights[word] >= COMMON
    }
    norm = sum(weight**2 for weight in vector.values()) ** 0.5
    return {word: weight / norm for word, weight in vector.items()} if norm else {}


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
