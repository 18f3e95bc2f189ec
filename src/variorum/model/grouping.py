"""What a case keeps of how its reports are grouped, so that a new one moves only what is near."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

Grain = Literal["story", "saga"]
"""One event as news editors group its reports, or a running story with its episodes."""

UNDATED = -1
"""What stands for the day of an item without a date."""

StoryChangeKind = Literal["joined", "split", "moved", "removed"]
"""What a story did: it went up into another, gave reports to a new one or to one that was
there, or lost all its reports.
"""


class Item(NamedTuple):
    """What is grouped: a report, or a story of them. ``place`` orders and names it."""

    place: tuple[str, ...]
    first: int
    last: int

    @property
    def name(self) -> str:
        """The id of the report, or of the first report of a story."""
        return self.place[-1]


class GroupedItem(NamedTuple):
    """An item with its nearest likeness, and the component and the group that it is in; both
    bear the name of their first item.
    """

    item: Item
    nearest: float
    component: str
    group: str
    features: bytes


@dataclass(frozen=True, slots=True)
class StoryChange:
    """That a story lost ``reports`` to another (``became``; "" where they left the case).

    ``why`` is the field of the correction that did it, "came" for new reports, or what else
    changed; ``because`` names the reports that it happened to.
    """

    made: datetime
    story: str
    became: str
    kind: StoryChangeKind
    why: str
    reports: tuple[str, ...]
    because: tuple[str, ...] = ()


class KeepsItems(Protocol):
    """Keeps grouped items, by grain."""

    def items_near(self, grain: Grain, first: int, last: int) -> Iterator[Sequence[GroupedItem]]:
        """Items of which a day lies in first … last, and those without a date, in batches."""
        ...

    def every_item(self, grain: Grain) -> Iterator[Sequence[GroupedItem]]:
        """All items in batches."""
        ...

    def items_named(self, grain: Grain, names: Collection[str]) -> list[GroupedItem]:
        """The items of these names, as far as they are there."""
        ...

    def items_of_components(self, grain: Grain, components: Collection[str]) -> list[GroupedItem]:
        """All items of the components."""
        ...

    def items_of_groups(self, grain: Grain, groups: Collection[str]) -> list[GroupedItem]:
        """All items of the groups."""
        ...

    def put_items(self, grain: Grain, items: Iterable[GroupedItem]) -> None:
        """Add items, or put them in place of those of the same names."""
        ...

    def drop_items(self, grain: Grain, names: Iterable[str]) -> None:
        """Forget items."""
        ...

    def set_nearest(self, grain: Grain, nearest: Mapping[str, float]) -> None:
        """Note the nearest likeness of items."""
        ...


class OutletReport(NamedTuple):
    """A report among those of its outlet: what orders it, and how long its text is."""

    report: str
    outlet: str
    digest: str
    size: int


class OutletLine(NamedTuple):
    """A line of a report by the number of its words; whether it stands at the head or the foot."""

    report: str
    line: int
    begin: int
    end: int
    at_head: bool
    at_foot: bool
    is_furniture: bool = False


class KeepsLines(Protocol):
    """Keeps the lines of reports by outlet, and which of them repeat."""

    def outlets_of(self, reports: Collection[str]) -> set[str]:
        """The outlets of reports as their lines were last noted."""
        ...

    def put_lines(
        self,
        reports: Sequence[OutletReport],
        lines: Iterable[OutletLine],
        words: Mapping[int, str],
    ) -> None:
        """Note the lines of reports; ``words`` has those that may repeat, by number."""
        ...

    def drop_lines(self, reports: Collection[str]) -> None:
        """Forget the lines of reports."""
        ...

    def outlet_reports(self, outlet: str) -> list[OutletReport]:
        """The reports of an outlet, by digest."""
        ...

    def shared_lines(self, outlet: str, fewest: int) -> tuple[dict[int, str], list[OutletLine]]:
        """The lines that so many reports of an outlet have: the words of each, and its places."""
        ...

    def mark_lines(self, outlet: str, furniture: Collection[int]) -> set[str]:
        """Note which lines of an outlet are furniture; the reports for which that changes."""
        ...

    def furniture_lines(self, report: str) -> tuple[tuple[int, int], ...]:
        """Where the lines of a report stand that are furniture."""
        ...


class KeepsChanges(Protocol):
    """Keeps what changed since the stories of a case were last compared, and how its reports
    are grouped.
    """

    def regrouping(self) -> AbstractContextManager[None]:
        """All that is done to groups within holds, or none of it; one at a time does it."""
        ...

    @property
    def grain(self) -> Grain:
        """What a story of this case is: one event, or a running story."""
        ...

    def set_grain(self, grain: Grain) -> None:
        """Say what a story of this case is; all are compared anew where it was another."""
        ...

    def change_all(self) -> None:
        """Note that every report is to be grouped and compared anew."""
        ...

    def changed(self, stage: int, limit: int, *, changes: int) -> list[str]:
        """Some of the reports that were changed up to then and are at a stage, by date: 0 new,
        1 their lines are noted, 2 they are grouped.
        """
        ...

    def advance(self, reports: Iterable[str], stage: int, *, changes: int) -> None:
        """Note that reports reached a stage with what was changed up to then."""
        ...

    def note_changed(self, why: str, reports: Iterable[str], stage: int, *, changes: int) -> None:
        """Note that reports are others than they were though nobody touched them."""
        ...

    def why_changed(self, changes: int) -> dict[str, list[str]]:
        """What changed reports up to then, by report."""
        ...

    def note_regrouped(self, reports: Iterable[str], *, changes: int) -> None:
        """Note that reports may be in another group, or are others than they were."""
        ...

    def regrouped(self) -> list[str]:
        """The reports of which that was noted."""
        ...

    def look_at(self, outlets: Iterable[str]) -> None:
        """Note that the lines of outlets are others."""
        ...

    def outlets_to_look_at(self) -> list[str]:
        """The outlets of which that was noted."""
        ...

    def looked_at(self, outlet: str) -> None:
        """Note that an outlet's repeated lines are known."""
        ...

    def together_with(self, report: str, grain: Grain) -> tuple[str, ...]:
        """The reports that are grouped with a report, itself too, in order; empty for none."""
        ...

    def order_of(self, reports: Iterable[str]) -> dict[str, str]:
        """What orders reports: their date, the undated last, then their digest."""
        ...

    def episodes(self, story: str) -> tuple[tuple[str, ...], ...]:
        """The reports of each episode of a story, in order of time."""
        ...

    def saga_of(self, story: str) -> tuple[str, ...]:
        """The stories that make one saga with a story, itself too, in order of time."""
        ...
