"""Candidates that may be one utterance by a bound on their evidence, worked out for all at once.

Few of a story's many candidates are pairs. What speaks for a pair at best is mostly known of each
utterance alone, and the rest is bounded by the words that both have; the sums are `pairing`'s own,
in arrays.
"""

import math
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from variorum.compare.wordings.bags import Bags
from variorum.compare.wordings.by_rule import LOST_WORDS
from variorum.compare.wordings.candidates import Candidate
from variorum.compare.wordings.demands import LOST_FIRST_PERSON, UNGIVEN, WORD_FOR_WORD, Needed
from variorum.compare.wordings.evidence import ARRAYS, SLACK, Agreed, Alike, hoped
from variorum.compare.wordings.pairing import LEAST_SHARE, LEAST_UNTOLD
from variorum.compare.wordings.prepared import Compared, Side, Words
from variorum.compare.wordings.scorer import load_weights
from variorum.compare.wordings.surroundings import word_weights

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
Which = NDArray[np.bool_]

AT_ONCE = 20_000
"""Pairs whose words are looked up in one go: they take some megabytes."""
ROUNDING = 1e-6
"""Sums in another order may differ by less."""
REPEATED = 1
"""So many words of a run may be another one of it again."""
UNGIVEN_AT_LEAST = tuple(chain.from_iterable(UNGIVEN.values()))
"""All that a sentence may reach that nobody is given, whoever is given what the other quotes."""


