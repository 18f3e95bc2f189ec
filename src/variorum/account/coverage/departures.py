"""What a report that rests on another left out and added, without what both tell after all."""

from collections.abc import Iterable
from dataclasses import replace

from variorum.account.sources import Sources
from variorum.compare.copies.origins import WHOLLY
from variorum.model import Departure, Evidence

LEAST_SHARE = 0.2
"""A report that only shares so little with another was not made from it by cutting and adding."""


def without_told(departure: Departure, sources: Sources) -> Departure:
    """The departure without the passages that stand in one statement with a passage of the other
    report; empty where too little is shared to speak of an edited text.
    """
    if departure.relation not in WHOLLY and _share(departure, sources) < LEAST_SHARE:
        return replace(departure, dropped=(), added=())
    return replace(
        departure,
        dropped=tuple(_untold(departure.dropped, departure.report, sources)),
        added=tuple(_untold(departure.added, departure.source, sources)),
    )


def _share(departure: Departure, sources: Sources) -> float:
    pair = {departure.report, departure.source}
    relations = sources.comparison.relations
    return next((r.share for r in relations if {r.a, r.b} == pair), 0.0)


def _untold(passages: Iterable[Evidence], other: str, sources: Sources) -> list[Evidence]:
    """The passages of which no statement is told by the other report, too."""
    passages = list(passages)
    reports = {p.report for p in passages}
    told = [
        evidence
        for statement in sources.comparison.statements
        if any(t.report == other for t in statement.tellings)
        for telling in statement.tellings
        if telling.report in reports
        for evidence in telling.evidence
    ]
    return [
        p
        for p in passages
        if not any(
            e.report == p.report and e.part == p.part and e.span.overlaps(p.span) for e in told
        )
    ]
