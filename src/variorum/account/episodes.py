"""The episodes of a running story, in order of time."""

from datetime import date
from typing import NamedTuple, Protocol

from variorum.account.dates_in_words import span_of_days
from variorum.account.titles import headline
from variorum.model import Annotation, Comparison, Outline, Report, When


class Episode(NamedTuple):
    """One event of a running story: the story that tells it, its first headline, its reports
    and the days they are from, as far as these are known.
    """

    story: str
    title: str
    reports: tuple[str, ...]
    when: When


class KnowsEpisodes(Protocol):
    """What is asked of a case."""

    def saga_of(self, story: str) -> tuple[str, ...]:
        """The stories that make one saga with a story, itself too, in order of time."""
        ...

    def episodes(self, story: str) -> tuple[tuple[str, ...], ...]:
        """The reports of each episode of a story, in order of time."""
        ...

    def outline(self, story: str) -> Outline:
        """A story in short."""
        ...

    def report(self, report: str) -> Report:
        """One report by id."""
        ...

    def annotation(self, report: str) -> Annotation:
        """The findings in one report."""
        ...


def episodes_of(
    case: KnowsEpisodes, story: str, *, opened: Comparison | None = None
) -> list[Episode]:
    """The episodes of the saga that a story is of, by their first days; what has none is last.

    ``opened`` is the comparison of the story where it is at hand: that of a large one takes time.
    """
    found: list[Episode] = []
    for name in case.saga_of(story):
        at_hand = opened if name == story else None
        comparison = at_hand or case.outline(name).comparison
        for reports in case.episodes(name) or (comparison.story.reports,):
            first = case.report(reports[0])
            title = (first.title or "").strip() or headline(first, case.annotation(first.id))[0]
            found.append(Episode(name, title, reports, span_of_days(comparison, reports)))
    return sorted(found, key=_begin)


def _begin(episode: Episode) -> date:
    return episode.when.earliest or episode.when.latest or date.max
