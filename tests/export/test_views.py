"""The views of the case file give the rows of the exports to any SQLite program."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from variorum.export import EXPORTS
from variorum.model import Case
from variorum.store.sqlite import SqliteCase

NOT_IN_SQL = {"times", "versions", "collation", "stories", "sagas", "story-changes"}
"""Times are told from the day that comparing found, texts of versions compared, wordings laid
together, and stories told with their days, which is more than SQL can say.
"""
ROWS = [what for what in EXPORTS if what not in NOT_IN_SQL]

MORE = {"story", "passages", "leading_wording", "wordings"}
"""Columns of a view for a reader, which its export tells in another way or not at all."""
OF_ONE_REPORT = {("positions", "who"), ("positions", "said_by")}
"""What a view has as one report alone tells it, and its export as the reports of the story do."""


@pytest.fixture
def file(case: SqliteCase, path: Path) -> Iterator[sqlite3.Connection]:
    """The case as another program opens it: for reading, with nothing of Variorum's."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def in_order(rows: list[dict[str, object]]) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows)


@pytest.mark.parametrize("what", ROWS)
def test_a_view_gives_the_rows_of_its_export(
    file: sqlite3.Connection, case: Case, what: str
) -> None:
    seen = [dict(row) for row in file.execute(f"SELECT * FROM export_{what}")]
    rows = list(EXPORTS[what](case))
    assert seen
    left_out = MORE | {column for of, column in OF_ONE_REPORT if of == what}
    columns = [column for column in seen[0] if column not in left_out and column in rows[0]]
    assert len(columns) >= 2
    assert in_order([{c: row[c] for c in columns} for row in seen]) == in_order(
        [{c: int(v) if isinstance(v := row[c], bool) else v for c in columns} for row in rows]
    )
    if "passages" in seen[0]:
        assert sorted(r["passages"] for r in seen) == sorted(len(r["evidence"]) for r in rows)


def test_families_have_their_wordings_and_the_most_serious_verdict(
    file: sqlite3.Connection, case: Case
) -> None:
    found = {row["family"]: row for row in file.execute("SELECT * FROM export_families")}
    for family in case.comparison("1").families:
        row = found[f"1-{family.id}"]
        assert row["wordings"] == len(family.wordings)
        assert row["verdict"] == family.verdict
    wordings = [dict(row) for row in file.execute("SELECT * FROM export_wordings")]
    told = [
        {"family": row["family"], **wording, "marks": int(wording["marks"])}
        for row in EXPORTS["families"](case)
        for wording in row["wordings"]
    ]
    for row in wordings:
        del row["story"]
    assert in_order(wordings) == in_order(told)


def test_lines_have_the_words_before_them(file: sqlite3.Connection, case: Case) -> None:
    seen = [row["words_before"] for row in file.execute("SELECT * FROM export_account")]
    rows = [row["context"] for row in EXPORTS["account"](case)]
    assert any(rows)
    assert sorted(filter(None, seen)) == sorted(p["text"] for row in rows for p in row)


def test_a_case_of_the_first_version_gets_the_views(tmp_path: Path) -> None:
    from importlib.resources import files

    from variorum.store.sqlite.schema import APPLICATION_ID, VERSION

    path = tmp_path / "old.db"
    first = (files("variorum.store.sqlite") / "migrations" / "0001_first.sql").read_text(
        encoding="utf-8"
    )
    with closing(sqlite3.connect(path)) as old:
        old.executescript(first)
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("PRAGMA user_version = 1")
    with SqliteCase.open(path) as case:
        assert case.stories() == ()
    with closing(sqlite3.connect(path)) as now:
        assert now.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert now.execute("SELECT count(*) FROM export_timeline").fetchone() == (0,)


def test_the_view_of_attributions_has_who_speaks_as_settled(
    file: sqlite3.Connection, case: Case
) -> None:
    settled = [one for story in case.stories() for one in case.comparison(story.id).speakers]
    seen = {
        (row["report"], row["begin"], row["speaker"])
        for row in file.execute("SELECT * FROM export_attributions")
    }
    for one in settled:
        assert (one.report, one.content[0].begin, one.speaker.called) in seen
