"""Whether a sentence says what no other report says."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, log1p
from typing import TypeVar

import numpy as np

from variorum.compare.coverage.clauses import read_content
from variorum.compare.coverage.elsewhere import Elsewhere
from variorum.compare.coverage.grouping import Chances
from variorum.compare.coverage.index import Index
from variorum.compare.coverage.likeness import load_weights
from variorum.compare.coverage.told import QUOTED, Told, ToldStory
from variorum.model import Report

LEAST_CHANCE = 0.01
Key = TypeVar("Key", int, str)


Grounds = Mapping[str, float]
"""What the judgement on a sentence rests on, by name."""


@dataclass(frozen=True, slots=True)
class Around:
    """What sentences are judged by: the ``grounds`` of each, how likely two sentences say the
    same, and for each report the witness that it is; reports that repeat one another are the
    same one.
    """

    grounds: Sequence[Grounds]
    likely: Chances
    witness: Mapping[str, str]


def read_grounds(
    told: Sequence[Told],
    reports: Mapping[str, Report],
    index: Index,
    elsewhere: Elsewhere,
    witness: Mapping[str, str],
) -> list[Grounds]:
    """For each sentence what is known of it without its likeness to others, its family and its
    speaker.
    """
    owner = [witness[t.report] for t in told]
    said_by = words_by_witness(told, owner)
    last = {t.report: t.place for t in told}
    return [
        {
            "elsewhere": most,
            "weight": log1p(t.weight),
            "depth": t.place / max(1, last[t.report]),
            "new_names": log1p(len(new_words(t, name, said_by) & t.statement.names)),
            **_by_words(t, reports[t.report].text, elsewhere, name),
        }
        for t, name, most in zip(told, owner, _elsewhere(index, owner), strict=True)
    ]


def alone_chances(story: ToldStory, around: Around) -> list[float]:
    """For each sentence how likely it is that no report of another witness says any of it."""
    model = load_weights("alone")
    return [model.chance(f) for f in alone_features(story, around)]


def alone_features(story: ToldStory, around: Around) -> list[dict[str, float]]:
    """What the judgement on each sentence rests on, by name."""
    told = story.told
    owner = [around.witness[t.report] for t in told]
    nearest = [
        max((c for k, c in around.likely.get(n, {}).items() if owner[k] != owner[n]), default=0.0)
        for n in range(len(owner))
    ]
    families = _holders(owner, [t.families for t in told])
    speakers = _holders(owner, [t.speakers for t in told])
    return [
        {
            "nearest": log(nearest[n] + LEAST_CHANCE),
            "around": _around(told, n, nearest),
            "told_family": float(any(families[f] - {owner[n]} for f in t.families)),
            "new_speaker": float(any(speakers[s] == {owner[n]} for s in t.speakers)),
            **around.grounds[n],
        }
        for n, t in enumerate(told)
    ]


def _around(told: Sequence[Told], number: int, nearest: Sequence[float]) -> float:
    """How likely its neighbours are told elsewhere."""
    found = [
        nearest[k]
        for k in (number - 1, number + 1)
        if 0 <= k < len(nearest) and told[k].report == told[number].report
    ]
    return sum(found) / max(1, len(found))


def _by_words(told: Told, text: str, elsewhere: Elsewhere, owner: str) -> dict[str, float]:
    content = read_content(text, told.statement.span, elsewhere, owner)
    words, weight = told.statement.span.of(text), content.weight
    quoted = sum(len(match.group()) for match in QUOTED.finditer(words))
    return {
        "quoted": quoted / max(1, len(words)),
        "length": log1p(len(told.statement.words)),
        "new_share": content.new_weight / weight if weight else 0.0,
        "new_words": log1p(len(content.new)),
    }


def _holders(owner: Sequence[str], held: Sequence[frozenset[Key]]) -> dict[Key, set[str]]:
    """The witnesses of whose sentences any holds a thing."""
    found: dict[Key, set[str]] = defaultdict(set)
    for things, name in zip(held, owner, strict=True):
        for thing in things:
            found[thing].add(name)
    return found


def _elsewhere(index: Index, owner: Sequence[str]) -> list[float]:
    """The share of each sentence that two neighbouring ones of another witness have at most."""
    names = {name: k for k, name in enumerate(dict.fromkeys(owner))}
    owners = np.array([names[name] for name in owner])
    most: list[float] = []
    for rows, shared in index.shared_with_two():
        shared[owners[rows][:, None] == owners] = 0.0
        most += shared.max(axis=1).tolist()
    return [
        one / mass if mass else 0.0 for one, mass in zip(most, index.masses.tolist(), strict=True)
    ]


def words_by_witness(told: Sequence[Told], owner: Sequence[str]) -> dict[str, set[str]]:
    """For each word the witnesses that have it anywhere; ``owner`` is the one of each sentence."""
    said: dict[str, set[str]] = defaultdict(set)
    for sentence, name in zip(told, owner, strict=True):
        for word in sentence.statement.words:
            said[word].add(name)
    return said


def new_words(told: Told, witness: str, said_by: Mapping[str, set[str]]) -> frozenset[str]:
    """The words of a sentence that no other witness has anywhere."""
    own = {witness}
    return frozenset([word for word in told.statement.words if said_by[word] <= own])
