"""How good each candidate content is, and which cue and source belong to it.

A small network over the encoder's vectors and ``features``. A content has a cue or none, a
cue and a content together have a source or none; the chance of a source is summed over the
cues, since a wrong cue of the right source does no harm.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.candidates import Spans, content_candidates, role_candidates
from variorum.annotate.model.features import (
    end_kinds,
    pair_features,
    span_features,
    surroundings,
)
from variorum.annotate.model.network_weights import NetworkWeights
from variorum.annotate.model.scored_words import ScoredWords
from variorum.annotate.model.tags import ROLES

Matrix = NDArray[np.float32]
States = NDArray[np.float16]

CHUNK, REACH = 250, 200
"""How many words' contents are judged together; how many words away a link may lead."""
BATCH = 64
"""How many contents' links are held in memory at a time."""
MOST_CONTENTS, MOST_PARTNERS = 300, 150
"""How many contents of a stretch, and cues or sources near it, are looked at: several times what
prose has, so that text that is no prose costs no more than a few times as much.
"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The contents that begin in a stretch of a report, with the cues and sources in reach.

    Matrices have a row a span; the last three are [ones, others, features].
    """

    contents: Spans
    cues: Spans
    sources: Spans
    content_vectors: Matrix
    content_neighbours: Matrix
    content_features: Matrix
    cue_vectors: Matrix
    cue_features: Matrix
    source_vectors: Matrix
    source_features: Matrix
    content_cue: Matrix
    cue_source: Matrix
    content_source: Matrix


@dataclass(frozen=True, slots=True)
class Judged:
    """``good[i]``: how likely content i is one; ``source[i, j]``: how likely it has source j
    (the last column: none); ``cue[i, j]``: its likeliest cue if it has that source (the number
    of cues: none).
    """

    good: Matrix
    source: Matrix
    cue: NDArray[np.int64]


def stretches_of(words: ScoredWords, states: States) -> Iterator[Stretch]:
    """A report's candidates in stretches; a cue or source is in several where they are near."""
    contents = content_candidates(words)
    cues, sources = role_candidates(words, "cue"), role_candidates(words, "source")
    vectors = [span_vectors(words, states, spans) for spans in (cues, sources)]
    cue_features = span_features(words, cues, ROLES.index("cue"))
    source_features = np.concatenate(
        [span_features(words, sources, ROLES.index("source")), end_kinds(words, sources)], axis=1
    )
    for begin in range(0, len(words), CHUNK):
        low, high = np.searchsorted(contents.first, (begin, begin + CHUNK))
        if low == high:
            continue
        chosen = _likeliest(words, contents, np.arange(low, high), "content", MOST_CONTENTS)
        own = Spans(contents.first[chosen], contents.stop[chosen])
        near = _likeliest(words, cues, _near(cues, begin), "cue", MOST_PARTNERS)
        by = _likeliest(words, sources, _near(sources, begin), "source", MOST_PARTNERS)
        own_cues = Spans(cues.first[near], cues.stop[near])
        own_sources = Spans(sources.first[by], sources.stop[by])
        yield Stretch(
            own,
            own_cues,
            own_sources,
            span_vectors(words, states, own),
            neighbour_vectors(words, states, own),
            np.concatenate(
                [
                    span_features(words, own, ROLES.index("content")),
                    end_kinds(words, own),
                    surroundings(words, own),
                ],
                axis=1,
            ),
            vectors[0][near],
            cue_features[near],
            vectors[1][by],
            source_features[by],
            pair_features(words, own, own_cues),
            pair_features(words, own_cues, own_sources),
            pair_features(words, own, own_sources),
        )


