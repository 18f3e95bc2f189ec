"""The part of a case that keeps how its reports are grouped; see ``variorum.model.KeepsItems``."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from variorum.model import UNDATED, Grain, GroupedItem, Item
from variorum.store.database import Row
from variorum.store.part import Part, batches

COLUMNS = "place, first, last, nearest, component, grouped_as, features"
AT_ONCE = 512
"""How many items are fetched together."""


class Grouping(Part):
    """Items by grain: reports that make stories, and stories that make sagas."""

    def items_near(self, grain: Grain, first: int, last: int) -> Iterator[Sequence[GroupedItem]]:
        """Items of which a day lies in first … last, then those without a date, in batches."""
        near = "SELECT item FROM grouped WHERE grain = ? AND last >= ? AND first <= ? AND last <> ?"
        yield from self._in_batches(grain, near, grain, first, last, UNDATED)
        undated = "SELECT item FROM grouped WHERE grain = ? AND last = ?"
        yield from self._in_batches(grain, undated, grain, UNDATED)

    def every_item(self, grain: Grain) -> Iterator[Sequence[GroupedItem]]:
        """All items in batches, the undated last."""
        dated = "SELECT item FROM grouped WHERE grain = ? AND last <> ? ORDER BY last"
        yield from self._in_batches(grain, dated, grain, UNDATED)
        undated = "SELECT item FROM grouped WHERE grain = ? AND last = ?"
        yield from self._in_batches(grain, undated, grain, UNDATED)

    def _in_batches(
        self, grain: Grain, query: str, *values: object
    ) -> Iterator[Sequence[GroupedItem]]:
        """Only the names are found at once; the features follow a batch at a time."""
        names = [row[0] for row in self._db.all(query, *values)]
        for batch in batches(names, AT_ONCE):
            yield self.items_named(grain, batch)

    def items_named(self, grain: Grain, names: Collection[str]) -> list[GroupedItem]:
        """The items of these names, as far as they are there."""
        return self._items_where("item", grain, names)

    def items_of_components(self, grain: Grain, components: Collection[str]) -> list[GroupedItem]:
        """All items of the components."""
        return self._items_where("component", grain, components)

    def items_of_groups(self, grain: Grain, groups: Collection[str]) -> list[GroupedItem]:
        """All items of the groups."""
        return self._items_where("grouped_as", grain, groups)

    def _items_where(self, column: str, grain: Grain, names: Collection[str]) -> list[GroupedItem]:
        found: list[GroupedItem] = []
        for some in batches(names, AT_ONCE):
            marks = ", ".join("?" * len(some))
            query = f"SELECT {COLUMNS} FROM grouped WHERE grain = ? AND {column} IN ({marks})"
            found += map(_item_of, self._db.all(query, grain, *some))
        return found

    def put_items(self, grain: Grain, items: Iterable[GroupedItem]) -> None:
        """Add items, or put them in place of those of the same names."""
        changed = ", ".join(f"{c} = excluded.{c}" for c in COLUMNS.split(", "))
        self._db.many(
            f"INSERT INTO grouped (grain, item, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
            f"ON CONFLICT (grain, item) DO UPDATE SET {changed}",
            ((grain, kept.item.name, *_row_of(kept)) for kept in items),
        )

    def drop_items(self, grain: Grain, names: Iterable[str]) -> None:
        """Forget items."""
        drop = "DELETE FROM grouped WHERE grain = ? AND item = ?"
        self._db.many(drop, ((grain, name) for name in names))

    def set_nearest(self, grain: Grain, nearest: Mapping[str, float]) -> None:
        """Note the nearest likeness of items."""
        note = "UPDATE grouped SET nearest = ? WHERE grain = ? AND item = ?"
        self._db.many(note, ((value, grain, name) for name, value in nearest.items()))


def _row_of(kept: GroupedItem) -> Sequence[object]:
    item, nearest, component, group, features = kept
    return " ".join(item.place), item.first, item.last, nearest, component, group, features


def _item_of(row: Row) -> GroupedItem:
    place, first, last, nearest, component, group, features = row
    item = Item(tuple(place.split(" ", 2)), first, last)
    return GroupedItem(item, nearest, component, group, bytes(features))
