"""Which utterances word the same words: candidates by index, then the rules of `pairing`."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from variorum.compare.wordings.by_hand import HandPairs
from variorum.compare.wordings.by_rule import in_own_words
from variorum.compare.wordings.candidates import find_candidates
from variorum.compare.wordings.evidence import quote_other_words, verbatim
from variorum.compare.wordings.pairing import pair_score
from variorum.compare.wordings.prepared import Compared, prepare
from variorum.compare.wordings.speakers import named_alike, named_apart
from variorum.compare.wordings.utterances import Utterance, goes_on

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
    made = prepare(utterances)
    found = {
        (a, b): score
        for a, b, margin in find_candidates(made)
        if (score := pair_score(made[a], made[b], margin)) > 0
        and not hand.forbids([utterances[a]], [utterances[b]])
    }
    found = _best_in_report(made, _of_one_speaker(made, found))
    _extend(utterances, made, found)
    links = [Link(score, a, b) for (a, b), score in found.items()]
    return sorted(links, key=lambda x: _strength(x, utterances))


def _strength(link: Link, utterances: Sequence[Utterance]) -> tuple[object, ...]:
    """Sorts links: the strongest first; of those alike the one of reports of nearer days."""
    a, b = utterances[link.a], utterances[link.b]
    apart = abs((a.written - b.written).days) if a.written and b.written else 0
    return -link.score, apart, *sorted((_key(a), _key(b)))


def _key(u: Utterance) -> tuple[str, int]:
    return " ".join(t.key for t in u.tokens), u.order


def _of_one_speaker(
    made: Sequence[Compared], found: dict[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Without what a report gives to another named speaker where it gives as much to the same
    one: who answers uses the words of what he answers, but does not quote them for his own.
    """
    own: defaultdict[tuple[int, str], float] = defaultdict(float)
    for (a, b), score in found.items():
        if named_alike(made[a].utterance, made[b].utterance):
            for one, other in ((a, b), (b, a)):
                key = one, made[other].utterance.report
                own[key] = max(own[key], score)

    def answers(a: int, b: int, score: float) -> bool:
        u, v = made[a].utterance, made[b].utterance
        return (
            max(own[a, v.report], own[b, u.report]) > score
            and named_apart(u, v)
            and not verbatim(made[a], made[b])
        )

    return {pair: score for pair, score in found.items() if not answers(*pair, score)}


def _best_in_report(
    made: Sequence[Compared], found: dict[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Without the links for which both ends, or one of two quotations, or of two that quote
    other words, have a clearly better one in the other's report: of a refrain, the saying that
    fits best is meant.

    A quotation competes with quotations only, a rendering with renderings: a report may
    print the one below the other. But where two reports print both alike, as copies do, neither
    is held for the other's.
    """
    utterances = [compared.utterance for compared in made]
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

    def told_apart(one: int, other: int, score: float) -> bool:
        """Whether both reports have a quotation, and both the sentence in their own words."""
        u, v = utterances[one], utterances[other]
        both = best[one, v.report, u.marked], best[other, u.report, v.marked]
        told = made[other] if u.marked else made[one]
        return u.marked != v.marked and in_own_words(told) and min(both) > score + CLEARLY_BETTER

    kept = {}
    for (a, b), score in found.items():
        if told_apart(a, b, score):
            continue
        passed_over = better(a, b, score), better(b, a, score)
        both_marked = made[a].utterance.marked and made[b].utterance.marked
        enough = any if both_marked or quote_other_words(made[a], made[b]) else all
        if not enough(passed_over):
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
            score = pair_score(made[x], made[y], 0.0, neighbours=True)
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