def judge(stretch: Stretch, weights: NetworkWeights) -> Judged:
    """The network's judgement of a stretch."""
    contents, features = stretch.content_vectors, stretch.content_features
    to_cue = _pair(weights, "content_cue", contents, stretch.cue_vectors, features,
                   stretch.cue_features, stretch.content_cue)  # fmt: skip
    no_cue = weights.layer("no_cue.vector", contents) + weights.layer("no_cue.feature", features)
    cue_log = _log_softmax(np.concatenate([to_cue, no_cue], axis=1))
    by_cue = _pair(weights, "cue_source", stretch.cue_vectors, stretch.source_vectors,
                   stretch.cue_features, stretch.source_features, stretch.cue_source)  # fmt: skip
    nobody = weights.layer("no_source.vector", stretch.cue_vectors)
    nobody = nobody + weights.layer("no_source.feature", stretch.cue_features)
    by_cue = np.concatenate([by_cue, nobody], axis=1)
    by_cue = np.concatenate([by_cue, np.zeros((1, by_cue.shape[1]), np.float32)])
    to_source = _pair(weights, "content_source", contents, stretch.source_vectors, features,
                      stretch.source_features, stretch.content_source)  # fmt: skip
    to_source = np.concatenate([to_source, weights.layer("no_source.content", features)], axis=1)
    source = np.zeros_like(to_source)
    cue = np.zeros(to_source.shape, np.int64)
    likeliest = np.zeros((len(contents), 1), np.float32)
    for i in range(0, len(contents), BATCH):
        part = slice(i, i + BATCH)
        joint = cue_log[part, :, None] + _log_softmax(by_cue[None] + to_source[part, None])
        source[part] = np.exp(joint).sum(axis=1)
        cue[part] = joint.argmax(axis=1)
        likeliest[part, 0] = joint.max(axis=(1, 2))
    source_log = np.log(np.maximum(source, 1e-9))
    told = np.concatenate(
        [cue_log[:, -1:], _best(cue_log[:, :-1]), source_log[:, -1:], _best(source_log[:, :-1]),
         likeliest], axis=1,
    )  # fmt: skip
    hidden = (
        weights.layer("good.vector", contents)
        + weights.layer("good.neighbour", stretch.content_neighbours)
        + weights.layer("good.feature", features)
        + weights.layer("good.link", np.maximum(told, -8) / 4)
    )
    good = weights.layer("good.out", np.maximum(hidden, 0))[:, 0]
    return Judged(np.asarray(1 / (1 + np.exp(-good)), np.float32), source, cue)


def span_vectors(words: ScoredWords, states: States, spans: Spans) -> Matrix:
    """First, last and mean vector of each span: [spans, 1152]."""
    rows = np.zeros((len(spans.first), 3 * states.shape[1]), np.float32)
    begins, ends = words.first[spans.first], words.stop[spans.stop - 1]
    for row, begin, end in zip(rows, begins.tolist(), ends.tolist(), strict=True):
        span = states[begin:end]
        row[:] = np.concatenate([span[0], span[-1], span.mean(axis=0, dtype=np.float32)])
    return rows


def neighbour_vectors(words: ScoredWords, states: States, spans: Spans) -> Matrix:
    """The vectors of the pieces before and after each span, 0 at the edges: [spans, 768]."""
    before, after = words.first[spans.first] - 1, words.stop[spans.stop - 1]
    rows = [
        np.where((before >= 0)[:, None], states[np.maximum(before, 0)], 0),
        np.where((after < len(states))[:, None], states[np.minimum(after, len(states) - 1)], 0),
    ]
    return np.concatenate(rows, axis=1).astype(np.float32)


def _near(spans: Spans, begin: int) -> NDArray[np.int64]:
    return np.flatnonzero((spans.stop > begin - REACH) & (spans.first < begin + CHUNK + REACH))


def _likeliest(
    words: ScoredWords, spans: Spans, numbers: NDArray[np.int64], role: str, most: int
) -> NDArray[np.int64]:
    """Those of the spans whose words are most likely in the role, in order."""
    if len(numbers) <= most:
        return numbers
    first, stop = spans.first[numbers], spans.stop[numbers]
    total = words.sums["role"][:, ROLES.index(role)]
    best = np.argsort((total[first] - total[stop]) / (stop - first), kind="stable")[:most]
    return np.sort(numbers[best])


def _pair(
    weights: NetworkWeights, name: str, ones: Matrix, others: Matrix, one: Matrix, other: Matrix,
    pair: Matrix,
) -> Matrix:  # fmt: skip
    """Scores [ones, others]: a product of vectors and a hidden layer over features."""
    query, key = weights.layer(f"{name}.query", ones), weights.layer(f"{name}.key", others)
    hidden = (
        weights.layer(f"{name}.pair", pair)
        + weights.layer(f"{name}.other", other)[None]
        + weights.layer(f"{name}.one", one)[:, None]
    )
    product = query @ key.T * np.float32(query.shape[1] ** -0.5)
    return np.asarray(
        product + weights.layer(f"{name}.out", np.maximum(hidden, 0))[..., 0], np.float32
    )


def _best(scores: Matrix) -> Matrix:
    return np.asarray(scores.max(axis=1, keepdims=True, initial=-30.0), np.float32)


def _log_softmax(scores: Matrix) -> Matrix:
    raised = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(axis=-1, keepdims=True)), np.float32)
