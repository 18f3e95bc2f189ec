"""Who tells of an event: the sentences that say what its entry says, and no others of its day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import fsum, sqrt

from variorum.compare.dates.tellings import weight
from variorum.compare.timeline.doubles import stems
from variorum.model import Event, Evidence, StatementGroup

ALIKE, ALIKE_IN_ONE = ((0.43, 4), (0.35, 6)), ((0.55, 4),)
"""How like the entry another sentence must be, and how many words they share, of another report
and of its own, where they were not found to be one statement: of more words less is enough."""


def with_tellers(
    events: Iterable[Event], statements: Sequence[StatementGroup]
) -> tuple[Event, ...]:
    """The events, each with the sentences that tell what its entry tells.

    A day's entry gathers what is told of the day; that a report tells of the same day is not
    that it tells the same. An entry that later reports close keeps all its evidence.
    """
    by_report: dict[str, list[tuple[Evidence, int]]] = defaultdict(list)
    for number, group in enumerate(statements):
        for evidence in group.evidence:
            by_report[evidence.report].append((evidence, number))

    def stands_in(evidence: Evidence) -> frozenset[int]:
        return frozenset(
            number
            for other, number in by_report[evidence.report]
            if other.part == evidence.part and other.span.overlaps(evidence.span)
        )

    def told(event: Event) -> Event:
        first, *rest = event.evidence
        groups = stands_in(first)
        kept = [e for e in rest if groups & stands_in(e) or _is_alike(first, e)]
        return replace(event, evidence=(first, *kept))

    return tuple(e if e.happened or not e.evidence else told(e) for e in events)


def _is_alike(a: Evidence, b: Evidence) -> bool:
    these, those = stems(a.text), stems(b.text)
    shared = these & those
    if not shared:
        return False
    like = _mass(shared) / sqrt(_mass(these) * _mass(those))
    asked = ALIKE_IN_ONE if a.report == b.report else ALIKE
    return any(like >= least and len(shared) >= words for least, words in asked)


def _mass(words: Iterable[str]) -> float:
    return fsum(map(weight, words))
