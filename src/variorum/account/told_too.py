"""Which reports tell a passage beside those that comparing joined with it."""

from collections.abc import Collection
from typing import NamedTuple

from variorum.account.sources import Sources
from variorum.annotate.words import Word, find_words
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
    mine, theirs = find_words(passage.text), find_words(other.text)
    least = max(RUN, (len(mine) + 1) // 2)
    runs = {_run(theirs, i, least): i for i in range(len(theirs) - least + 1)}
    for i in range(len(mine) - least + 1):
        at = runs.get(_run(mine, i, least))
        if at is not None and denies(passage.text) == denies(other.text):
            begin, end = theirs[at].begin, theirs[at + least - 1].end
            return Span(other.begin + begin, other.begin + end)
    return None


def _run(words: list[Word], begin: int, length: int) -> tuple[str, ...]:
    return tuple(word.text.lower().replace("’", "'") for word in words[begin : begin + length])
