"""Positions that a reworded report has in words of its own, where another has the utterance."""

from collections.abc import Sequence

from variorum.model import Evidence, Family, PositionGroup, PositionTelling


def without_rewordings(
    groups: Sequence[PositionGroup],
    every: Sequence[PositionGroup],
    families: Sequence[Family],
    reworded: frozenset[str],
) -> list[PositionGroup]:
    """The positions without those that only ``reworded`` reports tell, and that are their
    wordings of an utterance which makes another position, one of ``every`` found: that stands in
    their place. The changed words stand beside it among the quotations, and are no second promise.
    """
    doubtful = [g for g in groups if reworded.issuperset(t.report for t in g.tellings)]
    reports = {t.report for g in doubtful for t in g.tellings}
    near = [f for f in families if not reports.isdisjoint(w.report for w in f.wordings)]
    told = [(g, t.evidence) for g in every for t in g.tellings if t.report not in reworded]
    kept, rewordings = {g.id for g in groups}, set[str]()
    for group in doubtful:
        own = [f for f in near if any(_words(f, t.evidence) for t in group.tellings)]
        first = [g for g, passage in told if any(_words(f, passage) for f in own)]
        worded = [f for f in own if any(_words(f, passage) for _, passage in told)]
        if all(any(_words(f, t.evidence) for f in worded) for t in group.tellings):
            rewordings.add(group.id)
            kept.update(g.id for g in first if g.who == group.who)
    return [group for group in every if group.id in kept - rewordings]


def are_one_utterance(tellings: Sequence[PositionTelling], families: Sequence[Family]) -> bool:
    """Whether reports word one utterance in several ways: nobody changed their mind between."""
    return any(all(_words(f, t.evidence) for t in tellings) for f in families)


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
