"""Whether a sentence says what no other report says."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log, log1p

import numpy as np

from variorum.compare.coverage.grouping import Chances
from variorum.compare.coverage.index import Index
from variorum.compare.coverage.likeness import load_model
from variorum.compare.coverage.told import Told, ToldStory
from variorum.compare.statements import weight_of

LEAST_CHANCE = 0.01
MARKS = frozenset('"“”')


def alone_chances(
    story: ToldStory,
    texts: Mapping[str, str],
    index: Index,
    likely: Chances,
    witness: Mapping[str, str],
) -> list[float]:
    """For each sentence how likely it is that no report of another witness says any of it.

    ``witness`` gives reports that rest on one another the same one.
    """
    model = load_model("alone")
    return [model.chance(f) for f in alone_features(story, texts, index, likely, witness)]


def alone_features(
    story: ToldStory,
    texts: Mapping[str, str],
    index: Index,
    likely: Chances,
    witness: Mapping[str, str],
) -> list[dict[str, float]]:
    """What the judgement on each sentence rests on, by name."""
    owner = [witness[t.report] for t in story.told]
    nearest = [
        max((c for k, c in likely.get(n, {}).items() if owner[k] != owner[n]), default=0.0)
        for n in range(len(owner))
    ]
    said_by = words_by_witness(story.told, owner)
    elsewhere = _elsewhere(index, owner)
    return [
        _features(story, texts, n, nearest, elsewhere[n], new_words(t, owner[n], said_by))
        for n, t in enumerate(story.told)
    ]


def _features(
    story: ToldStory,
    texts: Mapping[str, str],
    number: int,
    nearest: Sequence[float],
    elsewhere: float,
    new: frozenset[str],
) -> dict[str, float]:
    told = story.told[number]
    around = [
        nearest[k]
        for k in (number - 1, number + 1)
        if 0 <= k < len(nearest) and story.told[k].report == told.report
    ]
    return {
        "nearest": log(nearest[number] + LEAST_CHANCE),
        "elsewhere": elsewhere,
        "around": sum(around) / max(1, len(around)),
        "new": log1p(weight_of(new, story.weights)),
        "weight": log1p(told.weight),
        "plain": log1p(told.plain_weight),
        "new_name": float(bool(new & told.statement.names)),
        "new_number": float(bool(new & told.statement.numbers)),
        "marks": float(not MARKS.isdisjoint(told.statement.span.of(texts[told.report]))),
    }


def _elsewhere(index: Index, owner: Sequence[str]) -> list[float]:
    """The share of each sentence that two neighbouring ones of another witness have at most."""
    names = {name: k for k, name in enumerate(dict.fromkeys(owner))}
    owners = np.array([names[name] for name in owner])
    found = []
    for number in range(index.size):
        shared = index.shared_with_two(number)[owners != owners[number]]
        mass = float(index.masses[number])
        found.append(float(shared.max()) / mass if len(shared) and mass else 0.0)
    return found


def words_by_witness(told: Sequence[Told], owner: Sequence[str]) -> dict[str, set[str]]:
    """For each word the witnesses that have it anywhere; ``owner`` is the one of each sentence."""
    said: dict[str, set[str]] = defaultdict(set)
    for sentence, name in zip(told, owner, strict=True):
        for word in sentence.statement.words:
            said[word].add(name)
    return said


def new_words(told: Told, witness: str, said_by: Mapping[str, set[str]]) -> frozenset[str]:
    """The words of a sentence that no other witness has anywhere."""
    return frozenset(word for word in told.statement.words if said_by[word] <= {witness})
