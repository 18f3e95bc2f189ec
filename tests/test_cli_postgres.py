"""Every command takes a postgresql:// address where it takes a case file."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from variorum.cli import main

FERRY = "The ferry Aurelia ran aground off Tern Island on Monday, the harbour master said.\n"


def run(*words: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result


def rows(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_commands_work_on_a_server_as_on_a_file(postgres, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY)
    case, back = postgres(), tmp_path / "back.db"
    assert "1 new" in run("read", tmp_path / "ferry.txt", "-o", case).stderr
    assert "1 known" in run("read", tmp_path / "ferry.txt", "-o", case).stderr
    (report,) = rows(run("export", case, "reports"))
    run("edit", case, "set", report["report"], "outlet", "Tern Post")
    assert rows(run("export", case, "reports"))[0]["outlet"] == "Tern Post"
    assert "ran aground" in run("show", case).stdout
    assert rows(run("find", case, "ferry aground"))[-1]["report"] == report["report"]
    assert "every one stands" in run("check", case).stderr
    run("copy", case, back)
    for words in (("show",), ("export", "attributions"), ("edit", "list")):
        command, *rest = words
        assert run(command, case, *rest).stdout == run(command, back, *rest).stdout


def test_a_copy_into_a_full_case_is_refused(postgres, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY)
    case, address = tmp_path / "case.db", postgres()
    run("read", tmp_path / "ferry.txt", "-o", case)
    run("copy", case, address)
    result = CliRunner().invoke(main, ["copy", str(case), address])
    assert result.exit_code == 2
    assert "holds a case already" in result.stderr
