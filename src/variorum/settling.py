"""The stories of a case after its groups changed: which are others, and what each is called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from variorum.compare.stories_by_hand import APART, WITH, put_by_hand
from variorum.model import Case, Grain, Story, StoryChange
from variorum.story_ids import Members, changes_of, ids_of


@dataclass(frozen=True, slots=True)
class Settled:
    """Stories to compare, those that they stand instead of, and the record of what became."""

    stories: tuple[Story, ...]
    instead_of: tuple[str, ...]
    became: tuple[StoryChange, ...]


def settle(case: Case, *, changes: int) -> Settled:
    """Find the stories whose members or their contents changed up to then."""
    why = case.why_changed(changes)
    after, before = _around(case, case.regrouped())
    same = {
        story
        for story, members in before.items()
        if members in after and not any(name in why for name in members)
    }
    untouched = {before[story] for story in same}
    order = case.order_of(members[0] for members in after)
    stories = sorted(
        (members for members in after if members not in untouched),
        key=lambda members: (-len(members), order[members[0]]),
    )
    old = {story: members for story, members in before.items() if story not in same}
    names = ids_of(stories, old)
    new = iter(case.next_stories(names.count(None)))
    called = {name or next(new): story for name, story in zip(names, stories, strict=True)}
    return Settled(
        tuple(Story(name, members) for name, members in called.items()),
        tuple(old),
        tuple(changes_of(old, called, why, datetime.now(UTC))),
    )


def _around(case: Case, moved: Iterable[str]) -> tuple[set[Members], dict[str, Members]]:
    """The stories that reports make now and those they made before, and whatever is in these."""
    grain = case.grain
    by_hand = _by_hand(case, grain)
    after: set[Members] = set()
    before: dict[str, Members] = {}
    waiting, seen, placed = list(moved), set[str](), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name not in placed and (members := by_hand.get(name) or case.together_with(name, grain)):
            after.add(members)
            placed.update(members)
            waiting += members
        story = case.story_of(name)
        if story is not None and story not in before:
            before[story] = case.story(story).reports
            waiting += before[story]
    return after, before


def _by_hand(case: Case, grain: Grain) -> Mapping[str, Members]:
    """The stories as a person put them, by the reports in them."""
    told = [c for c in case.corrections() if c.field in {APART, WITH}]
    named = [*(c.report for c in told), *(c.value for c in told if c.field == WITH and c.value)]
    groups = {case.together_with(name, grain) for name in named} - {()}
    found: dict[str, Members] = {}
    for group in put_by_hand(groups, told):
        order = case.order_of(group)
        found.update(dict.fromkeys(group, tuple(sorted(group, key=order.__getitem__))))
    return found
