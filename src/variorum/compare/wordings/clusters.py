"""Linked utterances put together: first the same sentence, then sentences that go together."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.compare.wordings.by_hand import HandPairs
from variorum.compare.wordings.by_rule import printed_again
from variorum.compare.wordings.links import Link
from variorum.compare.wordings.occasions import are_days_apart, are_two
from variorum.compare.wordings.speakers import SURE
from variorum.compare.wordings.utterances import Utterance, goes_on, of_two, told_beside


def cluster(
    utterances: Sequence[Utterance], links: Sequence[Link], hand: HandPairs
) -> list[list[Utterance]]:
    """Put linked utterances together, the strongest link first.

    Two groups become one only when at least half of the pairs of different reports between
    them are linked, so that no chain of weak links joins what is far apart (average link), and
    never what a person took apart.
    """
    strength = {(x.a, x.b): x.score for x in links} | {(x.b, x.a): x.score for x in links}
    member: dict[int, list[int]] = {}
    for link in links:
        left, right = member.get(link.a, [link.a]), member.get(link.b, [link.b])
        if left is right:
            continue
        sides = [[utterances[i] for i in side] for side in (left, right)]
        across = [
            (i, j) for i in left for j in right if utterances[i].report != utterances[j].report
        ]
        unlinked = [pair for pair in across if pair not in strength]
        said = ((utterances[i].occasion, utterances[j].occasion) for i, j in unlinked)
        said_twice = any(are_two(*pair) for pair in said)
        if said_twice or hand.forbids(*sides) or _are_days_apart(*sides):
            continue
        linked = len(across) - len(unlinked)
        if 3 * linked >= len(across) and _one_each(utterances, left, right):
            whole = left + right
            for i in whole:
                member[i] = whole
    groups = {id(g): g for g in member.values() if len(g) > 1}
    return [sorted((utterances[i] for i in g), key=place_of) for g in groups.values()]


def _one_each(utterances: Sequence[Utterance], left: list[int], right: list[int]) -> bool:
    """Whether no report would quote one sentence twice: what a report prints as two quotations
    is two, unless the one repeats the other or goes on with it. A rendering in the reporter's
    words beside a quotation is of one with it.
    """
    for i in left:
        for j in right:
            a, b = utterances[i], utterances[j]
            if a.report != b.report or goes_on(a, b) or not (_whole(a) and _whole(b)):
                continue
            if not printed_again(a, b):
                return False
    return True


def _whole(u: Utterance) -> bool:
    return u.marked and not u.partial


def find_bridges(utterances: Sequence[Utterance], links: Sequence[Link]) -> set[frozenset[int]]:
    """Pairs of utterances that follow each other and that one sentence elsewhere joins.

    A report that prints "A … B" as one quotation shows that A and B were said together.
    """
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for link in links:
        partners[link.a].add(link.b)
        partners[link.b].add(link.a)
    at = {(u.report, u.order): n for n, u in enumerate(utterances)}
    return {
        frozenset((id(utterances[i]), id(utterances[after])))
        for linked in partners.values()
        for i in linked
        if (after := at.get((utterances[i].report, utterances[i].order + 1))) in linked
        and goes_on(utterances[i], utterances[after])
    }


def join_neighbours(
    clusters: list[list[Utterance]], bridges: set[frozenset[int]], hand: HandPairs
) -> list[list[Utterance]]:
    """Put clusters together whose sentences follow each other as one speaker's in at least two
    reports, or in one where another report prints both as one.
    """
    at = {(u.report, u.order): n for n, cluster in enumerate(clusters) for u in cluster}
    follows: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        for u in cluster:
            after = at.get((u.report, u.order + 1))
            if after is None or after == number:
                continue
            neighbour = next(v for v in clusters[after] if v.order == u.order + 1 and
                             v.report == u.report)  # fmt: skip
            if frozenset((id(u), id(neighbour))) in bridges:
                follows[number, after].update(("one", "other"))
            if neighbour.paragraph != u.paragraph or told_beside(u, neighbour):
                continue
            if not of_two(u, neighbour):
                follows[number, after].add(u.report)
    owner = list(range(len(clusters)))
    for (first, second), witnesses in sorted(follows.items(), key=lambda f: (-len(f[1]), f[0])):
        if len(witnesses) >= 2 and owner[first] != owner[second]:
            old, new = owner[second], owner[first]
            groups = [_owned(clusters, owner, by) for by in (old, new)]
            if hand.forbids(*groups) or _are_two_speakers(*groups) or _are_days_apart(*groups):
                continue
            owner = [new if o == old else o for o in owner]
    joined: defaultdict[int, list[Utterance]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        joined[owner[number]].extend(cluster)
    return [sorted(cluster, key=place_of) for cluster in joined.values()]


def _owned(clusters: Sequence[list[Utterance]], owner: Sequence[int], by: int) -> list[Utterance]:
    return [u for number, cluster in enumerate(clusters) if owner[number] == by for u in cluster]


def _are_days_apart(left: Sequence[Utterance], right: Sequence[Utterance]) -> bool:
    """Whether any of these was said some days before or after one of those."""
    told = [u.occasion for u in right if u.occasion.days]
    return any(are_days_apart(u.occasion, other) for u in left for other in told)


def _are_two_speakers(left: Sequence[Utterance], right: Sequence[Utterance]) -> bool:
    """Whether both are surely given to somebody with a name, and none of those who have one is of
    both: what follows in a paragraph may be another's.
    """
    named = [[u for u in group if u.speaker_id not in ("", "unnamed")] for group in (left, right)]
    holders = [{u.speaker_id for u in group} for group in named]
    sure = all(any(u.sureness >= SURE for u in group) for group in named)
    return sure and holders[0].isdisjoint(holders[1])


def place_of(u: Utterance) -> tuple[str, int]:
    """The report and the place in it, to sort by."""
    return u.report, u.order
