"""Which reports tell a passage beside those that comparing joined with it."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.account.sources import Sources
from variorum.annotate.words import find_words
from variorum.compare.coverage.told import denies
from variorum.model import Evidence, Span

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
        repeated = _repeated(passage, found.evidence)
        if repeated is not None:
            surely.append(sources.reports[report].cite(*repeated))
        perhaps = perhaps or (repeated is None and found.has(PERHAPS))
    return ToldToo(tuple(sorted(surely, key=sources.place)), perhaps)


def _repeated(passage: Evidence, other: Evidence) -> Span | None:
    """Where another report has half of a passage word for word and denies what it denies."""
    mine, theirs = _words(passage.text), _words(other.text)
    least = max(RUN, (len(mine) + 1) // 2)
    if not _may_share_a_run(mine, frozenset(theirs), least):
        return None
    runs = {theirs[i : i + least]: i for i in range(len(theirs) - least + 1)}
    for i in range(len(mine) - least + 1):
        at = runs.get(mine[i : i + least])
        if at is not None and denies(passage.text) == denies(other.text):
            words = find_words(other.text)
            begin, end = words[at].begin, words[at + least - 1].end
            return Span(other.begin + begin, other.begin + end)
    return None


def _may_share_a_run(mine: Sequence[str], theirs: frozenset[str], least: int) -> bool:
    """Whether so many words in a row are there at all: few passages have them."""
    length = 0
    for word in mine:
        length = length + 1 if word in theirs else 0
        if length >= least:
            return True
    return False


@lru_cache(maxsize=5_000)
def _words(text: str) -> tuple[str, ...]:
    """The words of a passage as they are compared."""
    return tuple([word.lower().replace("’", "'") for _, _, word in find_words(text)])
