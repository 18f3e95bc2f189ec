"""How alike two reports are: weighted words of title and text, compared by inverted index."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from math import log

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import WORD
from variorum.compare.word_weights import document_share, stem
from variorum.model import Report, Span

BLOCK = 256
TITLE_COUNT = 3.0
COMMON = 0.7
"""Words with less weight than this, those in half of all reports, are left out."""
LOCAL_FULL = 500
"""From so many reports on, those at hand count fully beside the background."""


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
    titles: Sequence[Sequence[str]],
    texts: Sequence[Sequence[str]],
    *,
    length: int,
    local_share: float,
) -> list[dict[str, float]]:
    """For each report the weights of its stems, to the length 1; empty where it has none.

    ``length`` is the number of words of the text that are compared; ``local_share`` how many
    times as much as the background the reports at hand count in word weights, once they are
    500; in proportion less where they are fewer.

    Logarithmic term frequency times inverse document frequency; a word in the title counts
    three times. The documents are the background's, and the more reports there are, the more
    these count beside them: what many of them hold tells them apart less.
    """
    counts = [_count(title, text[:length]) for title, text in zip(titles, texts, strict=True)]
    here = Counter(word for words in counts for word in words)
    share = local_share * min(1.0, len(counts) / LOCAL_FULL)
    weights = {
        word: -log((document_share(word) + share * count / len(counts)) / (1 + share))
        for word, count in here.items()
    }
    return [_unit(words, weights) for words in counts]


def _count(title: Sequence[str], text: Sequence[str]) -> dict[str, float]:
    counts = dict.fromkeys(title, TITLE_COUNT)
    for word, count in Counter(text).items():
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
    """(i, j, cosine) for every i < j whose cosine is at least ``least``.

    Rare words go by an inverted index, those in more than a twentieth of the vectors by
    products of dense blocks. Memory grows with the words of the vectors, not with the pairs.
    """
    dense, postings = _split(vectors)
    for begin in range(0, len(vectors), BLOCK):
        block = dense[begin : begin + BLOCK] @ dense.T
        for i, cosines in enumerate(block, begin):
            for word, weight in vectors[i].items():
                if word in postings:
                    owners, values = postings[word]
                    cosines[owners] += weight * values
            found = np.flatnonzero(cosines[i + 1 :] >= least) + i + 1
            yield from zip(repeat(i), found.tolist(), cosines[found].tolist(), strict=False)


Postings = dict[str, tuple[NDArray[np.int64], NDArray[np.float64]]]


def _split(vectors: Sequence[dict[str, float]]) -> tuple[NDArray[np.float64], Postings]:
    """A dense column for each common word; owners and weights for each other shared one."""
    owners: dict[str, list[int]] = {}
    for i, vector in enumerate(vectors):
        for word in vector:
            owners.setdefault(word, []).append(i)
    common = [word for word, own in owners.items() if len(own) > max(16, len(vectors) // 20)]
    dense = np.zeros((len(vectors), len(common)))
    for column, word in enumerate(common):
        own = owners.pop(word)
        dense[own, column] = [vectors[i][word] for i in own]
    postings = {
        word: (np.array(own, dtype=np.int64), np.array([vectors[i][word] for i in own]))
        for word, own in owners.items()
        if len(own) > 1
    }
    return dense, postings
