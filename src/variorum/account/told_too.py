"""Which reports tell a passage beside those that comparing joined with it."""

from collections.abc import Collection

from variorum.account.repeated import may_be_repeated, repeated_in
from variorum.account.sources import Sources
from variorum.compare.coverage.told import denies
from variorum.model import Evidence

RUN = 5
"""So many words in the same order tell it surely, where they are half of it."""


def find_told_too(
    passage: Evidence, known: Collection[str], sources: Sources
) -> tuple[Evidence, ...]:
    """Where the reports that are not ``known`` to tell a passage surely tell it."""
    found = (
        _repeated(passage, sources.texts.cite(nearest), sources)
        for report, nearest in sources.texts.nearest(passage).items()
        if report not in known and may_be_repeated(passage.text, nearest.words, fewest=RUN)
    )
    return tuple(sorted(filter(None, found), key=sources.place))


def _repeated(passage: Evidence, other: Evidence, sources: Sources) -> Evidence | None:
    """Half of a passage in other words that deny no more than it does."""
    repeated = repeated_in(passage.text, other.text, fewest=RUN)
    if repeated is None or denies(passage.text) != denies(other.text):
        return None
    begin, end = (other.begin + place for place in repeated)
    return sources.reports[other.report].cite(begin, end)
