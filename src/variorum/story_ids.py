"""Which story is the same as one before, and what became of those that are no more."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from variorum.compare.stories_by_hand import APART, WITH
from variorum.model import StoryChange, StoryChangeKind

MOST_NAMED = 5
"""So many of the reports that made a story change are named in the record."""

Members = tuple[str, ...]


def ids_of(stories: Sequence[Members], before: Mapping[str, Members]) -> list[str | None]:
    """The id that each story keeps; None for a new one.

    The story that shares the most reports with one before keeps its id; of two that share as
    many the older id goes first, then the story that stands first.
    """
    story_of = {name: number for number, story in enumerate(stories) for name in story}
    shared: dict[tuple[str, int], int] = defaultdict(int)
    for old, members in before.items():
        for name in members:
            if name in story_of:
                shared[old, story_of[name]] += 1
    found: list[str | None] = [None] * len(stories)
    taken: set[str] = set()
    for old, number in sorted(shared, key=lambda pair: (-shared[pair], *_age(pair[0]), pair[1])):
        if old not in taken and found[number] is None:
            found[number] = old
            taken.add(old)
    return found


def _age(story: str) -> tuple[int, str]:
    """What orders ids from the oldest on: they are counted."""
    return (int(story) if story.isascii() and story.isdecimal() else 0, story)


def changes_of(
    before: Mapping[str, Members],
    after: Mapping[str, Members],
    why: Mapping[str, Sequence[str]],
    now: datetime,
) -> list[StoryChange]:
    """The record of every story of ``before`` that gave reports to another, or lost all.

    ``why`` has what happened to each report that changed.
    """
    story_of = {name: story for story, members in after.items() for name in members}
    found: list[StoryChange] = []
    for old in sorted(before, key=_age):
        given: dict[str, list[str]] = defaultdict(list)
        for name in before[old]:
            given[story_of.get(name, "")].append(name)
        for became in sorted(given.keys() - {old}, key=_age):
            if not became and len(given) > 1:
                continue  # a report left; the story goes on, or what became of it is told
            kind: StoryChangeKind = (
                "removed"
                if not became
                else "joined"
                if old not in after
                else "moved"
                if became in before
                else "split"
            )
            reason, because = _reason(
                given[became], before[old], after.get(became, ()), why, before.get(became, ())
            )
            found.append(StoryChange(now, old, became, kind, reason, tuple(given[became]), because))
    return found


def _reason(
    given: Iterable[str],
    old: Members,
    new: Members,
    why: Mapping[str, Sequence[str]],
    were_there: Members,
) -> tuple[str, Members]:
    """What made reports go from one story to another, and the reports that it happened to."""
    there = dict.fromkeys([*given, *old, *new, *were_there])

    def of(*wanted: str) -> Members:
        named = [name for name in there if not set(wanted).isdisjoint(why.get(name, ()))]
        return tuple(named[:MOST_NAMED])

    for field in (APART, WITH, "undone"):
        if by_hand := of(field):
            return field, by_hand
    if came := tuple(n for n in of("came", "version") if n in new and n not in given):
        return "came", came
    for field in ("removed", "version", "date", "title", "outlet", "grain"):
        if changed := of(field):
            return field, changed
    return "regrouped", ()
