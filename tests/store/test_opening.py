import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from variorum.store.errors import CaseError, NewerCase, NotACase
from variorum.store.sqlite import SqliteCase
from variorum.store.sqlite.file import create_file
from variorum.store.sqlite.schema import VERSION


def beside(path: Path) -> set[str]:
    return {p.name for p in path.parent.iterdir()}


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE shopping (item TEXT)")
        db.execute("INSERT INTO shopping VALUES ('rope')")
    db.close()


def newer_case(path: Path) -> None:
    SqliteCase.open(path, create=True).close()
    data = bytearray(path.read_bytes())
    data[60:64] = (VERSION + 1).to_bytes(4, "big")
    path.write_bytes(data)


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (other_database, NotACase),
        (lambda p: p.write_text("The ferry ran aground.\n" * 50), NotACase),
        (lambda p: p.write_bytes(b"SQLite format 3\x00"), NotACase),
        (lambda p: p.mkdir(), NotACase),
        (newer_case, NewerCase),
    ],
    ids=["other-database", "text", "head-only", "folder", "newer"],
)
def test_what_is_no_case_of_ours_is_not_touched(tmp_path: Path, make, error, create: bool) -> None:
    path = tmp_path / "thing.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    there = beside(path)
    with pytest.raises(error) as raised:
        SqliteCase.open(path, create=create)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert beside(path) == there
    assert str(path) in str(raised.value)
    assert raised.value.reason
    assert raised.value.advice


def test_nothing_is_made_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="does not exist"):
        SqliteCase.open(tmp_path / "case.db")
    with pytest.raises(NotACase, match="cannot be made"):
        SqliteCase.open(tmp_path / "nowhere" / "case.db", create=True)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_case_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.touch()
    with pytest.raises(NotACase, match="is empty"):
        SqliteCase.open(path)
    SqliteCase.open(path, create=True).close()
    SqliteCase.open(path).close()


@pytest.mark.parametrize("empty_file", [True, False])
def test_several_may_make_one_case_at_once(tmp_path: Path, empty_file: bool) -> None:
    path = tmp_path / "case.db"
    if empty_file:
        path.touch()
    at_once = 6
    begin = Barrier(at_once)

    def make(_: int) -> int:
        begin.wait()
        case = SqliteCase.open(path, create=True)
        case.begin_run()
        case.close()
        return path.stat().st_ino

    with ThreadPoolExecutor(at_once) as pool:
        assert len(set(pool.map(make, range(at_once)))) == 1
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*) FROM runs").fetchone() == (at_once,)
    db.close()


def test_a_case_that_another_program_made_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    SqliteCase.open(path, create=True).close()
    there = path.stat().st_ino
    create_file(path)
    assert path.stat().st_ino == there
    assert beside(path) == {"case.db"}


def test_a_case_says_what_it_is_to_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    SqliteCase.open(path, create=True).close()
    assert beside(path) == {"case.db"}
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"VRMC"
    db.close()


def test_a_case_cut_short_is_named_and_not_mended(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    SqliteCase.open(path, create=True).close()
    path.write_bytes(path.read_bytes()[:4096] + b"\xee" * 20_000)
    with pytest.raises(CaseError):
        SqliteCase.open(path)


def test_a_case_on_a_disk_that_may_not_be_written_can_be_read(tmp_path: Path, keep) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    path = folder / "case.db"
    with SqliteCase.open(path, create=True) as case:
        keep(case, "The ferry ran aground.")
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        with SqliteCase.open(path) as case:
            assert [r.text for r in case.reports()] == ["The ferry ran aground."]
    finally:
        folder.chmod(0o755)
