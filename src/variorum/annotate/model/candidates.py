"""Spans that may be contents, cues and sources: many more than there are, so that a later choice
can take the right ones.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.decoder import decode
from variorum.annotate.model.scored_words import Flags, ScoredWords
from variorum.annotate.model.tags import ROLE_TAGS, ROLES

Place = tuple[int, int]
"""A span in words, [first, stop)."""

CHANGE = 0.5
BONUSES = (0.0, 1.5, 3.0)
"""Sources and cues are decoded once with each of these bonuses a word."""
CONTENT_BONUSES = (1.2, 1.0, 0.15)
"""Bonuses a word in a source, a cue and a content, for the contents of the best sequence."""
LEAST_ROLE = 0.01
"""Words less likely than this are in no source or cue."""
LEAST_BEGIN, LEAST_END, LEAST_INSIDE = 0.05, 0.05, 0.15
"""The least probabilities of a content's first word, of its end and of its last word."""
ENDS, LONGEST, DEEPEST = 4, 500, 14.0
"""How many ends a begin is tried with; the most words; where an end is out of reach."""


class Spans(NamedTuple):
    """Spans in words: first words, and the words after the last ones."""

    first: NDArray[np.int64]
    stop: NDArray[np.int64]


def spans_of(places: list[Place]) -> Spans:
    """The places in order as two arrays."""
    pairs = np.array(sorted(places), np.int64).reshape(-1, 2)
    return Spans(pairs[:, 0], pairs[:, 1])


def role_candidates(words: ScoredWords, role: str) -> Spans:
    """Sources or cues: what a search that knows this role alone finds with rising bonuses."""
    begin = ROLE_TAGS.index(f"B-{role}")
    likely = words.chance[:, begin] + words.chance[:, begin + 1] > LEAST_ROLE
    kept = np.flatnonzero(likely | np.r_[False, likely[:-1]])  # the word behind parts the runs
    chance, log = words.chance[kept], words.log[kept]
    other = np.log(np.maximum(1 - chance[:, begin] - chance[:, begin + 1], 1e-6))
    scores = np.stack([other, log[:, begin], log[:, begin + 1]], axis=1).astype(np.float32)
    tags = ("O", f"B-{role}", f"I-{role}")
    found: set[Place] = set()
    for bonus in BONUSES:
        spans = decode(scores, kept, change=CHANGE, tags=tags, bonus=[bonus])
        found |= {(int(kept[s.first]), int(kept[s.stop - 1]) + 1) for s in spans}
    return spans_of(list(found))


def content_candidates(words: ScoredWords) -> Spans:
    """Contents: every likely first word with its likeliest ends, and the contents of the best
    sequence of all tags. Punctuation at the ends is left out.
    """
    found = {_without_punctuation(place, words.is_word) for place in _decoded(words)}
    begin = ROLE_TAGS.index("B-content")
    chance_on = words.chance[:, begin + 1]
    inside = words.role[:, ROLES.index("content")]
    stops_here = 1 - np.r_[chance_on[1:], 0.0]
    going_on = words.sums["going_on"][:, ROLES.index("content")]
    begins = np.flatnonzero((words.chance[:, begin] > LEAST_BEGIN) & words.is_word)
    likely = (inside > LEAST_INSIDE) & (stops_here * inside > LEAST_END) & words.is_word
    ends = np.flatnonzero(likely)
    at_end = np.log(np.maximum(stops_here[ends], 1e-4)) + going_on[ends + 1]
    for first in begins.tolist():
        reach = going_on[first + 1 : first + LONGEST + 1]
        last = first + int(np.searchsorted(-reach, DEEPEST - going_on[first + 1]))
        low, high = np.searchsorted(ends, first), np.searchsorted(ends, last, side="right")
        best = low + np.argsort(-at_end[low:high], kind="stable")[:ENDS]
        found |= {(first, int(end) + 1) for end in ends[best]}
    return spans_of([place for place in found if place[0] < place[1]])


def _decoded(words: ScoredWords) -> list[Place]:
    scores = words.log.astype(np.float32)
    spans = decode(scores, np.arange(len(words)), change=CHANGE, bonus=CONTENT_BONUSES)
    return [(s.first, s.stop) for s in spans if s.kind == "content"]


def _without_punctuation(place: Place, is_word: Flags) -> Place:
    inside = np.flatnonzero(is_word[place[0] : place[1]])
    return (place[0] + int(inside[0]), place[0] + int(inside[-1]) + 1) if len(inside) else (0, 0)
