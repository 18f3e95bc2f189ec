"""Rows of stories: what each is, the episodes of sagas, and what became of stories."""

from collections.abc import Iterator

from variorum.account.dates_in_words import span_of_days
from variorum.account.episodes import episodes_of
from variorum.compare.former_stories import former
from variorum.export.one_story import Findings
from variorum.export.row_types.stories import EpisodeRow, StoryChangeRow, StoryRow
from variorum.model import StoryChange, walk_stories


def story_rows(case: Findings) -> Iterator[StoryRow]:
    """The stories, the largest first; ``former`` has the ids that went up into each."""
    for story in walk_stories(case):
        outline = case.outline(story.id)
        when = span_of_days(outline.comparison, story.reports)
        yield {
            "story": story.id,
            "title": outline.title,
            "reports": list(story.reports),
            "date_from": _iso(when.earliest),
            "date_to": _iso(when.latest),
            "former": list(former(case, story.id)),
        }


def saga_rows(case: Findings) -> Iterator[EpisodeRow]:
    """The episodes of each saga in order of time, the largest saga first.

    A saga bears the id of the story that tells it or, where each episode is a story of its
    own, of the oldest of these.
    """
    seen: set[str] = set()
    for story in walk_stories(case):
        if story.id in seen:
            continue
        stories = case.saga_of(story.id)
        seen.update(stories)
        oldest = min(stories, key=lambda name: (len(name), name))
        for number, episode in enumerate(episodes_of(case, story.id), start=1):
            yield {
                "saga": oldest,
                "episode": number,
                "story": episode.story,
                "title": episode.title,
                "reports": list(episode.reports),
                "date_from": _iso(episode.when.earliest),
                "date_to": _iso(episode.when.latest),
            }


def change_rows(case: Findings) -> Iterator[StoryChangeRow]:
    """What became of stories, the first change first."""
    return map(change_row, case.story_changes())


def change_row(change: StoryChange) -> StoryChangeRow:
    """A change of a story as a row."""
    return {
        "made": change.made.isoformat(),
        "story": change.story,
        "became": change.became or None,
        "kind": change.kind,
        "why": change.why,
        "because": list(change.because),
        "reports": list(change.reports),
    }


def _iso(day: object) -> str | None:
    return None if day is None else str(day)
