from datetime import date

import pytest

from variorum.model import (
    Account,
    Comparison,
    Evidence,
    Line,
    Section,
    Span,
    StatementGroup,
    StatementTelling,
    Story,
)
from variorum.store.case import SqlCase
from variorum.store.copying import TABLES, NotEmptyError, copy_case
from variorum.store.sqlite import SqliteCase

REMADE = {"state", "sqlite_sequence"}


@pytest.fixture
def source(new_case, keep) -> SqlCase:
    """A case with something in every table."""
    case = new_case()
    case.begin_run()
    keep(case, "The ferry ran aground.\x00", name="a", raw=b"<p>\xff", published=date(2031, 5, 4))
    keep(case, "The ferry was towed. \x10", name="b", title="Ferry towed")
    keep(case, "The gulls came back.", name="c")
    case.end_run(known=2, refused=1)
    case.correct("b", "title", "Ferry free")
    case.correct("c", "removed", "yes")
    evidence = (Evidence("a", 4, 9, "ferry"),)
    account = Account("1", "Ferry", (Section("brief", "In brief", (Line("ferry", evidence),)),))
    told = StatementGroup((StatementTelling("a", evidence),), 1, alone=True)
    both = Comparison(story=Story("1", ("a", "b")), statements=(told,))
    list(case.reports())
    case.keep_comparisons([both], [account], repeated_furniture={"a": (Span(0, 3),)})
    return case


def contents(case: SqlCase) -> dict[str, list[tuple]]:
    return {
        table: sorted(case.database.all(f"SELECT * FROM {table}"), key=repr)
        for table in (*TABLES, "state")
    }


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_a_copy_holds_all_that_the_case_holds(
    source: SqlCase, store: str, request: pytest.FixtureRequest, tmp_path
) -> None:
    from variorum.store import open_case

    new = request.getfixturevalue("postgres")() if store == "postgres" else tmp_path / "copy.db"
    with open_case(new, create=True) as copy:
        assert copy_case(source, copy) == 2
        assert contents(copy) == contents(source)
        assert list(copy.reports()) == list(source.reports())
        assert copy.runs() == source.runs()
        assert not copy.stale
        assert [h.evidence.text for h in copy.search("free")] == ["Ferry free"]
        assert copy.search("gulls") == []


def test_a_copy_goes_on_as_the_case_would(source: SqlCase, new_case, keep) -> None:
    copy = new_case()
    copy_case(source, copy)
    assert keep(copy, "The tug left.", name="d") == "d"
    assert copy.correct("d", "outlet", "Tern Post").id == 3
    assert copy.begin_run() == 2
    copy.undo()
    assert [c.field for c in copy.corrections()] == ["title", "removed"]
    copy.undo()
    assert [h.evidence.report for h in copy.search("gulls")] == ["c"]


def test_nothing_is_copied_over_a_case(source: SqlCase, new_case, keep) -> None:
    full = new_case()
    keep(full, "The council met.", name="x")
    before = contents(full)
    with pytest.raises(NotEmptyError):
        copy_case(source, full)
    assert contents(full) == before


def test_no_table_is_forgotten() -> None:
    with SqliteCase.in_memory() as case:
        query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
        assert {name for (name,) in case.database.all(query)} == {*TABLES} | REMADE
