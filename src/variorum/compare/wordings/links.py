"""Which utterances word the same words: candidates by index, then the rules of `pairing`."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from variorum.compare.wordings.by_hand import HandPairs
from variorum.compare.wordings.likeness import Unit, topic_shares, units_of
from variorum.compare.wordings.pairing import Compared, pair_score
from variorum.compare.wordings.utterances import Utterance, goes_on

MOST_PLACES = 60
"""A word that stands in more utterances of a story finds no candidates."""
LEAST_SHARED = 3.5
"""The weight of the content words that two candidates must share."""
RUN = 3
"""So many words in a row, content or not, make a candidate of what somebody is given."""
CLEARLY_BETTER = 0.1
WEAKEST = 0.1


class Link(NamedTuple):
    """Two utterances by number, and how alike they are, 0 to 1."""

    score: float
    a: int
    b: int


def link_utterances(utterances: Sequence[Utterance], hand: HandPairs) -> list[Link]:
    """The links between utterances, the strongest first.

    Candidates come from an index of content words, not from all pairs. Where one utterance
    goes with two of another report and with one of them clearly better, that one is taken.
    """
    shares = topic_shares((u.report, units_of(u.tokens)) for u in utterances)
    made = [Compared.of(u, shares) for u in utterances]
    found = {
        (a, b): score
        for a, b in _candidates(utterances, [c.whole.units for c in made])
        if (score := pair_score(made[a], made[b])) > 0
        and not hand.forbids([utterances[a]], [utterances[b]])
    }
    found = _best_in_report(utterances, found)
    _extend(utterances, made, found)
    links = [Link(score, a, b) for (a, b), score in found.items()]
    return sorted(links, key=lambda x: (-x.score, *sorted((_key(utterances[x.a]),
                                                           _key(utterances[x.b])))))  # fmt: skip


def _key(u: Utterance) -> tuple[str, int]:
    return " ".join(t.key for t in u.tokens), u.order


def _candidates(
    utterances: Sequence[Utterance], units: Sequence[Sequence[Unit]]
) -> list[tuple[int, int]]:
    """Pairs that share enough content weight, by way of an index of content words."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    weight: dict[str, float] = {}
    for number, words in enumerate(units):
        for unit in {u.form: u for u in words if u.content}.values():
            index[unit.form].append(number)
            weight[unit.form] = unit.weight
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for form, numbers in index.items():
        if len(numbers) > MOST_PLACES:
            continue
        for i, a in enumerate(numbers):
            for b in numbers[i + 1 :]:
                shared[a, b] += weight[form]
    enough = {pair for pair, together in shared.items() if together >= LEAST_SHARED}
    return sorted(enough | _sharing_a_run(utterances, units))


def _sharing_a_run(
    utterances: Sequence[Utterance], units: Sequence[Sequence[Unit]]
) -> set[tuple[int, int]]:
    """Pairs that share a run of words, whether or not they carry content."""
    index: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, words in enumerate(units):
        u = utterances[number]
        given = u.attribution >= 0 or u.marked or u.in_first_person
        forms = [unit.form for unit in words] if given else []
        for i in range(len(forms) - RUN + 1):
            index[tuple(forms[i : i + RUN])].add(number)
    return {
        (a, b)
        for numbers in index.values()
        if 1 < len(numbers) <= MOST_PLACES
        for a, b in combinations(sorted(numbers), 2)
    }


def _best_in_report(
    utterances: Sequence[Utterance], found: dict[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Without the links for which both ends, or one of two quotations, have a clearly better
    one in the other's report: of a refrain, the saying that fits best is meant.

    A quotation competes with quotations only, a rendering with renderings: a report may
    print the one below the other.
    """
    best: defaultdict[tuple[int, str, bool], float] = defaultdict(float)
    partner: dict[tuple[int, str, bool], int] = {}
    for (a, b), score in sorted(found.items()):
        for one, other in ((a, b), (b, a)):
            key = one, utterances[other].report, utterances[other].marked
            if score > best[key]:
                best[key], partner[key] = score, other

    def better(one: int, other: int, score: float) -> bool:
        key = one, utterances[other].report, utterances[other].marked
        beside = utterances[partner[key]], utterances[other]
        return best[key] > score + CLEARLY_BETTER and not goes_on(*beside)

    kept = {}
    for (a, b), score in found.items():
        passed_over = better(a, b, score), better(b, a, score)
        both = utterances[a].marked and utterances[b].marked
        if not (any(passed_over) if both else all(passed_over)):
            kept[a, b] = score
    return kept


def _extend(
    utterances: Sequence[Utterance],
    made: Sequence[Compared],
    found: dict[tuple[int, int], float],
) -> None:
    """Link the neighbours of linked utterances on weaker grounds: a quotation is rewritten
    sentence by sentence.
    """
    at = {(u.report, u.order): n for n, u in enumerate(utterances)}
    waiting = sorted(found)
    while waiting:
        first, second = waiting.pop()
        a, b = utterances[first], utterances[second]
        if a.report == b.report:
            continue
        for step in (-1, 1):
            x, y = at.get((a.report, a.order + step)), at.get((b.report, b.order + step))
            if x is None or y is None or (min(x, y), max(x, y)) in found:
                continue
            u, v = utterances[x], utterances[y]
            if u.paragraph != a.paragraph or v.paragraph != b.paragraph:
                continue
            if not _may_follow(a, u) or not _may_follow(b, v):
                continue
            lost = u.attribution < 0 and v.attribution < 0
            if lost and (a.attribution >= 0 or b.attribution >= 0):
                continue  # narrative that two reports share is no part of a quotation
            score = pair_score(made[x], made[y], neighbours=True)
            if score > 0:
                found[min(x, y), max(x, y)] = max(score, WEAKEST)
                waiting.append((x, y))


def _may_follow(linked: Utterance, neighbour: Utterance) -> bool:
    """Whether a neighbour may go on with what was linked: a quotation with one of the same
    speaker, a sentence that nobody is given with anything, as it may have lost its marks.
    """
    if linked.attribution < 0 or neighbour.attribution < 0:
        return neighbour.attribution < 0
    quoted = neighbour.marked or bool(neighbour.quoted)
    return quoted and neighbour.speaker_id == linked.speaker_id
