"""Which utterances of different reports word the same words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from variorum.compare.wordings.alignment import align
from variorum.compare.wordings.utterances import Utterance

MOST_PLACES = 60
"""A word that stands in more utterances of a story finds no candidates."""
LEAST_WEIGHT = 0.4
"""The share of the smaller one's content weight that a candidate must share."""


class Needed(NamedTuple):
    """What two utterances must reach: the share of the shorter one's words that stand in
    order in the other, the Dice coefficient of the content words' weight, shared content words.
    """

    in_order: float
    dice: float
    words: int


MARKED = Needed(0.55, 0.33, 2)
REPORTED = Needed(0.5, 0.55, 3)
LOST = Needed(0.6, 0.6, 2)
NEIGHBOUR = Needed(0.5, 0.0, 0)
LOST_NEIGHBOUR = Needed(0.6, 0.0, 0)
LOST_WORDS = 6
"""A shorter quotation is not looked for where it has lost its marks: it may be a set phrase."""
WEAKEST = 0.1
TWO_SPEAKERS_RUN = 10
"""So long a run of the same words is one utterance, whomever two reports give it to."""
SHORTEST_NEIGHBOUR = 3
TWIN = 0.8
CONTAINED_RUN, CONTAINED_SHARE = 6, 0.5
"""So long an unbroken run, so large a share of the shorter quotation, join two by themselves."""


class Link(NamedTuple):
    """Two utterances by number, and how alike they are, 0 to 1."""

    score: float
    a: int
    b: int


def link_utterances(utterances: Sequence[Utterance]) -> list[Link]:
    """The links between utterances of different reports, the strongest first.

    Candidates come from an index of content words, not from all pairs. Words weigh by
    how rare they are and must stand in the same order; speakers must agree where both are
    known. From a link its neighbours in both texts are linked on weaker grounds.
    """
    found = {
        (a, b): score
        for a, b in _candidates(utterances)
        if (score := _likeness(utterances[a], utterances[b])) > 0
    }
    for pair in _extend(utterances, found):
        _link_twins(utterances, found, *pair)
    links = [Link(score, a, b) for (a, b), score in found.items()]
    return sorted(links, key=lambda x: (-x.score, *sorted((_key(utterances[x.a]),
                                                           _key(utterances[x.b])))))  # fmt: skip


def _key(u: Utterance) -> tuple[str, int]:
    return " ".join(t.key for t in u.tokens), u.order


