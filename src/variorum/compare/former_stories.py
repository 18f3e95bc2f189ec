"""What became of a story, and what a story was before."""

from collections.abc import Iterable
from typing import Protocol

from variorum.compare.stories_by_hand import APART, WITH
from variorum.model import Story, StoryChange

BY = {
    APART: "taken out by hand",
    WITH: "joined by hand",
    "came": "new",
    "version": "a new version of its page",
    "removed": "removed",
    "date": "another date",
    "title": "another title",
    "outlet": "another outlet",
    "grain": "another grain",
    "undone": "put back: a correction by hand was undone",
}
"""What happened to the reports that made a story change, in words."""


class KnowsStories(Protocol):
    """Stories and what became of former ones."""

    def story(self, story: str) -> Story:
        """One story by id. Raises ``KeyError`` where there is none."""
        ...

    def story_changes(self, story: str | None = None) -> tuple[StoryChange, ...]:
        """What became of stories; of one story what it gave and took."""
        ...


def became(case: KnowsStories, story: str) -> tuple[str, ...]:
    """The stories that a former story went up into, that with the most of its reports first.

    The story itself where it is there; empty where it never was, or its reports are gone.
    """
    return tuple(_followed(case, story, set()))


def _followed(case: KnowsStories, story: str, seen: set[str]) -> Iterable[str]:
    if story in seen:
        return
    seen.add(story)
    if _is_there(case, story):
        yield story
        return
    gave = [c for c in case.story_changes(story) if c.story == story and c.kind == "joined"]
    for change in sorted(gave, key=lambda c: -len(c.reports)):
        yield from _followed(case, change.became, seen)


def former(case: KnowsStories, story: str) -> tuple[str, ...]:
    """The stories that went up into a story, those that went into these too."""
    found: dict[str, None] = {}
    waiting = [story]
    while waiting:
        now = waiting.pop()
        for change in case.story_changes(now):
            old = change.story
            went_up = change.became == now and change.kind == "joined" and old != story
            if went_up and old not in found and not _is_there(case, old):
                found[old] = None
                waiting.append(old)
    return tuple(found)


def _is_there(case: KnowsStories, story: str) -> bool:
    try:
        case.story(story)
    except KeyError:
        return False
    return True


def in_words(change: StoryChange) -> str:
    """A change as a sentence without its date."""
    count = len(change.reports)
    reports = f"{count} {'report' if count == 1 else 'reports'}"
    told = {
        "joined": f"Story {change.story} became part of story {change.became} ({reports})",
        "split": f"Story {change.became} was split off from story {change.story} ({reports})",
        "moved": f"{reports.capitalize()} went from story {change.story} to {change.became}",
        "removed": f"Story {change.story} has no reports any more",
    }[change.kind]
    if not change.because:
        return f"{told}: its surroundings changed."
    return f"{told}: {', '.join(change.because)} {BY.get(change.why, change.why)}."
