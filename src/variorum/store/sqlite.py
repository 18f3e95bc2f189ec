"""A case in one SQLite file (or in memory)."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self
from weakref import finalize

import msgspec

from variorum.model import (
    CORRECTABLE,
    Account,
    Annotation,
    Comparison,
    Correction,
    Hit,
    Outline,
    PagePlace,
    Reading,
    Report,
    Run,
    Span,
    Story,
)
from variorum.store.opening import open_file, open_memory
from variorum.store.outlines import outline_of, sentences_of
from variorum.store.passages import fts_query, lines_of, passages, search_terms
from variorum.store.rows import COLUMNS, report_of, row_of
from variorum.store.runs import begin_run, end_run, note_report, read_runs

ORDER = "published IS NULL, published, digest"
"""By day and content, so that the order of reading leaves no trace."""


class SqliteCase:
    """Implements ``variorum.model.Case``. Make one with ``open`` or ``in_memory``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        # a case that goes out of use without being closed lets go of its file all the same
        self._let_go = finalize(self, connection.close)
        self._changes_seen = self._state("changes")
        self._run: int | None = None

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """The case in a file. Raises what ``store.opening.open_file`` raises."""
        return cls(open_file(path, create=create))

    @classmethod
    def in_memory(cls) -> Self:
        """An empty case that is gone once closed."""
        return cls(open_memory())

    def close(self) -> None:
        """Let go of the file."""
        self._let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Runs

    def begin_run(self) -> int:
        """Note that sources are read; what is added until ``end_run`` came with this run."""
        self._run = begin_run(self._db, _now())
        return self._run

    def end_run(self, *, known: int = 0, refused: int = 0) -> None:
        """Note that the run came to its end; nothing where none was begun."""
        if self._run is not None:
            end_run(self._db, self._run, _now(), known=known, refused=refused)
        self._run = None

    def runs(self) -> tuple[Run, ...]:
        """The runs in order; one that was killed has no end."""
        return read_runs(self._db)

    # Reports

    def add(self, reading: Reading, annotation: Annotation) -> str | None:
        """Keep a report; see ``Case.add``. A report that was removed counts as there."""
        report, digest = reading.report, reading.report.digest
        with self._transaction():
            known = self._one("SELECT report FROM reports WHERE digest = ?", digest)
            if known:
                self._note_place(known[0], reading)
                return None
            name = self._free_id(report.id, digest)
            marks = ", ".join("?" * (COLUMNS.count(",") + 3))
            number = self._db.execute(
                f"INSERT INTO reports ({COLUMNS}, digest, added) VALUES ({marks})",
                (*row_of(replace(report, id=name)), digest, _now()),
            ).lastrowid
            self._note_place(name, reading)
            if self._run is not None:
                note_report(self._db, self._run, name)
            if reading.raw is not None:
                self._db.execute("INSERT INTO raw_pages VALUES (?, ?)", (name, reading.raw))
            if reading.page_places:
                self._db.execute(
                    "INSERT INTO page_places VALUES (?, ?)", (name, _json(reading.page_places))
                )
            self._put_annotation(replace(annotation, report=name))
            self._index(number, report.title, report.text)
            self._count_change()
        return name

    def knows_source(self, source: str, source_digest: str) -> bool:
        """Whether these bytes were read from this place before."""
        found = "SELECT 1 FROM places WHERE source = ? AND source_digest = ? LIMIT 1"
        return self._one(found, source, source_digest) is not None

    def reports(self) -> Iterator[Report]:
        """Every report as it stands, those with the earliest day first."""
        self._changes_seen = self._state("changes")
        rows = self._db.execute(f"SELECT {COLUMNS} FROM current_reports ORDER BY {ORDER}")
        yield from map(report_of, rows)

    def report(self, report: str) -> Report:
        """One report by id. Raises ``KeyError`` where there is none."""
        row = self._one(f"SELECT {COLUMNS} FROM current_reports WHERE report = ?", report)
        if row is None:
            raise KeyError(report)
        return report_of(row)

    def added(self, report: str) -> datetime:
        """When a report came into the case (UTC). Raises ``KeyError`` where there is none."""
        row = self._one("SELECT added FROM current_reports WHERE report = ?", report)
        if row is None:
            raise KeyError(report)
        return datetime.fromisoformat(row[0])

    def places(self, report: str) -> tuple[str, ...]:
        """All places that a report was read from."""
        rows = self._db.execute(
            "SELECT DISTINCT source FROM places WHERE report = ? ORDER BY source", (report,)
        )
        return tuple(row[0] for row in rows)

    def raw_page(self, report: str) -> bytes | None:
        """The bytes of the page that a report was taken from, where it was a page."""
        row = self._one("SELECT bytes FROM raw_pages WHERE report = ?", report)
        return row[0] if row else None

    def page_places(self, report: str) -> tuple[PagePlace, ...]:
        """Where the paragraphs of a report stand in its page; none where there was no page."""
        row = self._one("SELECT data FROM page_places WHERE report = ?", report)
        return msgspec.json.decode(row[0], type=tuple[PagePlace, ...]) if row else ()

    def annotation(self, report: str) -> Annotation:
        """The findings in one report. Raises ``KeyError`` where there is none."""
        row = self._one("SELECT data FROM annotations WHERE report = ?", report)
        if row is None:
            raise KeyError(report)
        return msgspec.json.decode(row[0], type=Annotation)

    def replace_annotation(self, annotation: Annotation) -> None:
        """Put new findings in place of a report's old ones."""
        with self._transaction():
            self._put_annotation(annotation)
            self._count_change()

    def repeated_furniture(self, report: str) -> tuple[Span, ...]:
        """Furniture known only because it stands in other reports too."""
        rows = self._db.execute(
            'SELECT "begin", "end" FROM repeated_furniture WHERE report = ? ORDER BY 1, 2',
            (report,),
        )
        return tuple(Span(*row) for row in rows)

    # Comparisons

    def keep_comparisons(
        self,
        comparisons: Sequence[Comparison],
        accounts: Sequence[Account],
        *,
        repeated_furniture: dict[str, tuple[Span, ...]],
    ) -> None:
        """Put these in place of all that comparing had found, in one transaction."""
        together = list(zip(comparisons, accounts, strict=True))
        together.sort(key=lambda pair: -len(pair[0].story.reports))
        with self._transaction():
            for table in ("story_reports", "stories", "repeated_furniture"):
                self._db.execute(f"DELETE FROM {table}")
            for position, (comparison, account) in enumerate(together):
                self._put_story(position, comparison, account)
            self._db.executemany(
                "INSERT INTO repeated_furniture VALUES (?, ?, ?)",
                ((name, *span) for name, spans in repeated_furniture.items() for span in spans),
            )
            self._db.execute(
                "UPDATE state SET value = ? WHERE name = 'compared'", (self._changes_seen,)
            )

    @property
    def stale(self) -> bool:
        """Whether reports came, went or were corrected since they were last compared."""
        return self._state("changes") != self._state("compared")

    def stories(self) -> tuple[Story, ...]:
        """The stories, the largest first."""
        rows = self._db.execute(
            "SELECT story, report FROM stories JOIN story_reports USING (story) "
            "ORDER BY stories.position, story_reports.position"
        )
        members: dict[str, list[str]] = {}
        for story, report in rows:
            members.setdefault(story, []).append(report)
        return tuple(Story(story, tuple(reports)) for story, reports in members.items())

    def story_of(self, report: str) -> str | None:
        """The story that a report belongs to; None before it was compared."""
        row = self._one("SELECT story FROM story_reports WHERE report = ?", report)
        return row[0] if row else None

    def comparison(self, story: str) -> Comparison:
        """What comparing found in a story. Raises ``KeyError`` where there is none."""
        return msgspec.json.decode(self._of_story("comparison", story), type=Comparison)

    def outline(self, story: str) -> Outline:
        """A story in short; see ``Case.outline``."""
        row = self._one("SELECT title, comparison FROM stories WHERE story = ?", story)
        if row is None:
            raise KeyError(story)
        return outline_of(*row)

    def account(self, story: str) -> Account:
        """The account of a story. Raises ``KeyError`` where there is none."""
        return msgspec.json.decode(self._of_story("account", story), type=Account)

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Passages that hold all the words, the best reports first; "…" holds a phrase."""
        terms = search_terms(words)
        hits: list[Hit] = []
        if not terms:
            return hits
        rows = self._db.execute(
            f"SELECT {COLUMNS}, (SELECT story FROM story_reports AS s WHERE s.report = r.report) "
            "FROM (SELECT rowid AS number, rank AS place FROM search WHERE search MATCH ? "
            "ORDER BY rank LIMIT ?) JOIN current_reports AS r USING (number) "
            "ORDER BY place, digest",
            (fts_query(terms), limit),
        )
        for row in rows:
            hits.extend(self._hits(report_of(row[:-1]), row[-1], terms))
            if len(hits) >= limit:
                break
        return hits[:limit]

    # Corrections

    def correct(self, report: str, field: str, value: str | date | None) -> Correction:
        """Note a correction. Raises ``KeyError`` for an unknown report or field."""
        if field not in CORRECTABLE:
            raise KeyError(field)
        before = self.report(report)
        text = value.isoformat() if isinstance(value, date) else value
        with self._transaction():
            made = _now()
            number = self._db.execute(
                "INSERT INTO corrections (made, report, field, value) VALUES (?, ?, ?, ?)",
                (made, report, field, text),
            ).lastrowid
            self._reindex(report, before)
            self._count_change()
        return Correction(number or 0, made, report, field, text)

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections in force, in the order they were made."""
        rows = self._db.execute(
            "SELECT id, made, report, field, value FROM corrections ORDER BY id"
        )
        return tuple(Correction(*row) for row in rows)

    def undo(self) -> Correction | None:
        """Take the last correction back; None where there is none."""
        made = self.corrections()
        if not made:
            return None
        last = made[-1]
        before = None if last.field == "removed" else self.report(last.report)
        with self._transaction():
            self._db.execute("DELETE FROM corrections WHERE id = ?", (last.id,))
            self._reindex(last.report, before)
            self._count_change()
        return last

    # Inner workings

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._db.execute(query, values).fetchone()
        return row

    def _state(self, name: str) -> str:
        row = self._one("SELECT value FROM state WHERE name = ?", name)
        return row[0] if row else "0"

    def _count_change(self) -> None:
        self._db.execute("UPDATE state SET value = value + 1 WHERE name = 'changes'")

    def _free_id(self, wanted: str, digest: str) -> str:
        """The id itself, or where another report has it the id and the content's digest."""
        names = (wanted, *(f"{wanted}-{digest[:length]}" for length in (8, 16, len(digest))))
        taken = "SELECT 1 FROM reports WHERE report = ?"
        return next(name for name in names if self._one(taken, name) is None)

    def _note_place(self, report: str, reading: Reading) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO places VALUES (?, ?, ?)",
            (reading.report.source, reading.source_digest, report),
        )

    def _put_annotation(self, annotation: Annotation) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO annotations VALUES (?, ?, ?)",
            (annotation.report, int(annotation.annotated), _json(annotation)),
        )

    def _put_story(self, position: int, comparison: Comparison, account: Account) -> None:
        story = comparison.story
        self._db.execute(
            "INSERT INTO stories VALUES (?, ?, ?, ?, ?)",
            (story.id, position, account.title, _json(comparison), _json(account)),
        )
        self._db.executemany(
            "INSERT INTO story_reports VALUES (?, ?, ?)",
            ((story.id, place, report) for place, report in enumerate(story.reports)),
        )

    def _of_story(self, column: str, story: str) -> str:
        row = self._one(f"SELECT {column} FROM stories WHERE story = ?", story)
        if row is None:
            raise KeyError(story)
        return str(row[0])

    def _hits(
        self, report: Report, story: str | None, terms: tuple[tuple[str, ...], ...]
    ) -> Iterator[Hit]:
        if report.title and report.title_span is None:
            for span in passages(report.title, (Span(0, len(report.title)),), terms):
                yield Hit(report.cite(*span, "title"), story)
        row = self._one("SELECT data FROM annotations WHERE report = ?", report.id)
        sentences = (sentences_of(row[0]) if row else ()) or lines_of(report.text)
        for span in passages(report.text, sentences, terms):
            yield Hit(report.cite(*span), story)

    def _index(self, number: int | None, title: str | None, text: str) -> None:
        self._db.execute(
            "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (number, title or "", text)
        )

    def _reindex(self, name: str, before: Report | None) -> None:
        """Bring the full-text index from what stood to what stands now."""
        row = self._one("SELECT number FROM reports WHERE report = ?", name)
        number = row[0] if row else None
        if before is not None:
            self._db.execute(
                "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)",
                (number, before.title or "", before.text),
            )
        if self._one("SELECT 1 FROM current_reports WHERE report = ?", name):
            after = self.report(name)
            self._index(number, after.title, after.text)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
