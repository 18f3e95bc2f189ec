"""How alike two reports are: weighted words of title and text, compared by inverted index."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import WORD
from variorum.compare.word_weights import document_share, stem
from variorum.model import Report, Span

LENGTH = 1000
"""Words of the text that are compared; the opening alone told stories apart less well."""
TITLE_COUNT = 3.0
COMMON = 0.7
"""Words with less weight than this, those in half of all reports, are left out."""
LOCAL_SHARE = 1.4
LOCAL_FULL = 500
"""How much the reports at hand count beside the background in word weights: so many
times as much once they are 500, in proportion less where they are fewer."""


def report_stems(report: Report, furniture: Sequence[Span] = ()) -> list[str]:
    """The stems of the words of the text outside furniture, in order."""
    stems: list[str] = []
    position = 0
    for span in sorted(furniture):
        if span.begin > position:
            stems += map(stem, WORD.findall(report.text, position, span.begin))
        position = max(position, span.end)
    stems += map(stem, WORD.findall(report.text, position))
    return stems


def title_stems(report: Report) -> list[str]:
    """The stems of the title, whether it stands in the text or beside it."""
    title = report.title_span.of(report.text) if report.title_span else report.title
    return list(map(stem, WORD.findall(title or "")))


def word_vectors(
    titles: Sequence[Sequence[str]], texts: Sequence[Sequence[str]]
) -> list[dict[str, float]]:
    """For each report the weights of its stems, to the length 1; empty where it has none.

    Logarithmic term frequency times inverse document frequency; a word in the title counts
    three times. The documents are the background's, and the more reports there are, the more
    these count beside them: what many of them hold tells them apart less.
    """
    counts = [_count(title, text) for title, text in zip(titles, texts, strict=True)]
    here = Counter(word for words in counts for word in words)
    share = LOCAL_SHARE * min(1.0, len(counts) / LOCAL_FULL)
    weights = {
        word: -log((document_share(word) + share * count / len(counts)) / (1 + share))
        for word, count in here.items()
    }
    return [_unit(words, weights) for words in counts]


def _count(title: Sequence[str], text: Sequence[str]) -> dict[str, float]:
    counts = dict.fromkeys(title, TITLE_COUNT)
    for word, count in Counter(text[:LENGTH]).items():
        counts[word] = counts.get(word, 0.0) + count
    return counts


def _unit(counts: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    vector = {
        word: (1 + log(count)) * weights[word]
        for word, count in sorted(counts.items())
        if weights[word] >= COMMON
    }
    norm = sum(weight**2 for weight in vector.values()) ** 0.5
    return {word: weight / norm for word, weight in vector.items()} if norm else {}


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
