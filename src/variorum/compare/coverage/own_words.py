"""How sure it is that two sentences tell one thing though they share few words."""

from collections.abc import Mapping
from math import log, log1p

from variorum.compare.coverage.likeness import load_weights
from variorum.compare.coverage.same_claim import claim_marks
from variorum.compare.coverage.told import Told
from variorum.compare.statements import stem
from variorum.model import Report

NEVER = 1e-3


def own_words_chance(
    a: Told, b: Told, likely: float, last: Mapping[str, int], reports: Mapping[str, Report]
) -> float:
    """How likely two sentences that were joined tell the same, or one a part of the other, where
    their words alone do not show it; ``likely`` is how likely they say the same, ``last`` has the
    place of the last sentence of each report.
    """
    return load_weights("own_words").chance(own_words_marks(a, b, likely, last, reports))


def own_words_marks(
    a: Told, b: Told, likely: float, last: Mapping[str, int], reports: Mapping[str, Report]
) -> dict[str, float]:
    """What the judgement rests on, by name: reports give a story's few facts in much the same
    order, and many names that are shared stand for nothing that is told. Plain words that stand
    side by side in both ("terror watch list") are one thing that both name.
    """
    sure = min(max(likely, NEVER), 1 - NEVER)
    depths = [t.place / max(1, last[t.report]) for t in (a, b)]
    return {
        "likely": log(sure / (1 - sure)),
        "things": log1p(_shared_things(a, b)),
        "family": float(not a.families.isdisjoint(b.families)),
        "apart": abs(depths[0] - depths[1]),
        **claim_marks(*(t.statement.span.of(reports[t.report].text) for t in (a, b))),
    }


def _shared_things(a: Told, b: Told) -> int:
    """How many plain words both have, those side by side in both counted once."""
    shared = a.plain & b.plain
    behind = {stem(second) for first, second in a.steps & b.steps if stem(first) in shared}
    return len(shared - behind)
