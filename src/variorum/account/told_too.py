"""Which reports tell a passage beside those that comparing joined with it."""

from collections.abc import Collection
from typing import NamedTuple

from variorum.account.contrary import is_contrary
from variorum.account.repeated import may_be_repeated, repeated_in
from variorum.account.sources import Sources
from variorum.compare.coverage.told import denies
from variorum.model import Evidence

PERHAPS = 0.4
"""A report that has so much of a passage in two sentences may tell it."""
RUN = 5
"""So many words in the same order tell it surely, where they are half of it."""


class ToldToo(NamedTuple):
    """The places of reports that surely tell it, and whether further ones may."""

    surely: tuple[Evidence, ...]
    perhaps: bool


def find_told_too(passage: Evidence, known: Collection[str], sources: Sources) -> ToldToo:
    """What the reports that are not ``known`` to tell a passage have of it anywhere."""
    surely, perhaps = [], False
    for report, found in sorted(sources.texts.nearest(passage).items()):
        if report in known:
            continue
        repeated = None
        if may_be_repeated(passage.text, found.words, fewest=RUN):  # it seldom may
            repeated = _repeated(passage, sources.texts.cite(found), sources)
        if repeated is not None:
            surely.append(repeated)
        if repeated is None and found.has(PERHAPS):
            perhaps = perhaps or not is_contrary(passage.text, sources.texts.cite(found).text)
    return ToldToo(tuple(sorted(surely, key=sources.place)), perhaps)


def _repeated(passage: Evidence, other: Evidence, sources: Sources) -> Evidence | None:
    """Half of a passage in other words that deny no more than it does."""
    repeated = repeated_in(passage.text, other.text, fewest=RUN)
    if repeated is None or denies(passage.text) != denies(other.text):
        return None
    begin, end = (other.begin + place for place in repeated)
    return sources.reports[other.report].cite(begin, end)
