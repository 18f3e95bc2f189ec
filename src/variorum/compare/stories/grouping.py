"""Stories and sagas of reports, at once or as the reports come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np

from variorum.compare.stories.features import Features, features_of, mean_features, stacked
from variorum.compare.stories.strictness import STRICTNESS
from variorum.compare.stories.window import OpenWindow
from variorum.model import UNDATED, Grain, Item, Report, Span, Story

BLOCK = 1024
"""So many reports are read together, and what no later one can change is closed after them."""
END = "9999-12-31"
"""Where a report without a date stands among the others."""
Place = tuple[str, ...]
Furniture = Mapping[str, Sequence[Span]]
Group = tuple[tuple[Place, str], ...]
"""Reports by place, each with its id: by date, the undated last, then by digest."""


class OpenStories:
    """Reports put together while more of them come.

    Stories and sagas hang on the set of reports alone, neither on their order nor on how many
    came at once. On an endless stream ``close`` keeps only some days in memory, and what is
    undated. With the grain "saga" the features of closed stories stay, which find their sagas.
    """

    def __init__(self, *, grain: Grain = "saga") -> None:
        self._grain = grain
        self._window = OpenWindow(STRICTNESS["story"])
        self._rows: dict[Item, Features] = {}
        self._closed: dict[tuple[Item, ...], Features] = {}

    def __len__(self) -> int:
        """How many reports are open."""
        return len(self._window)

    def add(self, reports: Iterable[Report], *, furniture: Furniture | None = None) -> None:
        """Take in reports; ``furniture`` gives, by report id, spans that are to be left out."""
        chosen = list(reports)
        for begin in range(0, len(chosen), BLOCK):
            block = chosen[begin : begin + BLOCK]
            items, features = [item_of(report) for report in block], features_of(block, furniture)
            self._window.add(items, features)
            if self._grain == "saga":
                # Views of the block, which is kept as long as one of its reports is open.
                self._rows.update((item, features.row(row)) for row, item in enumerate(items))

    def close(self, day: int) -> list[Group]:
        """Give out the stories that no report of that day (an ordinal) or later can change."""
        done = list(self._window.close(day))
        if self._grain == "saga" and done:
            means = self._mean(done)
            self._closed.update((story, means.row(i)) for i, story in enumerate(done))
            for story in done:
                for item in story:
                    del self._rows[item]
        return [_group(story) for story in done]

    def stories(self) -> list[Group]:
        """The stories that are open, as they are now."""
        return [_group(story) for story in self._window.groups()]

    def sagas(self) -> list[tuple[Group, ...]]:
        """The stories of each saga, closed ones too."""
        opened = list(self._window.groups())
        stories = [*self._closed, *opened]
        features = stacked([*self._closed.values(), *([self._mean(opened)] if opened else [])])
        return [tuple(_group(stories[i]) for i in saga) for saga in _sagas(stories, features)]

    def _mean(self, stories: Sequence[tuple[Item, ...]]) -> Features:
        rows = [self._rows[item] for story in stories for item in story]
        owners = np.repeat(np.arange(len(stories)), [len(story) for story in stories])
        return mean_features(stacked(rows), owners, len(stories))


def group_stories(
    reports: Sequence[Report],
    *,
    furniture: Furniture | None = None,
    grain: Grain = "saga",
) -> tuple[Story, ...]:
    """Every report in exactly one story (or saga, by the grain), the largest first.

    ``furniture`` gives, by report id, spans of the text that are to be left out. Reports are
    alike by the weighed words of title and lead; days between them take likeness away. With
    the grain "story" reports more than three days apart are never compared; with "saga"
    stories are put together that carry the same matter on, up to half a year later. Without
    a date the words alone decide, a little more strictly.

    Neither the order of the reports nor their ids matter, but that of reports equal in words,
    outlet and date the lower id goes first. Within a story reports stand by date, the undated
    last, then by digest. Ids are "1", "2" …: by size, then by first date, then by digest.
    """
    sagas = group_sagas(reports, furniture=furniture, grain=grain)
    return tuple(
        Story(str(number), tuple(name for _, name in sorted(chain.from_iterable(saga))))
        for number, saga in enumerate(sagas, 1)
    )


def group_sagas(
    reports: Sequence[Report], *, furniture: Furniture | None = None, grain: Grain = "saga"
) -> list[tuple[Group, ...]]:
    """The sagas of the reports as stories; with the grain "story" each story by itself.

    In the order of ``group_stories``; the stories of a saga by their first reports.
    """
    dated = sorted((r for r in reports if r.published), key=_day)
    stories = OpenStories(grain=grain)
    stories.add((r for r in reports if not r.published), furniture=furniture)
    found: list[tuple[Group, ...]] = []
    for begin in range(0, len(dated), BLOCK):
        block = dated[begin : begin + BLOCK]
        closed = stories.close(_day(block[0]))
        found += [(story,) for story in closed if grain == "story"]
        stories.add(block, furniture=furniture)
    found += stories.sagas() if grain == "saga" else [(s,) for s in stories.stories()]
    ordered = [tuple(sorted(saga)) for saga in found]
    return sorted(ordered, key=lambda saga: (-sum(map(len, saga)), saga[0][0]))


def _sagas(stories: Sequence[tuple[Item, ...]], features: Features) -> Iterator[list[int]]:
    """Which stories make a saga: numbers of them, those with the earliest reports first."""
    number = {story[0].place: i for i, story in enumerate(stories)}
    items = [span_of(story) for story in stories]
    order = sorted(range(len(items)), key=lambda i: (items[i].first, items[i].place))
    window = OpenWindow(STRICTNESS["saga"])
    for begin in range(0, len(order), BLOCK):
        chosen = order[begin : begin + BLOCK]
        for group in window.close(items[chosen[0]].first):
            yield [number[item.place] for item in group]
        window.add([items[i] for i in chosen], features.rows(np.array(chosen)))
    for group in window.groups():
        yield [number[item.place] for item in group]


def span_of(story: Sequence[Item]) -> Item:
    """The story as one item: from its first to its last day; undated where all of it is."""
    days = [item.first for item in story if item.first != UNDATED]
    return Item(story[0].place, min(days, default=UNDATED), max(days, default=UNDATED))


def item_of(report: Report) -> Item:
    """The report as it is grouped."""
    day = _day(report)
    when = report.published.isoformat() if report.published else END
    return Item((when, report.digest, report.id), day, day)


def _day(report: Report) -> int:
    return report.published.toordinal() if report.published else UNDATED


def _group(story: Iterable[Item]) -> Group:
    return tuple((item.place, item.place[-1]) for item in story)
