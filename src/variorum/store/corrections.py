"""The part of a case that keeps what a person changed by hand."""

from datetime import date

from variorum.model import CORRECTABLE, Correction, Report
from variorum.store.part import now
from variorum.store.reports import Reports


class Corrections(Reports):
    """Corrections in the order they were made; undoing takes the last away."""

    def correct(self, report: str, field: str, value: str | date | None) -> Correction:
        """Note a correction. Raises ``KeyError`` for an unknown report or field."""
        if field not in CORRECTABLE:
            raise KeyError(field)
        text = value.isoformat() if isinstance(value, date) else value
        with self._db.transaction():
            self._db.lock("corrections")
            before = self.report(report)
            made = now()
            row = self._db.one(
                "INSERT INTO corrections (made, report, field, value) VALUES (?, ?, ?, ?) "
                "RETURNING id",
                made,
                report,
                field,
                text,
            )
            assert row is not None
            self._reindex(report, before)
            self._count_change(field, report)
        return Correction(row[0], made, report, field, text)

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections in force, in the order they were made."""
        query = "SELECT id, made, report, field, value FROM corrections ORDER BY id"
        return tuple(Correction(*row) for row in self._db.all(query))

    def undo(self, number: int | None = None) -> Correction | None:
        """Take a correction back, the last where none is named; None where there is none.

        Raises ``KeyError`` where no correction in force has that number.
        """
        with self._db.transaction():
            self._db.lock("corrections")
            made = self.corrections()
            if not made and number is None:
                return None
            back = made[-1] if number is None else {c.id: c for c in made}[number]
            stands = not any(c.field == "removed" and c.report == back.report for c in made)
            before = self.report(back.report) if stands else None
            self._db.execute("DELETE FROM corrections WHERE id = ?", back.id)
            self._reindex(back.report, before)
            self._count_change("undone", back.report)
        return back

    def _reindex(self, name: str, before: Report | None) -> None:
        """Bring the full-text index from what stood to what stands now."""
        row = self._db.one("SELECT number FROM reports WHERE report = ?", name)
        if row is None:
            return
        if before is not None:
            self._db.unindex(row[0], before.title or "", before.text)
        if self._db.one("SELECT 1 FROM current_reports WHERE report = ?", name):
            after = self.report(name)
            self._db.index(row[0], after.title or "", after.text)
