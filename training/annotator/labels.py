"""Which of the candidate contents, cues and sources of an article are right, by what people
marked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.candidates import Spans
from variorum.annotate.model.judgement import Stretch
from variorum.annotate.model.pieces import Pieces
from variorum.annotate.model.scored_words import ScoredWords
from variorum.model import Span

Places = NDArray[np.int64]
"""Spans in words as rows (first, stop)."""
LEAST_SHARED = 0.3
"""A candidate shows which cue and source are right if it shares so much with a true content."""


@dataclass(frozen=True, slots=True)
class Labels:
    """``shared[i]``: the share of words that content i has in common with the true one that is
    most like it (Jaccard); ``cue`` and ``source``: [contents, cues or sources + 1], which are
    right (the last column: none); ``linked`` and ``sourced``: contents for which that is known;
    ``kept``: contents outside of furniture.
    """

    shared: NDArray[np.float32]
    cue: NDArray[np.bool_]
    source: NDArray[np.bool_]
    linked: NDArray[np.bool_]
    sourced: NDArray[np.bool_]
    kept: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Truth:
    """The true contents of an article, each with the cues and sources of its attribution."""

    content: Places
    cues: list[Places]
    sources: list[Places]
    furniture: Places
    word_count: NDArray[np.float64]


def truth_of(record: dict[str, Any], pieces: Pieces, words: ScoredWords) -> Truth:
    """What people marked, in words of the model."""

    def places(spans: Sequence[Sequence[int]]) -> Places:
        touched = [pieces.touched_by(Span(*s)) for s in spans]
        rows = [
            (np.searchsorted(words.stop, a, side="right"), np.searchsorted(words.first, b))
            for a, b in touched
            if a < b
        ]
        return np.array(rows, np.int64).reshape(-1, 2)

    contents, cues, sources = [], [], []
    for attribution in record["attributions"]:
        for place in places(attribution["content"]):
            contents.append(place)
            cues.append(places(attribution["cue"]))
            sources.append(places(attribution["source"]))
    return Truth(
        np.array(contents, np.int64).reshape(-1, 2), cues, sources,
        places(record["discards"]), words.sums["word"],
    )  # fmt: skip


def labels_of(stretch: Stretch, truth: Truth) -> Labels:
    """The labels of a stretch's candidates."""
    size = len(stretch.contents.first)
    likeness = _likeness(stretch.contents, truth)
    owner = likeness.argmax(axis=1) if likeness.shape[1] else np.zeros(size, np.int64)
    shared = likeness.max(axis=1, initial=0.0)
    linked = shared >= LEAST_SHARED
    cue = np.zeros((size, len(stretch.cues.first) + 1), bool)
    source = np.zeros((size, len(stretch.sources.first) + 1), bool)
    for i in np.flatnonzero(linked):
        cue[i, :-1] = _touched(stretch.cues, truth.cues[owner[i]])
        cue[i, -1] = not cue[i, :-1].any()
        true = truth.sources[owner[i]]
        source[i, :-1] = _touched(stretch.sources, true)
        source[i, -1] = not len(true)
    outside = _words_shared(stretch.contents, truth.furniture, truth.word_count).sum(axis=1)
    kept = outside <= 0.5 * _word_count(stretch.contents, truth.word_count)
    return Labels(shared.astype(np.float32), cue, source, linked, linked & source.any(1), kept)


def _likeness(spans: Spans, truth: Truth) -> NDArray[np.float64]:
    both = _words_shared(spans, truth.content, truth.word_count)
    own = _word_count(spans, truth.word_count)[:, None]
    true = _word_count(Spans(truth.content[:, 0], truth.content[:, 1]), truth.word_count)[None]
    return both / np.maximum(own + true - both, 1)


def _words_shared(spans: Spans, places: Places, count: NDArray[np.float64]) -> NDArray[np.float64]:
    low = np.maximum(spans.first[:, None], places[None, :, 0])
    high = np.maximum(np.minimum(spans.stop[:, None], places[None, :, 1]), low)
    return np.asarray(count[high] - count[low])


def _word_count(spans: Spans, count: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(count[spans.stop] - count[spans.first])


def _touched(spans: Spans, places: Places) -> NDArray[np.bool_]:
    apart = (spans.stop[:, None] <= places[None, :, 0]) | (
        spans.first[:, None] >= places[None, :, 1]
    )
    return np.asarray((~apart).any(axis=1))
