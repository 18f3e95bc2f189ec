"""Which content belongs to which cue, and which cue to which source."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.decoder import TaggedSpan
from variorum.annotate.model.tags import ROLES

Matrix = NDArray[np.float32]
Place = tuple[int, int]
"""A span in pieces, [first, stop)."""

DISTANCES = np.array([1, 2, 3, 5, 9, 17, 33, 65, 129])
"""Upper bounds (exclusive) of the classes of how many pieces stand between two spans."""
REACH, CHUNK = 256, 256
"""How many pieces away a link may lead; how many pieces of text are linked at one go."""
PLACINGS = (2 * (len(DISTANCES) + 1), 2 * 4, 2 * 4)
"""Sizes of the bias tables: by distance, by paragraphs, by spans of the kind in between."""


def placings(
    ones: Sequence[Place], others: Sequence[Place], paragraph: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """How each of the others stands to each of the ones: three classes, arrays [ones, others].

    Each class tells before from behind. ``others`` are in the order of the text.
    """
    one, other = np.array(ones), np.array(others)
    behind = (other[None, :, 0] >= one[:, None, 0]).astype(np.int64)
    apart = np.where(
        behind == 1, other[None, :, 0] - one[:, None, 1], one[:, None, 0] - other[None, :, 1]
    )
    distance = np.searchsorted(DISTANCES, np.maximum(apart, 0), side="right")
    lines = np.abs(paragraph[other[None, :, 0]] - paragraph[one[:, None, 0]])
    rank = np.arange(len(other))[None, :]
    first_behind: NDArray[np.int64] = np.searchsorted(other[:, 0], one[:, 0])[:, None]
    between = np.where(behind == 1, rank - first_behind, first_behind - 1 - rank)
    return (
        behind * (len(DISTANCES) + 1) + distance,
        behind * 4 + np.minimum(lines, 3),
        behind * 4 + np.minimum(between, 3),
    )


def obstacles(
    ones: Sequence[Place], others: Sequence[Place], paragraph: NDArray[np.int64]
) -> Matrix:
    """How many paragraphs end and how many of the others stand in between, up to three each."""
    _, lines, between = placings(ones, others, paragraph)
    return np.asarray(lines % 4 + between % 4, np.float32)


@dataclass(frozen=True, slots=True)
class Pairing:
    """Weights that score links from some spans to others (see training/annotator/heads.py)."""

    query: Matrix
    query_bias: Matrix
    key: Matrix
    key_bias: Matrix
    placing: tuple[Matrix, ...]

    def scores(
        self,
        ones: Sequence[Place],
        others: Sequence[Place],
        vectors: tuple[Matrix, Matrix],
        paragraph: NDArray[np.int64],
    ) -> Matrix:
        """[ones, others]; ``vectors`` are those of the ones and of the others."""
        query = vectors[0] @ self.query.T + self.query_bias
        key = vectors[1] @ self.key.T + self.key_bias
        found = query @ key.T * np.float32(len(self.query) ** -0.5)
        for table, index in zip(self.placing, placings(ones, others, paragraph), strict=True):
            found = found + table[index]
        return found


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """All that the links need."""

    content_cue: Pairing
    cue_source: Pairing
    content_source: Pairing
    no_source: Matrix
    no_source_bias: Matrix
    no_cue: Matrix
    no_cue_bias: Matrix

    @classmethod
    def read(cls, content: bytes) -> "LinkWeights":
        """From the bytes of ``links.npz``."""
        with np.load(io.BytesIO(content)) as arrays:
            pairings = {}
            for name in ("content_cue", "cue_source", "content_source"):
                pairings[name] = Pairing(
                    arrays[f"{name}.query.weight"],
                    arrays[f"{name}.query.bias"],
                    arrays[f"{name}.key.weight"],
                    arrays[f"{name}.key.bias"],
                    tuple(arrays[f"{name}.placing.{i}"] for i in range(len(PLACINGS))),
                )
            return cls(
                **pairings,
                no_source=arrays["no_source.weight"],
                no_source_bias=arrays["no_source.bias"],
                no_cue=arrays["no_cue.weight"],
                no_cue_bias=arrays["no_cue.bias"],
            )


@dataclass(slots=True)
class Link:
    """A cue with what belongs to it; all in pieces. ``cue`` is None for content without one.

    ``chance`` is how likely the contents belong to this cue, ``source_chance`` how likely the
    source (or there being none) is the right one.
    """

    cue: Place | None
    source: Place | None
    contents: list[Place]
    chance: float = 1.0
    source_chance: float = 1.0


def link_spans(
    spans: Sequence[TaggedSpan],
    states: NDArray[np.float16],
    paragraph: NDArray[np.int64],
    weights: LinkWeights,
    *,
    no_cue: float = 0.0,
    no_source: float = 0.0,
    cue_far: float = 0.0,
    source_far: float = 0.0,
) -> list[Link]:
    """Every content with its most likely cue or none, every cue with its most likely source
    or none; a content without a cue has the source that fits it best.

    Only spans within ``REACH`` pieces are looked at. ``no_cue`` and ``no_source`` are added to
    the scores of there being none; ``cue_far`` and ``source_far`` are what each paragraph and
    each other cue or source in between costs a link. Links come in the order of their cues,
    content without a cue last.
    """
    places = {kind: [(s.first, s.stop) for s in spans if s.kind == kind] for kind in ROLES}
    vectors = {kind: span_vectors(states, found) for kind, found in places.items()}
    cues, sources, contents = places["cue"], places["source"], places["content"]
    found = {cue: Link(cue, None, []) for cue in cues}
    for part, near in _neighbours(contents, cues):
        vector = vectors["content"][part]
        scores = weights.content_cue.scores(
            contents[part], cues[near], (vector, vectors["cue"][near]), paragraph
        )
        scores = scores - cue_far * obstacles(contents[part], cues[near], paragraph)
        none = vector @ weights.no_cue.T + weights.no_cue_bias + no_cue
        scores = np.concatenate([scores, none], axis=1)
        for content, chances in zip(contents[part], _softmax(scores), strict=True):
            best = int(chances.argmax())
            if best == len(chances) - 1:
                continue
            link = found[cues[near][best]]
            link.contents.append(content)
            link.chance = min(link.chance, float(chances[best]))
    linked = {c for link in found.values() for c in link.contents}
    alone = [Link(None, None, [c], 0.0, 0.0) for c in contents if c not in linked]
    kept = [link for link in found.values() if link.contents]
    _give_sources(
        kept, sources, vectors["source"], states, paragraph, weights, no_source, source_far
    )
    _give_sources_to_contents(alone, sources, vectors["source"], states, paragraph, weights)
    return kept + alone


def _give_sources(
    links: Sequence[Link],
    sources: Sequence[Place],
    vectors: Matrix,
    states: NDArray[np.float16],
    paragraph: NDArray[np.int64],
    weights: LinkWeights,
    no_source: float,
    far: float,
) -> None:
    cues = [link.cue for link in links if link.cue is not None]
    firsts = [min(link.contents) for link in links]
    cue_vectors, content_vectors = span_vectors(states, cues), span_vectors(states, firsts)
    for part, near in _neighbours(cues, sources):
        scores = weights.cue_source.scores(
            cues[part], sources[near], (cue_vectors[part], vectors[near]), paragraph
        )
        scores = scores + weights.content_source.scores(
            firsts[part], sources[near], (content_vectors[part], vectors[near]), paragraph
        )
        scores = scores - far * obstacles(cues[part], sources[near], paragraph)
        none = cue_vectors[part] @ weights.no_source.T + weights.no_source_bias + no_source
        chances = _softmax(np.concatenate([scores, none], axis=1))
        for link, row in zip(links[part], chances, strict=True):
            best = int(row.argmax())
            link.source = sources[near][best] if best < len(row) - 1 else None
            link.source_chance = float(row[best])


def _give_sources_to_contents(
    links: Sequence[Link],
    sources: Sequence[Place],
    vectors: Matrix,
    states: NDArray[np.float16],
    paragraph: NDArray[np.int64],
    weights: LinkWeights,
) -> None:
    """The best source for contents without a cue, where it is more likely than all others."""
    contents = [link.contents[0] for link in links]
    own = span_vectors(states, contents)
    for part, near in _neighbours(contents, sources):
        chances = _softmax(
            weights.content_source.scores(
                contents[part], sources[near], (own[part], vectors[near]), paragraph
            )
        )
        for link, row in zip(links[part], chances, strict=True):
            if row.max() > 0.5:
                link.source = sources[near][int(row.argmax())]
                link.source_chance = float(row.max())


def span_vectors(states: NDArray[np.float16], places: Sequence[Place]) -> Matrix:
    """First, last and mean vector of each span: [spans, 1152]."""
    rows = np.zeros((len(places), 3 * states.shape[1]), np.float32)
    for row, (first, stop) in zip(rows, places, strict=True):
        span = states[first:stop].astype(np.float32)
        row[:] = np.concatenate([span[0], span[-1], span.mean(0)])
    return rows


def _neighbours(ones: Sequence[Place], others: Sequence[Place]) -> Iterator[tuple[slice, slice]]:
    """Runs of the ones with the run of others within reach of them."""
    if not others:
        return
    begins = np.array([o[0] for o in others])
    position = 0
    while position < len(ones):
        low = ones[position][0] - REACH
        last = position
        while last < len(ones) and ones[last][0] < ones[position][0] + CHUNK:
            last += 1
        high = ones[last - 1][1] + REACH
        near = slice(int(np.searchsorted(begins, low)), int(np.searchsorted(begins, high)))
        if near.stop > near.start:
            yield slice(position, last), near
        position = last


def _softmax(scores: Matrix) -> Matrix:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)
