"""The attributions that together are worth most: contents that do not overlap, each with its
likeliest source and cue.

The best set of weighted intervals (Kleinberg and Tardos, Algorithm Design, 2006, 6.1).
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.candidates import Place, Spans
from variorum.annotate.model.judgement import Judged, Stretch, judge, stretches_of
from variorum.annotate.model.network_weights import NetworkWeights
from variorum.annotate.model.reader import TokenScores
from variorum.annotate.model.scored_words import ScoredWords, running_total, words_with_scores
from variorum.annotate.model.tags import ROLES


@dataclass(slots=True)
class Link:
    """A cue with what belongs to it; all in pieces. ``cue`` is None for content without one.

    ``chance`` is how likely the best of the contents is one and has this source, ``attributed``
    how likely it is one, whoever its source is.
    """

    cue: Place | None
    source: Place | None
    contents: list[Place] = field(default_factory=list)
    chance: float = 0.0
    attributed: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A content with its likeliest source and cue, in words; ``worth`` is what it adds.

    ``attributed`` is how likely it is a content, ``chance`` how likely it is and has this source.
    """

    content: Place
    cue: Place | None
    source: Place | None
    chance: float
    attributed: float
    worth: float


def choose_links(
    scores: TokenScores, weights: NetworkWeights, settings: Mapping[str, float]
) -> list[Link]:
    """Cues with their sources and contents, in the order of their first contents.

    ``least_chance`` is how likely a content and its source must be to be worth giving;
    ``word_gain`` is what each word of a content adds, from minus to plus half of it by its tag;
    ``no_source`` is by how much the chance of there being no source is multiplied.
    """
    if not len(scores.pieces):
        return []
    words = words_with_scores(scores, weights.word_kinds)
    inside = words.role[:, ROLES.index("content")]
    gains = running_total(settings["word_gain"] * (inside - 0.5))
    candidates = []
    for stretch in stretches_of(words, scores.states):
        judged = judge(stretch, weights)
        candidates += candidates_in(stretch, judged, gains, settings)
    chosen = best_set([c.content for c in candidates], [c.worth for c in candidates])
    return _by_cue(words, [candidates[i] for i in chosen])


def candidates_in(
    stretch: Stretch,
    judged: Judged,
    gains: NDArray[np.float64],
    settings: Mapping[str, float],
) -> list[Candidate]:
    """Each content of a stretch with its source and cue.

    Sources that overlap are one source with several borders: their chances are added, then
    the likeliest border is taken.
    """
    first, stop = stretch.sources
    same = (first[:, None] < stop[None]) & (first[None] < stop[:, None])
    nobody = judged.source[:, -1:] * settings["no_source"]
    together = np.concatenate([judged.source[:, :-1] @ same.astype(np.float32), nobody], axis=1)
    likeliest = together.argmax(axis=1)
    found = []
    for i, number in enumerate(likeliest.tolist()):
        attributed = float(judged.good[i])
        chance = min(float(together[i, number]), 1.0) * attributed
        source = None
        if number < len(first):
            group = np.flatnonzero(same[number])
            number = int(group[judged.source[i, group].argmax()])
            source = _place(stretch.sources, number)
        cue_number = int(judged.cue[i, number])
        cue = _place(stretch.cues, cue_number) if cue_number < len(stretch.cues.first) else None
        content = _place(stretch.contents, i)
        worth = chance - settings["least_chance"] + float(gains[content[1]] - gains[content[0]])
        found.append(Candidate(content, cue, source, chance, attributed, worth))
    return found


def best_set(places: Sequence[Place], worth: Sequence[float]) -> list[int]:
    """The numbers of places that do not overlap and are together worth most, in order."""
    order = sorted(range(len(places)), key=lambda i: (places[i][1], places[i][0]))
    stops = [places[i][1] for i in order]
    best, taken, before = [0.0], [], []
    for number, i in enumerate(order):
        before.append(bisect_right(stops, places[i][0], 0, number))
        value = best[before[-1]] + worth[i]
        taken.append(value > best[-1])
        best.append(max(value, best[-1]))
    chosen, number = [], len(order)
    while number:
        if taken[number - 1]:
            chosen.append(order[number - 1])
            number = before[number - 1]
        else:
            number -= 1
    return chosen[::-1]


def _by_cue(words: ScoredWords, chosen: Sequence[Candidate]) -> list[Link]:
    """Contents whose cues share a word together; their source is that of the surest of them."""
    links: list[Link] = []
    by_word: dict[int, Link] = {}
    for candidate in chosen:
        cue_words = range(*candidate.cue) if candidate.cue else range(0)
        link = next((by_word[w] for w in cue_words if w in by_word), None)
        if link is None:
            link = Link(_in_pieces(words, candidate.cue) if candidate.cue else None, None)
            links.append(link)
        by_word |= dict.fromkeys(cue_words, link)
        link.contents.append(_in_pieces(words, candidate.content))
        if candidate.chance > link.chance:
            link.chance, link.attributed = candidate.chance, candidate.attributed
            link.cue = _in_pieces(words, candidate.cue) if candidate.cue else None
            link.source = _in_pieces(words, candidate.source) if candidate.source else None
    return links


def _place(spans: Spans, number: int) -> Place:
    return int(spans.first[number]), int(spans.stop[number])


def _in_pieces(words: ScoredWords, place: Place) -> Place:
    return int(words.first[place[0]]), int(words.stop[place[1] - 1])
