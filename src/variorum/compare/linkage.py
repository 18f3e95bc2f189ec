"""Average-link clustering over sparse similarities."""

import heapq
from collections.abc import Iterable


def average_link(
    count: int, pairs: Iterable[tuple[int, int, float]], *, least: float
) -> list[list[int]]:
    """Groups of the items 0 … count-1, each sorted, in the order of their first items.

    ``pairs`` holds (i, j, similarity) with i < j, each pair at most once; a pair that is not
    there counts as 0. The two groups with the highest mean similarity over all their pairs
    are joined first, until no mean reaches ``least`` (UPGMA: Sokal and Michener, 1958). Of
    equal means the pair with the lowest items goes first, so the result depends on nothing
    but the numbering.
    """
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    sums: list[dict[int, float]] = [{} for _ in range(count)]
    heap: list[tuple[float, int, int]] = []
    for i, j, similarity in pairs:
        sums[i][j] = sums[j][i] = similarity
        if similarity >= least:
            heap.append((-similarity, i, j))
    heapq.heapify(heap)
    while heap:
        negative, i, j = heapq.heappop(heap)
        if i not in members or j not in members or -negative != _mean(members, sums, i, j):
            continue  # one of them has been joined or has grown since
        members[i] += members.pop(j)
        for other, similarity in sums[j].items():
            del sums[other][j]
            if other != i:
                sums[i][other] = sums[other][i] = sums[i].get(other, 0.0) + similarity
        sums[j] = {}
        for other in sums[i]:
            mean = _mean(members, sums, i, other)
            if mean >= least:
                heapq.heappush(heap, (-mean, min(i, other), max(i, other)))
    return [sorted(group) for _, group in sorted(members.items())]


def _mean(members: dict[int, list[int]], sums: list[dict[int, float]], i: int, j: int) -> float:
    return sums[i].get(j, 0.0) / (len(members[i]) * len(members[j]))
