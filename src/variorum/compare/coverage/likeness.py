"""How sure it is that two sentences of two reports say the same."""

from collections.abc import Sequence
from datetime import timedelta
from math import log1p, sqrt

from variorum.compare.coverage.candidates import Candidates, Pair
from variorum.compare.coverage.told import Told, ToldStory
from variorum.compare.statements import weight_of
from variorum.model import HERE, Beside, in_halves
from variorum.model.regression import Regression, load_regression

SOON = timedelta(days=2)
"""Reports so many days apart still tell of one event."""
OTHER_DAYS = 15.0
"""By how much less likely: reports of other days name the same people and places to tell of
another event.
"""
FORETOLD_IN_ONE = 90.0
"""By how much less likely, where the reports are of other days and only one sentence tells of
something as still to come.
"""
ONE_DENIES = 4.0
"""By how much less likely, where only one of two sentences has a word that denies."""
SMALL = 0.5
"""Weight that is added to that of a sentence's plain words: few words tell little."""


def load_weights(name: str) -> Regression:
    """What ``training`` has learnt: "same", "alone" or "own_words"."""
    return load_regression("variorum.compare.coverage", f"{name}_weights.json")


def chances(story: ToldStory, candidates: Candidates, beside: Beside = HERE) -> list[float]:
    """For each pair how likely it is that a reader finds one statement in both."""
    model = load_weights("same")

    def of(some: Sequence[Pair]) -> list[float]:
        return [model.chance(same_features(story, pair)) for pair in some]

    return in_halves(beside, of, candidates.pairs())


def less_for_other_events(
    story: ToldStory, candidates: Candidates, likely: Sequence[float]
) -> list[float]:
    """The chances, less where two sentences may tell of two events: the model has learnt from
    reports of the same days. Less, too, where one may deny what the other says.
    """
    pairs = zip(candidates.first.tolist(), candidates.second.tolist(), likely, strict=True)
    return [_less(story.told[a], story.told[b], chance, story) for a, b, chance in pairs]


def _less(a: Told, b: Told, chance: float, story: ToldStory) -> float:
    if not a.families.isdisjoint(b.families):
        return chance
    apart, less = story.days_apart(a.report, b.report), 1.0
    if apart > SOON:
        less *= OTHER_DAYS
    if apart > timedelta() and a.foretold != b.foretold:
        less *= FORETOLD_IN_ONE
    if a.denies != b.denies:
        less *= ONE_DENIES
    return chance / (chance + (1 - chance) * less)


def same_features(story: ToldStory, pair: Pair) -> dict[str, float]:
    """What the judgement on a pair of sentences rests on, by name."""
    a, b = story.told[pair.first], story.told[pair.second]
    plain = weight_of(a.plain & b.plain, story.weights)
    return {
        "named": log1p(max(0.0, pair.shared - plain)),
        "plain": log1p(plain),
        "related": _related(a, b, story),
        "steps": len(a.steps & b.steps) / (min(len(a.steps), len(b.steps)) or 1),
        "family": float(not a.families.isdisjoint(b.families)),
        "event": float(not a.events.isdisjoint(b.events)),
        "both_nearest": float(pair.nearest == 2),
        "one_nearest": float(pair.nearest == 1),
        "margin": pair.margin,
        "same_speaker": float(not a.speakers.isdisjoint(b.speakers)),
        "other_speaker": float(
            bool(a.speakers) and bool(b.speakers) and a.speakers.isdisjoint(b.speakers)
        ),
    }


def _related(a: Told, b: Told, story: ToldStory) -> float:
    """How much of the plain words that only one has can stand for a word of the other."""
    left, right = a.plain - b.plain, b.plain - a.plain
    least = _standing_for(left, right, story)
    least = least and min(least, _standing_for(right, left, story))
    return least / sqrt((a.plain_weight + SMALL) * (b.plain_weight + SMALL))


def _standing_for(words: frozenset[str], others: frozenset[str], story: ToldStory) -> float:
    related = story.related
    return weight_of(
        [w for w in words if w in related and not related[w].isdisjoint(others)], story.weights
    )
