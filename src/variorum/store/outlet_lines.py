"""The part of a case that keeps the lines of reports by outlet; see ``model.KeepsLines``."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from variorum.model import OutletLine, OutletReport
from variorum.store.part import Part, batches

AT_ONCE = 500
PLACE = 'report, line, "begin", "end", head, foot, furniture'


class OutletLines(Part):
    """Lines with the number of their words, and which of them are furniture."""

    def outlets_of(self, reports: Collection[str]) -> set[str]:
        """The outlets of reports as their lines were last noted."""
        found: set[str] = set()
        for some in batches(reports, AT_ONCE):
            marks = ", ".join("?" * len(some))
            query = f"SELECT DISTINCT outlet FROM outlet_reports WHERE report IN ({marks})"
            found.update(row[0] for row in self._db.all(query, *some))
        return found

    def put_lines(
        self,
        reports: Sequence[OutletReport],
        lines: Iterable[OutletLine],
        words: Mapping[int, str],
    ) -> None:
        """Note the lines of reports, and the words of those that several reports have."""
        self._db.many("INSERT INTO outlet_reports VALUES (?, ?, ?, ?)", reports)
        outlet_of = {kept.report: kept.outlet for kept in reports}
        chosen = list(lines)
        self._db.many(
            f"INSERT INTO outlet_lines (outlet, {PLACE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ((outlet_of[line.report], *map(_plain, line)) for line in chosen),
        )
        seen = {(outlet_of[line.report], line.line) for line in chosen}
        several = "SELECT 1 FROM outlet_lines WHERE outlet = ? AND line = ? LIMIT 1 OFFSET 1"
        shared = [key for key in sorted(seen) if self._db.one(several, *key)]
        self._db.many(
            "INSERT INTO shared_lines VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            ((outlet, line, words[line]) for outlet, line in shared),
        )

    def drop_lines(self, reports: Collection[str]) -> None:
        """Forget the lines of reports."""
        for table in ("outlet_lines", "outlet_reports"):
            self._db.many(f"DELETE FROM {table} WHERE report = ?", ((name,) for name in reports))

    def outlet_reports(self, outlet: str) -> list[OutletReport]:
        """The reports of an outlet, by digest."""
        query = "SELECT report, outlet, digest, size FROM outlet_reports WHERE outlet = ?"
        rows = self._db.all(query, outlet)
        return sorted((OutletReport(*row) for row in rows), key=lambda kept: kept.digest)

    def shared_lines(self, outlet: str, fewest: int) -> tuple[dict[int, str], list[OutletLine]]:
        """The lines that so many reports of an outlet have: the words of each, and its places."""
        shared = (
            "SELECT line FROM shared_lines WHERE outlet = ? AND line IN (SELECT l.line FROM "
            "outlet_lines AS l WHERE l.outlet = ? GROUP BY l.line "
            "HAVING count(DISTINCT l.report) >= ?)"
        )
        words = f"SELECT line, words FROM shared_lines WHERE outlet = ? AND line IN ({shared})"
        places = f"SELECT {PLACE} FROM outlet_lines WHERE outlet = ? AND line IN ({shared})"
        values = (outlet, outlet, outlet, fewest)
        return (
            dict(map(tuple, self._db.all(words, *values))),
            [OutletLine(*row[:4], *map(bool, row[4:])) for row in self._db.all(places, *values)],
        )

    def mark_lines(self, outlet: str, furniture: Collection[int]) -> set[str]:
        """Note which lines of an outlet are furniture; the reports for which that changes."""
        query = "SELECT line, report, furniture FROM outlet_lines WHERE outlet = ? AND "
        chosen = set(furniture)
        changed = list(self._db.all(query + "furniture = 1", outlet))
        changed = [row for row in changed if row[0] not in chosen]
        for line in chosen:
            changed += self._db.all(query + "line = ? AND furniture = 0", outlet, line)
        self._db.many(
            "UPDATE outlet_lines SET furniture = ? WHERE outlet = ? AND line = ? AND report = ?",
            ((1 - was, outlet, line, report) for line, report, was in changed),
        )
        return {report for _, report, _ in changed}

    def furniture_lines(self, report: str) -> tuple[tuple[int, int], ...]:
        """Where the lines of a report stand that are furniture."""
        query = 'SELECT "begin", "end" FROM outlet_lines WHERE report = ? AND furniture = 1'
        return tuple((row[0], row[1]) for row in self._db.all(query, report))


def _plain(value: object) -> object:
    """PostgreSQL takes no truth for a number."""
    return int(value) if isinstance(value, bool) else value
