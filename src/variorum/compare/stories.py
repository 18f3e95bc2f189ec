"""Reports of one event, and what carries it on, put together as a story."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Literal, NamedTuple

from variorum.compare.likeness import alike_pairs, report_stems, title_stems, word_vectors
from variorum.compare.linkage import average_link
from variorum.compare.shingles import ngram_codes, sampled, shared_pairs, word_codes
from variorum.model import Report, Span, Story

Grain = Literal["story", "saga"]
"""One event as news editors group its reports, or a running story with its episodes."""


class Strictness(NamedTuple):
    """When groups of reports are one: ``least`` is their least mean likeness.

    ``days`` is what 0, 1, 2 … days between two reports take from their likeness, ``far``
    what more days than these take, ``undated`` what a missing date takes. ``length`` and
    ``local_share`` are those of ``word_vectors``.
    """

    least: float
    days: tuple[float, float, float, float]
    far: float
    undated: float
    length: int
    local_share: float


STRICTNESS: dict[Grain, Strictness] = {
    "story": Strictness(0.11, (0.0, 0.05, 0.15, 0.16), 1.0, 0.05, 500, 2.0),
    "saga": Strictness(0.14, (0.0, 0.0, 0.06, 0.12), 0.15, 0.04, 1000, 1.4),
}
LEAST_PAIR = 0.05
WINDOW = 60
"""So many days apart, reports that are unlike still count against joining their groups."""
NEAR_COPY = 0.5
NEAR_COPY_NGRAMS = 10
NGRAM = 8


def group_stories(
    reports: Sequence[Report],
    *,
    furniture: Mapping[str, Sequence[Span]] | None = None,
    grain: Grain = "saga",
) -> tuple[Story, ...]:
    """Every report in exactly one story, the largest story first.

    ``furniture`` gives, by report id, spans of the text that are to be left out. Reports are
    alike by the weighted words of title and text; days between them take likeness away.
    With the grain "story" four days or more leave only near copies together;
    with "saga" they cost no more than a limit, so that what carries the same matter on weeks
    later still joins. Without a date the words alone decide, a little more strictly. Near
    copies are always alike. Groups are joined by average link.

    Neither the order of the reports nor their ids matter, but that of reports equal in words,
    outlet and date the lower id goes first. Within a story reports stand by date, the undated
    last, then by digest. Ids are "1", "2" …: by size, then by first date, then by digest.
    """
    strictness = STRICTNESS[grain]
    places = furniture or {}
    order = sorted(reports, key=_place)
    stems = [report_stems(report, places.get(report.id, ())) for report in order]
    vectors = word_vectors(
        [title_stems(report) for report in order],
        stems,
        length=strictness.length,
        local_share=strictness.local_share,
    )
    likeness = {(i, j): value for i, j, value in _dated(order, vectors, strictness)}
    for i, j in _near_copies(stems):
        likeness[i, j] = 1.0
    pairs = [(i, j, value) for (i, j), value in sorted(likeness.items())]
    groups = average_link(len(order), pairs, least=strictness.least)
    groups.sort(key=lambda group: (-len(group), group[0]))
    return tuple(
        Story(str(number), tuple(order[i].id for i in group))
        for number, group in enumerate(groups, 1)
    )


def time_cost(first: date | None, second: date | None, strictness: Strictness) -> float:
    """What the days between two reports take from their likeness."""
    if first is None or second is None:
        return strictness.undated
    days = abs((first - second).days)
    return strictness.days[days] if days < len(strictness.days) else strictness.far


def _place(report: Report) -> tuple[date, str, str]:
    return report.published or date.max, report.digest, report.id


def _dated(
    reports: Sequence[Report], vectors: Sequence[dict[str, float]], strictness: Strictness
) -> Iterator[tuple[int, int, float]]:
    """Pairs with their likeness; below 0, so that they count against joining, only when near.

    Unlike pairs of far days are left out (0): an archive of years has too many of them.
    """
    days = [report.published.toordinal() if report.published else None for report in reports]
    for i, j, cosine in alike_pairs(vectors, least=LEAST_PAIR):
        one, other = days[i], days[j]
        value = cosine - time_cost(reports[i].published, reports[j].published, strictness)
        near = one is not None and other is not None and abs(one - other) <= WINDOW
        if value > 0 or near:
            yield i, j, value


def _near_copies(stems: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of which the shorter one shares half its word 8-grams with the other."""
    samples = [sampled(ngram_codes(word_codes(words), NGRAM)) for words in stems]
    for i, j, count in shared_pairs(samples):
        shorter = min(len(samples[i]), len(samples[j]))
        if shorter >= NEAR_COPY_NGRAMS and count >= NEAR_COPY * shorter:
            yield i, j
    whole: dict[tuple[str, ...], list[int]] = {}
    for i, words in enumerate(stems):
        whole.setdefault(tuple(words), []).append(i)
    for same in whole.values():
        yield from combinations(same, 2)
