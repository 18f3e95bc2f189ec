"""Reports of one event, and what carries it on, put together as a story."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from variorum.compare.likeness import alike_pairs, report_stems, title_stems, word_vectors
from variorum.compare.linkage import average_link
from variorum.compare.shingles import ngram_codes, sampled, shared_pairs, word_codes
from variorum.model import Report, Span, Story

LEAST = 0.14
"""Mean likeness at which two groups of reports are one story."""
LEAST_PAIR = 0.05
FREE_DAYS = 1
DAY_COST = 0.06
LARGEST_COST = 0.15
UNDATED_COST = 0.04
NEAR_COPY = 0.5
NEAR_COPY_NGRAMS = 10
NGRAM = 8


def group_stories(
    reports: Sequence[Report], *, furniture: Mapping[str, Sequence[Span]] | None = None
) -> tuple[Story, ...]:
    """Every report in exactly one story, the largest story first.

    ``furniture`` gives, by report id, spans of the text that are to be left out. Reports are
    alike by the weighted words of title and text; days between them take likeness away, up
    to a limit, so that a later report which carries on the same matter still joins; without
    a date the words alone decide, a little more strictly. Near copies are always alike.
    Groups are joined by average link. Neither the order of the reports nor their ids matter,
    but that of reports equal in words, outlet and date the lower id goes first.

    Within a story reports stand by date, the undated last, then by digest. Ids are "1", "2"
    …: by size, then by first date, then by digest.
    """
    places = furniture or {}
    order = sorted(reports, key=_place)
    stems = [report_stems(report, places.get(report.id, ())) for report in order]
    vectors = word_vectors([title_stems(report) for report in order], stems)
    likeness = {(i, j): value for i, j, value in _dated(order, vectors) if value > 0}
    for i, j in _near_copies(stems):
        likeness[i, j] = 1.0
    pairs = [(i, j, value) for (i, j), value in sorted(likeness.items())]
    groups = average_link(len(order), pairs, least=LEAST)
    groups.sort(key=lambda group: (-len(group), group[0]))
    return tuple(
        Story(str(number), tuple(order[i].id for i in group))
        for number, group in enumerate(groups, 1)
    )


def _place(report: Report) -> tuple[date, str, str]:
    return report.published or date.max, report.digest, report.id


def _dated(
    reports: Sequence[Report], vectors: Sequence[dict[str, float]]
) -> Iterator[tuple[int, int, float]]:
    for i, j, cosine in alike_pairs(vectors, least=LEAST_PAIR):
        yield i, j, cosine - time_cost(reports[i].published, reports[j].published)


def time_cost(first: date | None, second: date | None) -> float:
    """What the days between two reports take from their likeness."""
    if first is None or second is None:
        return UNDATED_COST
    return min(LARGEST_COST, DAY_COST * max(0, abs((first - second).days) - FREE_DAYS))


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
