"""What is told of candidate spans beside the encoder's vectors: scores of tags, boundaries,
punctuation, and what stands between two of them.
"""

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.candidates import Spans
from variorum.annotate.model.scored_words import Numbers, ScoredWords

Matrix = NDArray[np.float32]

KINDS = 25
"""Kinds of words: 0 is any word, the last one stands for the edge of a paragraph."""
NEAR = ((-1, 0), (-3, 0), (-8, 0), (0, 1), (0, 3), (0, 8))
"""Stretches of words before a span's begin and after its end."""
KIND_ROWS = np.eye(KINDS, dtype=np.float32)


def span_features(words: ScoredWords, spans: Spans, role: int) -> Matrix:
    """[spans, 30]: how well each fits the role's tags, what it is made of, where it stands."""
    first, stop = spans
    size = stop - first
    after, before = np.minimum(stop, len(words) - 1), np.maximum(first - 1, 0)
    has_after, has_before = stop < len(words), first > 0
    tag = 1 + 2 * role

    def total(name: str, begin: Numbers = first, end: Numbers = stop) -> NDArray[np.float64]:
        return words.sums[name][end] - words.sums[name][begin]

    second = np.minimum(first + 1, stop)
    inner = total("going_on", second)[:, role]
    roles = total("role")
    goes_on = np.where(has_after, words.chance[after, tag + 1], 0)
    columns = [
        words.log[first, tag],
        words.log[first, tag + 1],
        inner / 10,
        inner / size,
        np.log(np.maximum(1 - goes_on, 1e-3)),
        goes_on,
        np.where(has_after, words.chance[after, tag], 0),
        np.where(has_before, words.role[before, role], 0),
        *(roles / size[:, None]).T,
        np.minimum(roles[:, 0], 3),
        np.minimum(roles[:, 1], 3),
        np.minimum(total("begun")[:, role], 3),
        np.log(size),
        size == 1,
        size <= 3,
        total("quoted") / size,
        words.quoted[first] != np.where(has_before, words.quoted[before], 0),
        words.quoted[stop - 1] != np.where(has_after, words.quoted[after], 0),
        np.minimum(total("quoted_changes", second), 3),
        words.opens[first],
        ~has_after | words.opens[after],
        np.minimum(total("opens", second), 2),
        np.minimum(total("sentence_end", end=stop - 1), 3),
        np.minimum(total("comma", end=stop - 1), 3) / 3,
        total("capital") / size,
        words.case[first] == 2,
        words.case[stop - 1] == 2,
        total("furniture") / size,
    ]
    return np.stack([np.asarray(c, np.float32) for c in columns], axis=1)


def end_kinds(words: ScoredWords, spans: Spans) -> Matrix:
    """[spans, 50]: the kinds of the first and the last word."""
    kinds = words.kind[spans.first], words.kind[spans.stop - 1]
    return np.concatenate([KIND_ROWS[k] for k in kinds], axis=1)


def surroundings(words: ScoredWords, spans: Spans) -> Matrix:
    """[spans, 80]: the kinds of the words before and after, and how much of a source, a cue or
    the begin of something stands near.
    """
    first, stop = spans
    after = np.minimum(stop, len(words) - 1)
    ends_there = (stop >= len(words)) | words.opens[after]
    before = np.where(words.opens[first], KINDS - 1, words.kind[np.maximum(first - 1, 0)])
    behind = np.where(ends_there, KINDS - 1, words.kind[after])
    columns: list[NDArray[np.floating]] = [KIND_ROWS[before], KIND_ROWS[behind]]
    for low, high in NEAR:
        edge = first if low < 0 else stop
        begin, end = np.maximum(edge + low, 0), np.minimum(edge + high, len(words))
        columns.append((words.sums["role"][end] - words.sums["role"][begin])[:, :2])
        columns.append(words.sums["begun"][end] - words.sums["begun"][begin])
    return np.concatenate(columns, axis=1).astype(np.float32)


def pair_features(words: ScoredWords, ones: Spans, others: Spans) -> Matrix:
    """[ones, others, 37]: what stands between, told apart by which comes first."""
    behind = others.first[None, :] >= ones.first[:, None]
    low = np.where(behind, ones.stop[:, None], others.stop[None, :])
    high = np.where(behind, others.first[None, :], ones.first[:, None])
    overlap = high < low
    high = np.maximum(high, low)

    def total(name: str) -> NDArray[np.float64]:
        return words.sums[name][high] - words.sums[name][low]

    gap, sentences = total("word"), total("sentence_end")
    paragraphs = np.abs(words.paragraph[others.first][None] - words.paragraph[ones.first][:, None])
    roles, begun = total("role"), np.minimum(total("begun"), 4)
    columns = [
        np.log1p(gap),
        gap == 0,
        gap <= 2,
        gap <= 6,
        np.minimum(paragraphs, 3),
        paragraphs > 0,
        np.minimum(sentences, 4),
        sentences > 0,
        overlap,
        *np.moveaxis(np.log1p(roles), -1, 0),
        *np.moveaxis(begun, -1, 0),
        np.minimum(total("quotation_mark"), 3),
        np.minimum(total("comma"), 3),
        np.minimum(total("opener"), 2),
    ]
    table = np.stack([np.asarray(c, np.float32) for c in columns], axis=-1)
    after = behind[..., None].astype(np.float32)
    return np.concatenate([table * after, table * (1 - after), after], axis=-1)
