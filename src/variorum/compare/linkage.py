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
    links = _Links(count)
    sums = links.sums
    for i, j, similarity in pairs:
        sums[i][j] = sums[j][i] = similarity
    waiting = [near for i in range(count) if (near := links.nearest(i))[0] <= -least]
    heapq.heapify(waiting)
    while waiting:
        near = heapq.heappop(waiting)
        _, low, high, whose = near
        if not links.members[whose]:
            continue  # it was put into another
        if links.still(near):
            links.join(low, high)
            whose = low
        near = links.nearest(whose)
        if near[0] <= -least:
            heapq.heappush(waiting, near)
    return [sorted(group) for group in links.members if group]


class _Links:
    """Groups, by their first items, and the sums of similarities between them."""

    def __init__(self, count: int) -> None:
        self.members = [[i] for i in range(count)]
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        self._sizes = [1] * count

    def nearest(self, i: int) -> tuple[float, int, int, int]:
        """The highest mean of a group with another, negative; the pair; and whose it is.

        No group comes nearer to a third when it is joined with another, so that what was
        nearest once is never too far down in a heap.
        """
        sizes, most, which = self._sizes, 0.0, i
        for other, total in self.sums[i].items():
            mean = total / sizes[other]
            if mean > most or (mean == most and other < which):
                most, which = mean, other
        return -most / sizes[i], min(i, which), max(i, which), i

    def still(self, near: tuple[float, int, int, int]) -> bool:
        """Whether two groups are as near as they once were."""
        negative, low, high, i = near
        other = high if i == low else low
        total = self.sums[i].get(other)
        return total is not None and -(total / self._sizes[other]) / self._sizes[i] == negative

    def join(self, i: int, j: int) -> None:
        """Put group j into group i."""
        row = self.sums[i]
        self.members[i] += self.members[j]
        self._sizes[i] += self._sizes[j]
        del row[j], self.sums[j][i]
        for other, similarity in self.sums[j].items():
            theirs = self.sums[other]
            del theirs[j]
            row[other] = theirs[i] = row.get(other, 0.0) + similarity
        self.members[j], self.sums[j] = [], {}
