"""Which sentences tell one statement: stars, so that no statement grows along a chain."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.compare.coverage.candidates import Candidates
from variorum.compare.coverage.told import ToldStory

POSSIBLE = 0.2
"""How likely two sentences that both go with a third must say the same to stand with it."""
LIKELY = 0.5
"""How likely one that stands with another member must say what the middle one says."""
COMPARED = 8
"""Against so many that already stand in a group a further one is held."""

Chances = Mapping[int, Mapping[int, float]]
"""For each sentence, by number, those that may say the same and how likely they do."""


def by_sentence(candidates: Candidates, chances: Sequence[float]) -> Chances:
    """The chances of the candidate pairs, to be looked up from either side."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    pairs = zip(candidates.first.tolist(), candidates.second.tolist(), chances, strict=True)
    for a, b, chance in pairs:
        found[a][b] = found[b][a] = chance
    return found


def group_sentences(
    story: ToldStory, candidates: Candidates, chances: Sequence[float], *, sure: float
) -> list[list[int]]:
    """Groups of sentences, by number, that tell one statement; the one in the middle first.

    Every sentence of a group says the same as its middle one with a chance of ``sure`` or
    more (star clusters: Aslam, Pelekhov and Rus, "The star clustering algorithm", 2004), and
    may say the same as the others; where a report tells it once more, in words nearer to
    another member's, it joins that. The middles are those that most reports bear out whole.
    A sentence that tells two things may stand in several groups, but is the middle of one at
    most. Sentences that go with none are groups by themselves.
    """
    likely = by_sentence(candidates, chances)
    reach = _reach(story, candidates, chances)
    order = sorted(range(len(story.told)), key=lambda k: (-round(reach.get(k, 0.0), 6), k))
    grouped: dict[int, list[int]] = {}
    groups = []
    for middle in order:
        if middle in grouped:
            continue
        star = _star(middle, likely, story, sure)
        again = _told_twice(star, grouped, likely, story)
        if again is not None:
            again.append(middle)
            grouped[middle] = again
            continue
        groups.append(star)
        for member in star:
            grouped.setdefault(member, star)
    return groups


def _told_twice(
    star: Sequence[int], grouped: Mapping[int, list[int]], likely: Chances, story: ToldStory
) -> list[int] | None:
    """The group that already has all of a star but for its middle, and the middle's report."""
    if len(star) == 1 or not all(member in grouped for member in star[1:]):
        return None
    group = grouped[star[1]]
    report = story.told[star[0]].report
    near = likely[star[0]].get(group[0], 0.0) >= LIKELY
    return group if near and any(story.told[k].report == report for k in group) else None


def _reach(story: ToldStory, candidates: Candidates, chances: Sequence[float]) -> dict[int, float]:
    """In how many reports a sentence is likely to stand, as far as these hold it whole."""
    best: dict[int, dict[str, float]] = defaultdict(dict)
    pairs = zip(
        candidates.first.tolist(),
        candidates.second.tolist(),
        candidates.shared.tolist(),
        chances,
        strict=True,
    )
    for a, b, shared, chance in pairs:
        for one, other in ((a, b), (b, a)):
            held = chance * min(1.0, shared / story.told[one].weight)
            report = story.told[other].report
            if held > best[one].get(report, 0.0):
                best[one][report] = held
    return {one: sum(sorted(held.values())) for one, held in best.items()}


def _star(middle: int, likely: Chances, story: ToldStory, sure: float) -> list[int]:
    near = [(-chance, k) for k, chance in likely.get(middle, {}).items() if chance >= sure]
    star = [middle]
    for _, k in sorted(near):
        others = [m for m in star[1 : COMPARED + 1] if story.told[m].report != story.told[k].report]
        if all(likely[k].get(m, 0.0) >= POSSIBLE for m in others):
            star.append(k)
    return star
