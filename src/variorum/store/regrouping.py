"""The part of a case that keeps what changed since its stories were last compared."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from variorum.model import Grain
from variorum.store.grouping import Grouping
from variorum.store.outlet_lines import OutletLines
from variorum.store.part import batches


class Regrouping(Grouping, OutletLines):
    """Changed reports on their way into groups; each step is one transaction, so that a run
    which is killed goes on where it was.
    """

    @contextmanager
    def regrouping(self) -> Iterator[None]:
        """All that is done to groups within holds, or none of it; one at a time does it."""
        with self._db.transaction():
            self._db.lock("grouping")
            yield

    @property
    def grain(self) -> Grain:
        """What a story of this case is: one event, or a running story."""
        row = self._db.one("SELECT value FROM state WHERE name = 'grain'")
        return "story" if row and row[0] == "story" else "saga"

    def set_grain(self, grain: Grain) -> None:
        """Say what a story of this case is; all are compared anew where it was another."""
        if grain == self.grain:
            return
        with self._db.transaction():
            self._db.lock("grouping")
            self._db.execute("UPDATE state SET value = ? WHERE name = 'grain'", grain)
            rows = self._db.all("SELECT item FROM grouped WHERE grain = 'story'")
            self._count_change("grain", *(row[0] for row in rows))

    def change_all(self) -> None:
        """Note that every report is to be grouped and compared anew."""
        with self._db.transaction():
            rows = self._db.all("SELECT report FROM current_reports")
            self._count_change("again", *(row[0] for row in rows))

    def changed(self, stage: int, limit: int, *, changes: int) -> list[str]:
        """Some of the reports that were changed up to then and are at a stage, by date."""
        query = (
            "SELECT c.report FROM changed_reports AS c LEFT JOIN reports AS r USING (report) "
            "WHERE stage = ? AND change <= ? GROUP BY c.report, r.published, r.digest "
            "ORDER BY r.published IS NULL, r.published, r.digest LIMIT ?"
        )
        return [row[0] for row in self._db.all(query, stage, changes, limit)]

    def advance(self, reports: Iterable[str], stage: int, *, changes: int) -> None:
        """Note that reports reached a stage, with what was changed up to then."""
        self._db.many(
            "UPDATE changed_reports SET stage = ? WHERE report = ? AND stage < ? AND change <= ?",
            ((stage, name, stage, changes) for name in reports),
        )

    def note_changed(self, why: str, reports: Iterable[str], stage: int, *, changes: int) -> None:
        """Note that reports are others than they were though nobody touched them."""
        self._db.many(
            "INSERT INTO changed_reports VALUES (?, ?, ?, ?)",
            ((name, changes, why, stage) for name in reports),
        )

    def why_changed(self, changes: int) -> dict[str, list[str]]:
        """What changed reports up to then, by report."""
        query = "SELECT report, why FROM changed_reports WHERE change <= ? ORDER BY change"
        found: dict[str, list[str]] = {}
        for report, why in self._db.all(query, changes):
            found.setdefault(report, []).append(why)
        return found

    def note_regrouped(self, reports: Iterable[str], *, changes: int) -> None:
        """Note that reports may be in another group, or are others than they were."""
        self._db.many(
            "INSERT INTO regrouped VALUES (?, ?) ON CONFLICT (report) DO UPDATE "
            "SET change = excluded.change",
            ((name, changes) for name in reports),
        )

    def regrouped(self) -> list[str]:
        """The reports of which that was noted."""
        rows = self._db.all("SELECT report FROM regrouped ORDER BY report")
        return [row[0] for row in rows]

    def look_at(self, outlets: Iterable[str]) -> None:
        """Note that the lines of outlets are others."""
        note = "INSERT INTO outlets_to_look_at VALUES (?) ON CONFLICT DO NOTHING"
        self._db.many(note, ((outlet,) for outlet in outlets))

    def outlets_to_look_at(self) -> list[str]:
        """The outlets of which that was noted."""
        rows = self._db.all("SELECT outlet FROM outlets_to_look_at ORDER BY outlet")
        return [row[0] for row in rows]

    def looked_at(self, outlet: str) -> None:
        """Note that an outlet's repeated lines are known."""
        self._db.execute("DELETE FROM outlets_to_look_at WHERE outlet = ?", outlet)

    def together_with(self, report: str, grain: Grain) -> tuple[str, ...]:
        """The reports that are grouped with a report, itself too, in order; empty for none."""
        story = "SELECT grouped_as FROM grouped WHERE grain = 'story' AND item = ?"
        stories = f"({story})"
        if grain == "saga":
            saga = f"SELECT grouped_as FROM grouped WHERE grain = 'saga' AND item IN {stories}"
            stories = f"(SELECT item FROM grouped WHERE grain = 'saga' AND grouped_as IN ({saga}))"
        query = (
            f"SELECT item FROM grouped WHERE grain = 'story' AND grouped_as IN {stories} "
            "ORDER BY place"
        )
        return tuple(row[0] for row in self._db.all(query, report))

    def order_of(self, reports: Iterable[str]) -> dict[str, str]:
        """What orders reports: their date, the undated last, then their digest."""
        found: dict[str, str] = {}
        for some in batches(reports, 500):
            marks = ", ".join("?" * len(some))
            query = f"SELECT item, place FROM grouped WHERE grain = 'story' AND item IN ({marks})"
            found.update((row[0], row[1]) for row in self._db.all(query, *some))
        return found

    def episodes(self, story: str) -> tuple[tuple[str, ...], ...]:
        """The reports of each episode of a story, in order of time."""
        if not self._db.has_table("grouped"):
            return ()
        query = (
            "SELECT g.grouped_as, r.report FROM story_reports AS r JOIN grouped AS g "
            "ON g.item = r.report WHERE g.grain = 'story' AND r.story = ? ORDER BY r.position"
        )
        found: dict[str, list[str]] = {}
        for episode, report in self._db.all(query, story):
            found.setdefault(episode, []).append(report)
        return tuple(map(tuple, found.values()))

    def saga_of(self, story: str) -> tuple[str, ...]:
        """The stories that make one saga with a story, itself too, in order of time."""
        saga = (
            "SELECT s.grouped_as FROM story_reports AS r "
            "JOIN grouped AS g ON g.grain = 'story' AND g.item = r.report "
            "JOIN grouped AS s ON s.grain = 'saga' AND s.item = g.grouped_as WHERE r.story = ?"
        )
        query = (
            "SELECT r.story FROM grouped AS s "
            "JOIN grouped AS g ON g.grain = 'story' AND g.grouped_as = s.item "
            "JOIN story_reports AS r ON r.report = g.item "
            f"WHERE s.grain = 'saga' AND s.grouped_as IN ({saga}) "
            "GROUP BY r.story ORDER BY min(g.place)"
        )
        if self.grain == "saga" or not self._db.has_table("grouped"):
            return (story,)
        return tuple(row[0] for row in self._db.all(query, story)) or (story,)
