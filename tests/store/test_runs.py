import sqlite3
from importlib.resources import files
from pathlib import Path

from variorum.store import open_case
from variorum.store.case import SqlCase
from variorum.store.sqlite import SqliteCase
from variorum.store.sqlite.schema import APPLICATION_ID


def test_a_run_keeps_what_it_brought(case: SqlCase, keep) -> None:
    assert case.begin_run() == 1
    keep(case, "The ferry ran aground.", name="a")
    case.end_run(known=0, refused=1)
    assert case.begin_run() == 2
    keep(case, "The ferry ran aground.", name="again")
    keep(case, "The ferry was towed.", name="b")
    first, second = case.runs()
    assert (first.number, first.reports, second.reports) == (1, ("a",), ("b",))
    assert first.ended is not None
    assert first.begun <= first.ended
    assert second.ended is None


def test_the_runs_are_there_when_the_case_is_opened_again(new_address, keep) -> None:
    address = new_address()
    with open_case(address, create=True) as case:
        case.begin_run()
        keep(case, "The ferry ran aground.", name="a")
    with open_case(address) as case:
        assert [run.reports for run in case.runs()] == [("a",)]
        assert case.begin_run() == 2


def test_a_case_from_before_runs_has_one_with_all_its_reports(tmp_path: Path, keep) -> None:
    path = tmp_path / "old.db"
    script = (files("variorum.store.sqlite") / "migrations" / "0001_first.sql").read_text("utf-8")
    db = sqlite3.connect(path)
    db.executescript(
        f"{script}\nPRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = 1;"
    )
    db.execute(
        "INSERT INTO reports (report, digest, source, text, language, added) "
        "VALUES ('a', 'x', 'a.txt', 'The ferry ran aground.', 'en', '2031-05-06T10:00:00+00:00')"
    )
    db.commit()
    db.close()
    with SqliteCase.open(path) as case:
        (run,) = case.runs()
        assert (run.number, run.reports) == (1, ("a",))
        case.begin_run()
        keep(case, "The ferry was towed.", name="b")
        assert [r.reports for r in case.runs()] == [("a",), ("b",)]
