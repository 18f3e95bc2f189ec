import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import variorum
from variorum.cli import main

FIRST = {
    "id": "first",
    "title": "Ferry Aurelia aground off Tern Island",
    "text": "The ferry Aurelia ran aground off Tern Island on Monday with 46 passengers. "
    '"Nobody was hurt and we will bring everybody home tonight," said Anna Brill, the harbour '
    "master of Marrow Bay. The hull of the ferry Aurelia is to be examined on Friday.",
    "date": "2031-05-06",
    "outlet": "Tern Post",
}
SECOND = {
    "id": "second",
    "title": "Ferry Aurelia towed from Tern Island to Marrow Bay",
    "text": "The ferry Aurelia was towed from Tern Island to Marrow Bay on Saturday, a week after "
    'it ran aground. "The hull has two holes in it," said Anna Brill, the harbour master of '
    "Marrow Bay. The Aurelia will not sail with passengers before the summer, she said.",
    "date": "2031-05-11",
    "outlet": "Bay Mail",
}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that read one report, then another, then nothing new."""
    folder = tmp_path_factory.mktemp("since")
    path = folder / "case.db"
    for record in (FIRST, SECOND, SECOND):
        source = folder / f"{record['id']}.jsonl"
        source.write_text(json.dumps(record), encoding="utf-8")
        assert run("read", source, "-o", path).exit_code == 0
    return path


@pytest.mark.parametrize("since", ["2031-05-06", "1", "last"])
def test_what_the_later_report_brings(case: Path, since: str) -> None:
    result = run("show", case, "--since", since)
    assert result.exit_code == 0
    assert "What is new since" in result.stdout
    assert "two holes" in result.stdout
    assert "Nobody was hurt" not in result.stdout


@pytest.mark.parametrize("since", ["2031-05-11", "2", "3"])
def test_nothing_new_is_said_in_one_line(case: Path, since: str) -> None:
    result = run("show", case, "--since", since)
    assert result.exit_code == 0
    assert result.stdout.startswith("Nothing new since")
    assert len(result.stdout.splitlines()) == 1


def test_as_json(case: Path) -> None:
    account = json.loads(run("show", case, "--json", "--since", "1").stdout)
    assert next(s["name"] for s in account["sections"]) == "reports"
    assert all(line["evidence"] for s in account["sections"] for line in s["lines"])
    assert json.loads(run("show", case, "--json", "--since", "2").stdout)["sections"] == []


def test_as_a_page(case: Path, tmp_path: Path) -> None:
    page = tmp_path / "new.html"
    assert run("show", case, "--since", "1", "--html", page).exit_code == 0
    assert "two holes" in page.read_text(encoding="utf-8")


def test_an_unknown_run_names_those_there_are(case: Path) -> None:
    result = run("show", case, "--since", "9")
    assert result.exit_code == 2
    assert "1 (" in result.stderr
    assert "YYYY-MM-DD" in result.stderr


def test_in_python(case: Path) -> None:
    with variorum.open(case) as opened:
        new = opened.account(since=date(2031, 5, 6))
        assert new == opened.account(since=1) == opened.stories[0].account(since="last")
        assert {e.report for line in new.lines() for e in line.evidence} == {"second"}
        assert opened.account(since=2).sections == ()
        with pytest.raises(ValueError, match="neither"):
            opened.account(since="yesterday")
