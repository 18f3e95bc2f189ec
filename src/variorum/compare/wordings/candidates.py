"""Which two utterances are worth comparing: an index of content words, not all pairs."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from variorum.compare.wordings.prepared import Compared

MOST_PLACES = 60
"""A word that stands in more utterances of a story finds no candidates."""
LEAST_SHARED = 3.5
"""The weight of the content words that two candidates must share."""
RUN = 3
"""So many words in a row, content or not, make a candidate of what somebody is given."""
FLOOR = 0.05
"""Added to what is compared, so that nothing shared is not infinitely worse than little."""

Key = tuple[int, str, bool]


class Candidate(NamedTuple):
    """Two utterances by number, and how far each is the best that the other's report offers.

    ``margin`` is the logarithm of what the two share over what the best other one of the
    same report shares, quotations among quotations; the larger of both directions.
    """

    a: int
    b: int
    margin: float


def find_candidates(compared: Sequence[Compared]) -> list[Candidate]:
    """Pairs that share enough content weight or a run of words."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    weight: dict[str, float] = {}
    whole = [0.0] * len(compared)
    for number, c in enumerate(compared):
        for unit in {u.form: u for u in c.whole.units if u.content}.values():
            places[unit.form].append(number)
            weight[unit.form] = unit.weight
            whole[number] += unit.weight
    shared = _shared(places, weight)
    chosen = {pair for pair, together in shared.items() if together >= LEAST_SHARED}
    chosen |= _sharing_a_run(compared)
    likeness = {
        (a, b): together / math.sqrt(whole[a] * whole[b]) * math.log1p(together)
        for a, b in chosen
        if (together := shared.get((a, b), 0.0))
    }
    best = _best_two(compared, likeness)
    return [
        Candidate(a, b, _margin(compared, best, (a, b), likeness.get((a, b), 0.0)))
        for a, b in sorted(chosen)
    ]


def _shared(
    places: Mapping[str, Sequence[int]], weight: Mapping[str, float]
) -> dict[tuple[int, int], float]:
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for form, numbers in places.items():
        if len(numbers) > MOST_PLACES:
            continue
        for i, a in enumerate(numbers):
            for b in numbers[i + 1 :]:
                shared[a, b] += weight[form]
    return shared


def _sharing_a_run(compared: Sequence[Compared]) -> set[tuple[int, int]]:
    """Pairs that share a run of words, whether or not they carry content."""
    index: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, c in enumerate(compared):
        u = c.utterance
        given = u.attribution >= 0 or u.marked or u.in_first_person
        forms = [unit.form for unit in c.whole.units] if given else []
        for i in range(len(forms) - RUN + 1):
            index[tuple(forms[i : i + RUN])].add(number)
    return {
        (a, b)
        for numbers in index.values()
        if 1 < len(numbers) <= MOST_PLACES
        for a, b in combinations(sorted(numbers), 2)
    }


def _key(compared: Sequence[Compared], one: int, other: int) -> Key:
    u = compared[other].utterance
    return one, u.report, u.marked


def _best_two(
    compared: Sequence[Compared], likeness: Mapping[tuple[int, int], float]
) -> dict[Key, tuple[float, int, float]]:
    """For an utterance and a report: the best there, whose it is, and the second best."""
    best: dict[Key, tuple[float, int, float]] = {}
    for (a, b), value in likeness.items():
        for one, other in ((a, b), (b, a)):
            key = _key(compared, one, other)
            first, who, second = best.get(key, (0.0, -1, 0.0))
            if value > first:
                best[key] = value, other, first
            elif value > second:
                best[key] = first, who, value
    return best


def _margin(
    compared: Sequence[Compared],
    best: Mapping[Key, tuple[float, int, float]],
    pair: tuple[int, int],
    value: float,
) -> float:
    a, b = pair
    margins = []
    for one, other in ((a, b), (b, a)):
        first, who, second = best.get(_key(compared, one, other), (0.0, -1, 0.0))
        rival = second if who == other else first
        margins.append(math.log((value + FLOOR) / (rival + FLOOR)))
    return max(margins)