def promising(compared: Sequence[Compared], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that ``pair_score`` would surely find to be none."""
    if not candidates:
        return []
    bound = _Bound(compared)
    kept: list[Candidate] = []
    for first in range(0, len(candidates), AT_ONCE):
        some = candidates[first : first + AT_ONCE]
        a = np.array([c.a for c in some], dtype=np.int64)
        b = np.array([c.b for c in some], dtype=np.int64)
        which = bound.holds(a, b, np.array([c.margin for c in some]))
        kept += [some[k] for k in np.flatnonzero(which).tolist()]
    return kept


class _Bound:
    """What is known of each utterance by itself, in arrays."""

    def __init__(self, compared: Sequence[Compared]) -> None:
        utterances = [c.utterance for c in compared]
        reports: dict[str, int] = {}
        self._report = np.array([reports.setdefault(u.report, len(reports)) for u in utterances])
        known: dict[str, int] = {"": -1, "unnamed": -1}
        self._speaker = np.array([known.setdefault(u.speaker_id, len(known)) for u in utterances])
        self._sides = Side(*map(np.array, zip(*(c.side for c in compared), strict=True)))
        words = np.array([len(u.tokens) for u in utterances])
        self._marked = self._sides.marked & (words >= LOST_WORDS)
        self._title = np.array([c.title for c in compared], dtype=bool)
        self._in_few = np.array([_least(c.in_marks) for c in compared])
        self._weight = np.array([c.whole.weight for c in compared])
        self._forms = Bags([c.whole.forms for c in compared])
        self._frames = Bags([word_weights(u.around.frame) for u in utterances])
        self._sources = Bags([word_weights(u.around.source) for u in utterances])
        self._numbers = Bags([dict.fromkeys(c.numbers, 1.0) for c in compared])
        contexts: dict[frozenset[str], int] = {}
        self._context = np.array(
            [contexts.setdefault(u.around.context, len(contexts)) for u in utterances]
        )
        self._contexts = Bags([word_weights(context) for context in contexts])

    def holds(self, a: Numbers, b: Numbers, margin: Floats) -> Which:
        """Which pairs may be one utterance."""
        equal, count = self._forms.shared(a, b)
        least = np.minimum(self._weight[a], self._weight[b])
        most = np.minimum(SLACK * equal, least) + ROUNDING
        one = (self._speaker[a] == self._speaker[b]) & (self._speaker[a] >= 0)
        within = self._report[a] == self._report[b]
        untold = self._sides.narrated[a] | self._sides.narrated[b]
        none = (
            within
            | (self._sides.narrated[a] & self._sides.narrated[b])
            | self._title[a]
            | self._title[b]
        )
        marks = np.minimum(self._in_few[a], self._in_few[b])
        alike = [
            (most >= n.weight) & (most >= n.share * marks) & (count >= n.run - REPEATED)
            for n in WORD_FOR_WORD
        ]
        held: Which = (within & one) | (~none & untold & self._may_be_lost(a, b, most, least))
        held |= ~none & np.any(alike, axis=0)
        enough = self._sides.quotes[a] | self._sides.quotes[b] | (most >= LEAST_SHARE * least)
        told = ~untold | self._sides.acts[a] | self._sides.acts[b]
        asked = np.flatnonzero(~held & ~none & enough & told)
        held[asked] = self._may_score(
            a[asked], b[asked], most[asked], count[asked], margin[asked], one[asked]
        )
        return held

    def _may_be_lost(self, a: Numbers, b: Numbers, most: Floats, least: Floats) -> Which:
        """Which sentences that nobody is given may be the other one without its marks."""
        given = np.where(self._sides.narrated[a], b, a)
        marked = self._marked[given] & _any_may_be_met(LOST_FIRST_PERSON, most, least)
        quotes = self._sides.quotes[given] & _any_may_be_met(UNGIVEN_AT_LEAST, most, least)
        which: Which = marked | quotes
        return which

    def _may_score(
        self, a: Numbers, b: Numbers, most: Floats, count: Floats, margin: Floats, one: Which
    ) -> Which:
        """Which pairs may have the chance that is asked; what takes longer is asked of fewer."""
        model = load_weights()
        untold = self._sides.narrated[a] | self._sides.narrated[b]
        needed = np.where(untold, _logit(max(model.least, LEAST_UNTOLD)), _logit(model.least))
        context, source = (max(0.0, model.features[name]) for name in ("context", "source"))
        best = self._best(a, b, most, count, margin, one) - needed + ROUNDING
        held: Which = best + context + source * ~one >= 0
        left = np.flatnonzero(held)
        a, b, one = a[left], b[left], one[left]
        best = best[left] + source * ~one * _in_common(self._sources, a, b)
        best += min(0.0, model.features["number_clash"]) * (~one & self._clash(a, b))
        a, b = self._context[a], self._context[b]
        held[left] = best + context * _in_common(self._contexts, a, b) >= 0
        return held

    def _clash(self, a: Numbers, b: Numbers) -> Which:
        """Which pairs have numbers, and none in common."""
        both = np.minimum(self._numbers.weights[a], self._numbers.weights[b]) > 0
        which: Which = both & (self._numbers.shared(a, b)[1] == 0)
        return which

    def _best(
        self, a: Numbers, b: Numbers, most: Floats, count: Floats, margin: Floats, one: Which
    ) -> Floats:
        """At most the sum from which `scorer.chance` works, but for the context."""
        model = load_weights()
        nothing = np.zeros(len(a))
        like = Alike(most, count, most / self._weight[a], most / self._weight[b])
        found = hoped(
            self._of(a),
            self._of(b),
            like,
            Agreed(one, nothing, nothing),
            self._frames.shared(a, b)[0],
            margin,
            ARRAYS,
        )._replace(context=0.0, source=0.0)
        # Where they are not surely one it is not known yet how their speakers go together.
        weights = model.features
        unsure = max(0.0, weights["likely_speaker"], weights["two_speakers"])
        best: Floats = np.where(one, 0.0, unsure) + model.bias
        for name, values in found._asdict().items():
            best += weights[name] * values
        return best

    def _of(self, numbers: Numbers) -> Side:
        return Side(*(values[numbers] for values in self._sides))


def _in_common(bags: Bags, a: Numbers, b: Numbers) -> Floats:
    """What two bags share, in parts of the lighter one."""
    lighter = np.minimum(bags.weights[a], bags.weights[b])
    common: Floats = bags.shared(a, b)[0] / np.maximum(lighter, 1e-9)
    return common


def _any_may_be_met(demands: Sequence[Needed], most: Floats, least: Floats) -> Which:
    """Where what two have in common at most, of which one weighs the ``least``, may be enough."""
    met = [(most >= need.weight) & (most >= need.share * least) for need in demands]
    which: Which = np.any(met, axis=0)
    return which


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def _least(runs: Sequence[Words]) -> float:
    """The weight of the lightest run that may be taken for another word for word."""
    lightest = min(need.weight for need in WORD_FOR_WORD)
    return min([r.weight for r in runs if r.weight >= lightest], default=math.inf)
