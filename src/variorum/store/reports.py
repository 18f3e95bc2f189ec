"""The part of a case that keeps reports, where they came from and what was found in them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

import msgspec

from variorum.model import Annotation, PagePlace, Reading, Report, Span
from variorum.store.part import Part, as_json, batches, now
from variorum.store.rows import COLUMNS, report_of, row_of

ORDER = "published IS NULL, published, digest"
"""By day and content, so that the order of reading leaves no trace."""

AT_ONCE = 100
"""How many reports are fetched together; there is always one such batch in memory."""


class Reports(Part):
    """Reports as they stand: corrected, without those removed."""

    def add(self, reading: Reading, annotation: Annotation) -> str | None:
        """Keep a report; see ``Case.add``. A report that was removed counts as there."""
        with self._db.transaction():
            name = self._add(reading, annotation)
            if name is not None:
                self._count_change("came", name)
        return name

    def _add(self, reading: Reading, annotation: Annotation) -> str | None:
        """``add`` as a part of a transaction, the change not counted."""
        report, digest = reading.report, reading.report.digest
        self._db.lock(f"digest {digest}", f"report {report.id}")
        known = self._db.one("SELECT report FROM reports WHERE digest = ?", digest)
        if known:
            self._note_place(known[0], reading)
            return None
        name = self._free_id(report.id, digest)
        number = self._insert(replace(report, id=name), digest)
        self._note_place(name, reading)
        self._note_run(name)
        if reading.raw is not None:
            self._db.execute("INSERT INTO raw_pages VALUES (?, ?)", name, reading.raw)
        if reading.page_places:
            places = as_json(reading.page_places)
            self._db.execute("INSERT INTO page_places VALUES (?, ?)", name, places)
        self._put_annotation(replace(annotation, report=name))
        self._db.index(number, report.title or "", report.text)
        return name

    def knows_source(self, source: str, source_digest: str) -> bool:
        """Whether these bytes were read from this place before."""
        return self.report_from(source, source_digest) is not None

    def report_from(self, source: str, source_digest: str) -> str | None:
        """The report that these bytes from this place gave, also where it was removed."""
        found = "SELECT report FROM places WHERE source = ? AND source_digest = ? LIMIT 1"
        row = self._db.one(found, source, source_digest)
        return row[0] if row else None

    def report_count(self) -> int:
        """How many reports there are."""
        row = self._db.one(
            "SELECT (SELECT count(*) FROM reports) - "
            "(SELECT count(DISTINCT report) FROM corrections WHERE field = 'removed')"
        )
        return row[0] if row else 0

    def reports(self) -> Iterator[Report]:
        """Every report as it stands, those with the earliest day first.

        Only the ids are put in order by the database; the texts follow a batch at a time.
        """
        rows = self._db.stream(f"SELECT report FROM current_reports ORDER BY {ORDER}")
        yield from self.reports_named(name for (name,) in rows)

    def reports_named(self, names: Iterable[str]) -> Iterator[Report]:
        """The reports of these ids that stand, in that order; never all in memory."""
        for batch in batches(names, AT_ONCE):
            marks = ", ".join("?" * len(batch))
            query = f"SELECT {COLUMNS} FROM current_reports WHERE report IN ({marks})"
            found = {row[0]: row for row in self._db.all(query, *batch)}
            yield from (report_of(found[name]) for name in batch if name in found)

    def report(self, report: str) -> Report:
        """One report by id. Raises ``KeyError`` where there is none."""
        row = self._db.one(f"SELECT {COLUMNS} FROM current_reports WHERE report = ?", report)
        if row is None:
            raise KeyError(report)
        return report_of(row)

    def _as_read(self, report: str) -> Report:
        row = self._db.one(f"SELECT {COLUMNS} FROM reports WHERE report = ?", report)
        if row is None:
            raise KeyError(report)
        return report_of(row)

    def added(self, report: str) -> datetime:
        """When a report came into the case (UTC). Raises ``KeyError`` where there is none."""
        row = self._db.one("SELECT added FROM current_reports WHERE report = ?", report)
        if row is None:
            raise KeyError(report)
        return datetime.fromisoformat(row[0])

    def places(self, report: str) -> tuple[str, ...]:
        """All places that a report was read from."""
        query = "SELECT DISTINCT source FROM places WHERE report = ? ORDER BY source"
        return tuple(row[0] for row in self._db.all(query, report))

    def raw_page(self, report: str) -> bytes | None:
        """The bytes of the page that a report was taken from, where it was a page."""
        row = self._db.one("SELECT bytes FROM raw_pages WHERE report = ?", report)
        return row[0] if row else None

    def page_places(self, report: str) -> tuple[PagePlace, ...]:
        """Where the paragraphs of a report stand in its page; none where there was no page."""
        if not self._db.has_table("page_places"):
            return ()
        row = self._db.one("SELECT data FROM page_places WHERE report = ?", report)
        return msgspec.json.decode(row[0], type=tuple[PagePlace, ...]) if row else ()

    def annotation(self, report: str) -> Annotation:
        """The findings in one report. Raises ``KeyError`` where there is none."""
        row = self._db.one("SELECT data FROM annotations WHERE report = ?", report)
        if row is None:
            raise KeyError(report)
        return msgspec.json.decode(row[0], type=Annotation)

    def replace_annotation(self, annotation: Annotation) -> None:
        """Put new findings in place of a report's old ones."""
        with self._db.transaction():
            self._put_annotation(annotation)
            self._count_change("annotated", annotation.report)

    def repeated_furniture(self, report: str) -> tuple[Span, ...]:
        """Furniture known only because it stands in other reports too."""
        query = 'SELECT "begin", "end" FROM repeated_furniture WHERE report = ? ORDER BY 1, 2'
        return tuple(Span(*row) for row in self._db.all(query, report))

    def _insert(self, report: Report, digest: str) -> int:
        marks = ", ".join("?" * (COLUMNS.count(",") + 3))
        query = f"INSERT INTO reports ({COLUMNS}, digest, added) VALUES ({marks}) RETURNING number"
        row = self._db.one(query, *row_of(report), digest, now())
        assert row is not None
        return int(row[0])

    def _free_id(self, wanted: str, digest: str) -> str:
        """The id itself, or where another report has it the id and the content's digest."""
        names = (wanted, *(f"{wanted}-{digest[:length]}" for length in (8, 16, len(digest))))
        taken = "SELECT 1 FROM reports WHERE report = ?"
        return next(name for name in names if self._db.one(taken, name) is None)

    def _note_place(self, report: str, reading: Reading) -> None:
        self._db.execute(
            "INSERT INTO places VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            reading.report.source,
            reading.source_digest,
            report,
        )

    def _note_run(self, report: str) -> None:
        if self._run is not None:
            self._db.execute("INSERT INTO run_reports VALUES (?, ?)", report, self._run)

    def _put_annotation(self, annotation: Annotation) -> None:
        self._db.execute(
            "INSERT INTO annotations VALUES (?, ?, ?) ON CONFLICT (report) DO UPDATE "
            "SET annotated = excluded.annotated, data = excluded.data",
            annotation.report,
            int(annotation.annotated),
            as_json(annotation),
        )
