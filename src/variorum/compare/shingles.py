"""Word n-grams as numbers: what near copies share."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]

FACTOR = np.uint64(0x9E3779B97F4A7C15)
SAMPLE = 4
"""One n-gram in so many is compared when candidates are looked for, chosen by its code."""
COMMON_TO_MOST = 50
"""An n-gram in more reports than this says nothing of any two of them."""


@lru_cache(maxsize=400_000)
def word_code(word: str) -> int:
    """A number for the word that is the same on every machine and in every run."""
    return crc32(word.encode("utf-8", "surrogatepass")) * 0x2545F491 + len(word)


def ngram_codes(codes: Codes, size: int) -> Codes:
    """The codes of all n-grams of ``size`` words, one for each position where one begins."""
    count = len(codes) - size + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for offset in range(size):
        total = (total * FACTOR) ^ codes[offset : offset + count]
    return total ^ (total >> np.uint64(29))


def sampled(ngrams: Codes) -> Codes:
    """The distinct n-grams that are compared when candidates are looked for."""
    return np.unique(ngrams[ngrams % np.uint64(SAMPLE) == 0])


def shared_pairs(
    samples: Sequence[Codes], *, common: int = COMMON_TO_MOST
) -> Iterator[tuple[int, int, int]]:
    """(i, j, number of sampled n-grams that both hold) for every i < j that share one.

    By sorting, after the inverted index of Broder ("On the resemblance and containment of
    documents", 1997).
    """
    if not samples:
        return
    codes = np.concatenate(list(samples))
    owners = np.repeat(np.arange(len(samples)), [len(sample) for sample in samples])
    order = np.lexsort((owners, codes))
    codes, owners = codes[order], owners[order]
    starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]]) if len(codes) else codes
    sizes = np.diff(np.r_[starts, len(codes)])
    counts: dict[tuple[int, int], int] = {}
    for start, size in zip(starts[sizes > 1], sizes[sizes > 1], strict=True):
        if size > common:
            continue
        group = owners[int(start) : int(start + size)].tolist()
        for position, i in enumerate(group):
            for j in group[position + 1 :]:
                counts[i, j] = counts.get((i, j), 0) + 1
    for (i, j), count in sorted(counts.items()):
        yield i, j, count
