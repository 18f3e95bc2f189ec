"""Positions that a reworded report has in words of its own, where another has the utterance."""

from collections.abc import Sequence, Set

from variorum.model import Evidence, Family, PositionGroup


def without_rewordings(
    groups: Sequence[PositionGroup], families: Sequence[Family], reworded: Set[str]
) -> list[PositionGroup]:
    """The positions without those that only ``reworded`` reports tell, and that are their
    wordings of an utterance which makes another position here: the changed words stand beside
    it among the quotations, and are no second promise.
    """
    told = [t.evidence for g in groups for t in g.tellings if t.report not in reworded]
    worded = [f for f in families if any(_words(f, passage) for passage in told)]
    return [
        group
        for group in groups
        if not {t.report for t in group.tellings} <= reworded
        or not all(any(_words(f, t.evidence) for f in worded) for t in group.tellings)
    ]


def _words(family: Family, passage: Evidence) -> bool:
    """Whether a passage has what a family has of its report and other reports word, too."""
    if len({wording.report for wording in family.wordings}) < 2:
        return False
    return any(
        span.overlaps(passage.span)
        for wording in family.wordings
        if wording.report == passage.report
        for span in wording.shared or wording.spans
    )