def _candidates(utterances: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Pairs that share enough content weight, by way of an index of content words."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, utterance in enumerate(utterances):
        for key in utterance.weights:
            index[key].append(number)
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for key, numbers in index.items():
        if len(numbers) > MOST_PLACES:
            continue
        for a, b in combinations(numbers, 2):
            if utterances[a].report != utterances[b].report:
                shared[a, b] += min(utterances[a].weights[key], utterances[b].weights[key])
    running = _sharing_a_run(utterances)
    for a, b in running:
        shared.setdefault((a, b), 0.0)
    for (a, b), weight in sorted(shared.items()):
        least = min(utterances[a].weight, utterances[b].weight)
        if weight < LEAST_WEIGHT * least and (a, b) not in running:
            continue
        if _may_be_one(utterances[a], utterances[b], run=(a, b) in running):
            yield a, b


def _sharing_a_run(utterances: Sequence[Utterance]) -> set[tuple[int, int]]:
    """Pairs of quotations that share a run of words, whether or not they carry content."""
    index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, u in enumerate(utterances):
        keys = [t.key for t in u.tokens] if u.marked else []
        for i in range(len(keys) - CONTAINED_RUN + 1):
            index[tuple(keys[i : i + CONTAINED_RUN])].append(number)
    return {
        (a, b)
        for numbers in index.values()
        if 1 < len(numbers) <= MOST_PLACES
        for a, b in combinations(sorted(set(numbers)), 2)
        if utterances[a].report != utterances[b].report
    }


def _may_be_one(a: Utterance, b: Utterance, *, run: bool) -> bool:
    """Whether speakers and kinds allow two utterances to be one; ``run`` says that they share
    a long run of words, which no two people say by chance.
    """
    two_speakers = a.speaker_id and b.speaker_id and a.speaker_id != b.speaker_id
    if two_speakers and not (a.marked and b.marked and run):
        return False
    if a.attribution < 0 or b.attribution < 0:
        # narrative that resembles reported speech is no quotation that lost its marks
        given = a if b.attribution < 0 else b
        return given.attribution >= 0 and given.marked and len(given.tokens) >= LOST_WORDS
    return True


def _likeness(a: Utterance, b: Utterance) -> float:
    """How alike two candidates are: the Dice coefficient, 0 where they are no pair."""
    needed = MARKED if a.marked and b.marked else REPORTED
    if a.attribution < 0 or b.attribution < 0:
        needed = LOST
    return _score(a, b, needed)


def _score(a: Utterance, b: Utterance, needed: Needed) -> float:
    shared = a.weights.keys() & b.weights.keys()
    weight = sum(min(a.weights[k], b.weights[k]) for k in shared)
    dice = 2 * weight / ((a.weight + b.weight) or 1.0)
    blocks = [block for block in align(a.tokens, b.tokens) if block.equal]
    runs = [block.a[1] - block.a[0] for block in blocks]
    in_order = sum(runs) / min(len(a.tokens), len(b.tokens))
    longest = max(runs, default=0)
    two_speakers = a.speaker_id and b.speaker_id and a.speaker_id != b.speaker_id
    needed_run = TWO_SPEAKERS_RUN if two_speakers else CONTAINED_RUN
    if a.marked and b.marked and longest >= needed_run and in_order >= CONTAINED_SHARE:
        return max(dice, 0.5)
    if two_speakers:
        return 0.0
    if in_order < needed.in_order or dice < needed.dice or len(shared) < needed.words:
        return 0.0
    if not needed.words:  # a neighbour: the order of its words is enough
        return max(dice, WEAKEST)
    aligned = {t.root for block in blocks for t in a.tokens[slice(*block.a)]}
    kept = sum(min(a.weights[k], b.weights[k]) for k in shared & aligned)
    least = min(a.weight, b.weight)
    return dice if kept >= needed.in_order * least else 0.0


def _link_twins(
    utterances: Sequence[Utterance], found: dict[tuple[int, int], float], x: int, y: int
) -> None:
    """Link what is the same as x to y too, and the other way round: x was linked to y only
    because of where it stands, and its twins in other reports may stand elsewhere.
    """
    for one, other in ((x, y), (y, x)):
        twins = {b if a == one else a for (a, b), s in found.items() if one in (a, b) and s >= TWIN}
        for twin in sorted(twins - {other}):
            if utterances[twin].report != utterances[other].report:
                found.setdefault((min(twin, other), max(twin, other)), WEAKEST)


def _extend(
    utterances: Sequence[Utterance], found: dict[tuple[int, int], float]
) -> list[tuple[int, int]]:
    """Link the neighbours of linked utterances: a quotation is rewritten sentence by sentence.

    Gives the pairs that were added.
    """
    added: list[tuple[int, int]] = []
    at = {(u.report, u.order): n for n, u in enumerate(utterances)}
    waiting = sorted(found)
    while waiting:
        first, second = waiting.pop()
        a, b = utterances[first], utterances[second]
        for step in (-1, 1):
            x, y = at.get((a.report, a.order + step)), at.get((b.report, b.order + step))
            if x is None or y is None or (x, y) in found:
                continue
            u, v = utterances[x], utterances[y]
            if u.paragraph != a.paragraph or v.paragraph != b.paragraph:
                continue
            if not _may_follow(a, u) or not _may_follow(b, v):
                continue
            if min(len(u.tokens), len(v.tokens)) < SHORTEST_NEIGHBOUR:
                continue
            needed = NEIGHBOUR if u.marked and v.marked else LOST_NEIGHBOUR
            score = _score(u, v, needed)
            if score > 0 or (needed is NEIGHBOUR and u.weights.keys() == v.weights.keys()):
                found[x, y] = max(score, WEAKEST)
                waiting.append((x, y))
                added.append((x, y))
    return added


def _may_follow(linked: Utterance, neighbour: Utterance) -> bool:
    """Whether a neighbour goes on with what was linked: a quotation with one of the same
    speaker, a sentence that lost its marks with another such.
    """
    if linked.attribution < 0:
        return neighbour.attribution < 0
    return neighbour.marked and neighbour.speaker_id == linked.speaker_id
