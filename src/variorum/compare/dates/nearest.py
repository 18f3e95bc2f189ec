"""Which dated reports of a story a report without a date is most like, by their words."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.words import find_words
from variorum.compare.shingles import Codes, ngram_codes, word_code
from variorum.lang.background_words import stem

SHORTEST = 3
"""Letters of a word that counts alone; in a run of words every word and number counts."""
RUNS = (2, 4)
"""Runs of so many words count beside single words."""
SHARE = 0.15
"""A word in a greater share of the reports tells nothing of the day."""
COMMON = 60
"""Nor does one in more reports than this; it also keeps the work near linear."""


class Near(NamedTuple):
    """A dated report and how like it is: cosine over weighted words and runs of words."""

    report: str
    likeness: float


def nearest(
    texts: Mapping[str, str], dated: Sequence[str], undated: Sequence[str], *, most: int = 20
) -> dict[str, list[Near]]:
    """For each undated report the dated ones that are most like it, the likest first.

    Words that few reports hold weigh most (inverse document frequency, Spärck Jones, 1972),
    those of one report alone nothing. Neither the order of the reports nor their names count.
    """
    dated = sorted(dated, key=lambda name: (texts[name], name))
    order = sorted(texts)
    words = {name: _codes(texts[name]) for name in order}
    codes, counts = np.unique(np.concatenate([*words.values()]), return_counts=True)
    kept = (counts > 1) & (counts <= max(3, min(COMMON, int(SHARE * len(order)))))
    codes, weights = codes[kept], np.log(len(order) / counts[kept]) ** 2
    rows = {name: _places(codes, words[name]) for name in order}
    mass = {name: float(np.sqrt(weights[row].sum())) or 1.0 for name, row in rows.items()}
    starts, owners = _postings([rows[name] for name in dated], len(codes))
    norms = np.array([mass[name] for name in dated])
    found = {}
    for name in sorted(undated):
        row = rows[name]
        spans = [owners[starts[i] : starts[i + 1]] for i in row.tolist()]
        sizes = starts[row + 1] - starts[row]
        shared = np.bincount(
            np.concatenate(spans) if spans else np.zeros(0, dtype=np.int64),
            weights=np.repeat(weights[row], sizes),
            minlength=len(dated),
        )
        likeness = shared / norms / mass[name]
        best = np.argsort(-likeness, kind="stable")[:most]
        found[name] = [Near(dated[i], float(likeness[i])) for i in best if likeness[i] > 0]
    return found


def _codes(text: str) -> Codes:
    told = [_code(word) for _, _, word in find_words(text)]
    codes = np.array([code for code, _ in told], dtype=np.uint64)
    alone = codes[np.array([counts for _, counts in told], dtype=bool)]
    runs = [ngram_codes(codes, size) for size in RUNS]
    return np.unique(np.concatenate([alone, *runs]))


@lru_cache(maxsize=100_000)
def _code(word: str) -> tuple[int, bool]:
    """The code of a word's stem, and whether it counts alone."""
    told = stem(word)
    return word_code(told), len(told) >= SHORTEST


def _places(codes: Codes, words: Codes) -> NDArray[np.int64]:
    """Where the words of a report stand among the kept ones."""
    places = np.searchsorted(codes, words)
    inside = places < len(codes)
    places, words = places[inside], words[inside]
    found: NDArray[np.int64] = places[codes[places] == words].astype(np.int64)
    return found


def _postings(
    rows: Sequence[NDArray[np.int64]], size: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each word where its list of reports begins, and all lists one after another."""
    words = np.concatenate([*rows, np.zeros(0, dtype=np.int64)])
    owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    order = np.argsort(words, kind="stable")
    counts = np.bincount(words, minlength=size)
    starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts)])
    return starts.astype(np.int64), owners[order].astype(np.int64)
