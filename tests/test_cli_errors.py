"""What a person is told who mistypes: what was wrong, and what to do next."""

import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest
from click.testing import CliRunner, Result

from variorum.cli import main


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "gull.txt").write_text("The ferry Gull ran aground on Monday.\n", "utf-8")
    path = folder / "case.db"
    assert run("read", folder / "gull.txt", "-o", path).exit_code == 0
    return path


@pytest.mark.parametrize("words", [("export", "reports", "-o"), ("show", "--html")], ids=str)
def test_a_folder_that_is_not_there_is_named(case: Path, words: tuple[str, ...]) -> None:
    command, *options = words
    result = run(command, case, *options, case.parent / "none" / "out.csv")
    assert result.exit_code == 2
    assert f"{case.parent / 'none' / 'out.csv'}: there is no folder" in result.stderr


def test_a_run_that_is_not_there_is_told_beside_those_that_are(case: Path) -> None:
    result = run("show", case, "--since", "99")
    assert result.exit_code == 2
    assert "There is no run 99; a day is written YYYY-MM-DD. The runs: 1 (" in result.stderr


def test_no_words_find_nothing(case: Path) -> None:
    result = run("find", case, " ")
    assert result.exit_code == 2
    assert "Give the words to look for." in result.stderr


def test_no_name_and_no_such_number_are_refused(case: Path) -> None:
    result = run("edit", case, "speaker", "gull", "ran aground", " ")
    assert result.exit_code == 2
    assert "Give the name of who said the words." in result.stderr
    assert run("find", case, "ferry", "--limit", 10**20).exit_code == 2


def test_an_empty_folder_is_named_and_makes_no_case(case: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    new = tmp_path / "new.db"
    result = run("read", tmp_path / "empty", "-o", new)
    assert result.exit_code == 1
    assert "empty: there is nothing in it that can be read" in result.stderr
    assert not new.exists()
    result = run("read", tmp_path / "none.txt", tmp_path / "empty", "-o", new)
    assert (result.exit_code, new.exists()) == (1, False)
    assert run("read", tmp_path / "empty", "-o", case).exit_code == 1


def test_a_folder_that_is_not_there_is_wrong_use(case: Path, tmp_path: Path) -> None:
    there = tmp_path / "none" / "c.db"
    (tmp_path / "pier.txt").write_text("Pier shut\n\nThe pier was shut on Friday, Orr said.\n")
    for words in (("read", tmp_path / "pier.txt", "-o"), ("copy", case)):
        result = run(*words, there)
        assert result.exit_code == 2
        assert str(there) in result.stderr
    (tmp_path / "bad.jsonl").write_text("no JSON\n")
    result = run("stories", tmp_path / "bad.jsonl", "-o", there)
    assert result.exit_code == 2
    assert "refused" not in result.stderr


def test_a_folder_that_may_not_be_written_to_is_named(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("variorum.cli.output.os.access", lambda *_: False)
    result = run("show", case, "--html", tmp_path / "page.html")
    assert result.exit_code == 2
    assert f"page.html: you may not write in the folder {tmp_path}" in result.stderr


def test_nothing_to_undo_is_an_error(case: Path) -> None:
    result = run("edit", case, "undo")
    assert (result.exit_code, result.stderr) == (2, "variorum: There is nothing to undo.\n")


def test_words_that_begin_with_a_hyphen_need_two_before_them(case: Path) -> None:
    result = run("find", case, "-bridge")
    assert result.exit_code == 2
    assert "stand behind --: find CASE -- '-bridge'" in result.stderr
    assert run("find", case, "--", "-bridge").exit_code == 0


def test_since_the_first_run_is_said_in_words(case: Path) -> None:
    result = run("show", case, "--since", "last")
    assert "What is new since the case was begun" in result.stdout
    assert "What is new since run 1 (20" not in result.stdout


def test_ids_that_are_taken_and_other_languages_are_named(tmp_path: Path) -> None:
    texts = [
        "The pier at Brask was shut on Friday, Orr said.",
        "The mill at Lorne was sold on Friday, Bo Day said.",
        "Die Bäckerei am Markt ist nach dem Brand geschlossen worden und wird erst im Herbst, wenn "
        "der neue Ofen da ist, wieder öffnen.",
    ]
    records = [{"id": name, "text": text} for name, text in zip("aab", texts, strict=True)]
    source, new = tmp_path / "a.jsonl", tmp_path / "new.db"
    source.write_text("".join(json.dumps(record) + "\n" for record in records))
    result = run("read", source, "-o", new)
    assert "ids that another report has already: a is kept as a-" in result.stderr
    assert "not annotated, kept and searched only: b (de)" in result.stderr
    stories = [json.loads(line)["story"] for line in run("show", new).stdout.splitlines()]
    (shown,) = [t for s in stories if "Bäckerei" in (t := run("show", new, s).stdout)]
    assert "language not annotated" in " ".join(shown.split())
    assert "None found" not in shown


def test_what_there_is_none_of_is_said(case: Path) -> None:
    result = run("export", case, "versions")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "There are no versions in this case." in result.stderr


@pytest.mark.parametrize("day", ["June 31, 2024", "2024-02-30", "29 February 2023"])
def test_a_day_that_the_calendar_lacks_stops_nothing(tmp_path: Path, day: str) -> None:
    (tmp_path / "pier.txt").write_text(f"Pier shut\n\nThe pier was shut on {day}, Orr said.\n")
    case = tmp_path / "case.db"
    assert run("read", tmp_path / "pier.txt", "-o", case).exit_code == 0
    assert f"The pier was shut on {day}" in run("show", case, "--all").stdout
    assert run("check", case).exit_code == 0


def test_a_date_at_the_head_of_a_report_is_no_title(tmp_path: Path) -> None:
    (tmp_path / "gull.txt").write_text("6 March 2031 The ferry Gull ran aground.\n", "utf-8")
    assert run("read", tmp_path / "gull.txt", "-o", tmp_path / "case.db").exit_code == 0
    result = run("export", tmp_path / "case.db", "reports", "--as", "bibtex")
    assert "{{[The ferry Gull ran aground.]}}" in result.stdout


def test_what_a_terminal_lacks_ends_no_command(case: Path) -> None:
    command = [sys.executable, "-m", "variorum", "show", str(case)]
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    result = subprocess.run(command, capture_output=True, env=env, check=False)
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"The ferry Gull ran aground on Monday." in result.stdout


def test_a_reader_that_goes_away_leaves_no_complaint(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "The ferry Gull ran aground."}\n' * 3, "utf-8")
    command = [sys.executable, "-m", "variorum", "annotate", str(tmp_path / "in.jsonl")]
    with subprocess.Popen(command, stdout=PIPE, stderr=PIPE) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        assert running.stderr.read() == b""
    assert running.returncode == 141


def test_a_mistyped_command_is_met_with_the_nearest() -> None:
    result = run("shwo", "case.db")
    assert result.exit_code == 2
    assert "Did you mean show?" in result.stderr


def test_a_host_that_is_none_is_not_taken_for_a_port(case: Path) -> None:
    result = run("serve", case, "--host", "256.1.1.1", "--token", "a token that is long enough")
    assert result.exit_code == 2
    assert "Give another --host." in result.stderr
    assert "--port" not in result.stderr


def test_a_case_in_a_folder_of_its_own_name_is_refused_as_a_case(tmp_path: Path) -> None:
    result = run("show", tmp_path)
    assert result.exit_code == 3
