import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from variorum.cli import main
from variorum.cli.group import COMMANDS
from variorum.demo import reports_folder

FERRY = (
    "Ferry Aurelia aground off Tern Island\n\nThe ferry Aurelia ran aground off Tern Island on "
    'Monday. "Nobody was hurt," said Anna Brill, the harbour master of Marrow Bay.\n'
)


def run(*words: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


@pytest.fixture(scope="module")
def demo_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "case.db"
    result = run("read", reports_folder(), "-o", path)
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture
def case(demo_case: Path, tmp_path: Path) -> Path:
    return shutil.copy(demo_case, tmp_path / "case.db")


def rows(result: Result) -> list[dict]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def commands(group: click.Group, words: tuple[str, ...]) -> list[tuple[str, ...]]:
    context = click.Context(group)
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        found.append((*words, name))
        if isinstance(command, click.Group):
            found += commands(command, (*words, name))
    return found


@pytest.mark.parametrize("words", commands(main, ()), ids=" ".join)
def test_help_has_an_example_of_every_command(words: tuple[str, ...]) -> None:
    if words[0] == "edit":
        words = ("edit", "case.db", *words[1:])
    result = run(*words, "--help")
    assert result.exit_code == 0
    assert f"Example: variorum {words[0]}" in result.stdout


def test_the_bare_command_and_the_version() -> None:
    assert all(name in run("--help").stdout for name in COMMANDS)
    assert run("--version").stdout.startswith("variorum ")
    assert run("no-such-command").exit_code == 2


def test_demo_prints_an_account_and_writes_a_page(tmp_path: Path) -> None:
    result = run("demo")
    assert result.exit_code == 0
    assert "Who said what" in result.stdout
    page = tmp_path / "page.html"
    assert run("demo", "--html", page).exit_code == 0
    assert page.read_text().lstrip().lower().startswith("<!doctype html>")


def test_read_says_what_was_new_known_and_refused(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY)
    case = tmp_path / "case.db"
    first = run("read", folder, "-o", case)
    assert first.exit_code == 0
    assert "Run 1: 1 new, 0 known, 0 refused; 1 story" in first.stderr
    (folder / "broken.jsonl").write_text("{oops\n")
    second = run("read", folder, "-o", case)
    assert second.exit_code == 1
    assert "Run 2: 0 new, 1 known, 1 refused" in second.stderr
    assert "broken.jsonl" in second.stderr
    assert second.stdout == ""


def test_read_takes_standard_input_and_transcripts(tmp_path: Path) -> None:
    hearing = tmp_path / "hearing.txt"
    hearing.write_text("THE CHAIR: We begin.\n\nANNA BRILL: The ferry ran aground at nine.\n")
    case = tmp_path / "case.db"
    result = run("read", "-", "--transcript", hearing, "-o", case, stdin=FERRY.encode())
    assert "2 new" in result.stderr
    assert {row["report"] for row in rows(run("export", case, "reports"))} >= {"hearing"}


def test_read_refuses_what_is_over_the_limit(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("The toll rose. " * 100_000)
    result = run("read", big, "--size-limit", 1, "-o", tmp_path / "case.db")
    assert result.exit_code == 1
    assert "big.txt" in result.stderr


def test_show_prints_the_account_of_a_story(case: Path, tmp_path: Path) -> None:
    result = run("show", case, "1")
    assert result.exit_code == 0
    assert "In brief" in result.stdout
    account = json.loads(run("show", case, "1", "--json").stdout)
    assert {section["name"] for section in account["sections"]} >= {"brief", "timeline"}
    page = tmp_path / "account.html"
    assert run("show", case, "1", "--html", page).exit_code == 0
    assert "<html" in page.read_text()


def test_show_lists_the_stories_where_there_are_several(case: Path, tmp_path: Path) -> None:
    other = tmp_path / "ferry.txt"
    other.write_text(FERRY)
    run("read", other, "-o", case)
    listed = rows(run("show", case))
    assert [row["story"] for row in listed] == ["1", "2"]
    assert listed[1]["title"] == "Ferry Aurelia aground off Tern Island"
    assert "Anna Brill" in run("show", case, "2").stdout
    assert run("show", case, "--html", tmp_path / "x.html").exit_code == 2
    assert run("show", case, "99").exit_code == 2


def test_find_gives_passages_with_their_places(case: Path) -> None:
    found = rows(run("find", case, "mayor"))
    assert found
    for row in found:
        assert "mayor" in row["text"].lower()
        assert set(row) == {"report", "outlet", "story", "begin", "end", "text", "in"}
    nothing = run("find", case, "zeppelin")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert "zeppelin" in nothing.stderr


def test_find_holds_pasted_words_against_every_wording_of_them(tmp_path: Path) -> None:
    said = "“We will rebuild the eastern flood gate before the storms,” {} Anna Kellner said."
    folder, case = tmp_path / "reports", tmp_path / "case.db"
    folder.mkdir()
    (folder / "a.txt").write_text(said.format("Mayor") + "\n", encoding="utf-8")
    altered = said.replace("will", "might").format("the mayor of Ellerstow,")
    (folder / "b.txt").write_text(altered + "\n", encoding="utf-8")
    assert run("read", folder, "-o", case).exit_code == 0
    pasted = "we might rebuild the eastern flood gate"
    found = rows(run("find", case, pasted))
    wordings = {row["text"][1:9]: row for row in found if "verdict" in row}
    assert {start: row["verdict"] for start, row in wordings.items()} == {
        "We will ": "altered",
        "We might": "cut",
    }
    assert {row["speaker"] for row in wordings.values()} == {"Anna Kellner"}
    (change,) = [c for c in wordings["We will "]["changes"] if c["alters"]]
    assert (change["kind"], change["yours"], change["theirs"]) == ("modality", "might", "will")
    passages = [row for row in found if "verdict" not in row]
    assert [row["text"].startswith("“We might") for row in passages] == [True]


def test_find_is_read_on_a_terminal_line_by_line(case: Path) -> None:
    pasted = "We are going to replace both pumps by the end of June"
    shown = on_a_terminal("find", case, pasted, columns=70)
    assert shown.startswith("Wordings\n")
    speaker = shown.index("Ruth Castellane\n")
    courier = shown.index("The Ellerstow Courier: “We are going **to try**")
    assert speaker < courier < shown.index("Passages with all of these words")
    assert "altered: modality" in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= 70
    assert "Wordings" not in on_a_terminal("find", case, "flood warning", columns=70)


def test_corrections_are_listed_on_a_terminal_in_words(case: Path) -> None:
    report = rows(run("export", case, "reports"))[0]["report"]
    run("edit", case, "set", report, "outlet", "Tern Post")
    (line,) = on_a_terminal("edit", case, "list", columns=80).splitlines()
    assert line.startswith("1  20")
    assert line.endswith(f" UTC  {report}: outlet set to “Tern Post”")


def test_rows_that_a_terminal_has_no_room_for_stand_field_by_field(case: Path) -> None:
    shown = on_a_terminal("export", case, "figures", columns=80)
    assert "\nvalue: 46\n" in shown
    assert "\ncounted: residents\n" in shown
    table = on_a_terminal("export", case, "figures", columns=240)
    assert table.split("\n")[0].split()[:3] == ["report", "outlet", "url"]


def on_a_terminal(*words: str | Path, columns: int) -> str:
    """What a command prints where somebody watches, without colours."""
    ours, theirs = os.openpty()
    told = {**os.environ, "COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "xterm"}
    command = [sys.executable, "-m", "variorum", *map(str, words)]
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=told) as running:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
        assert running.wait() == 0
    os.close(ours)
    return re.sub(r"\x1b\[[\d;]*m", "", shown.decode()).replace("\r\n", "\n").lstrip()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # nobody writes to it any more
        return b""


def test_a_width_that_is_asked_for_holds_in_a_file_too(case: Path, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, run("show", case).stdout.splitlines())) <= 60
    monkeypatch.delenv("COLUMNS")
    assert 60 < max(map(len, run("show", case).stdout.splitlines())) <= 100


def test_edit_sets_removes_lists_and_undoes(case: Path) -> None:
    report = rows(run("export", case, "reports"))[0]["report"]

    def of_report() -> dict:
        return next(r for r in rows(run("export", case, "reports")) if r["report"] == report)

    assert run("edit", case, "set", report, "outlet", "Tern Post").exit_code == 0
    assert run("edit", case, "set", report, "date", "2031-05-07").exit_code == 0
    assert (of_report()["outlet"], of_report()["date"]) == ("Tern Post", "2031-05-07")
    assert [(r["field"], r["value"]) for r in rows(run("edit", case, "list"))] == [
        ("outlet", "Tern Post"),
        ("date", "2031-05-07"),
    ]
    assert run("edit", case, "remove", report).exit_code == 0
    assert report not in {r["report"] for r in rows(run("export", case, "reports"))}
    for _ in range(3):
        assert run("edit", case, "undo").exit_code == 0
    assert of_report()["outlet"] != "Tern Post"
    assert "nothing to undo" in run("edit", case, "undo").stderr


def test_a_report_that_is_kept_out_is_said_to_be_and_put_back(tmp_path: Path) -> None:
    folder, case = tmp_path / "reports", tmp_path / "case.db"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY)
    (folder / "ferry.jpg").write_bytes(b"no report")
    assert "passed over, since such files hold no reports: ferry.jpg" in run(
        "read", folder, "-o", case
    ).stderr.replace("\n", " ")
    run("edit", case, "set", "ferry", "outlet", "Tern Post")
    run("edit", case, "remove", "ferry")
    run("edit", case, "list")
    again = run("read", folder, "-o", case).stderr
    assert "1 known (1 kept out)" in again
    assert f"`variorum edit {case} undo 2` puts it back" in again
    assert run("edit", case, "undo", 7).exit_code == 2
    assert run("edit", case, "undo", 2).exit_code == 0
    assert rows(run("export", case, "reports"))[0]["outlet"] == "Tern Post"
    assert run("edit", case, "join-stories", "ferry", "ferry").exit_code == 2


def test_edit_joins_and_splits_words_and_people(case: Path) -> None:
    families = [f for f in rows(run("export", case, "families")) if len(f["wordings"]) > 1]
    wording = families[0]["wordings"][0]
    words = wording["text"]
    split = run("edit", case, "split-family", wording["report"], words)
    assert split.exit_code == 0, split.stderr
    assert "taken out of its utterance" in split.stderr
    assert "taken out of its utterance" in rows(run("edit", case, "list"))[0]["told"]
    wrong = run("edit", case, "split-family", wording["report"], "words that nobody said")
    assert wrong.exit_code == 2
    assert "as they are printed" in wrong.stderr
    assert run("edit", case, "join-people", "nobody", "A", "nobody", "B").exit_code == 2
    assert "undone" in run("edit", case, "undo").stderr


def test_edit_names_what_is_wrong(case: Path) -> None:
    unknown = run("edit", case, "remove", "nobody")
    assert unknown.exit_code == 2
    assert "nobody" in unknown.stderr
    report = rows(run("export", case, "reports"))[0]["report"]
    assert run("edit", case, "set", report, "date", "soon").exit_code == 2
    assert run("edit", case, "set", report, "colour", "blue").exit_code == 2


def test_check_passes_and_catches_a_changed_word(case: Path) -> None:
    assert run("check", case).exit_code == 0
    import sqlite3

    db = sqlite3.connect(case)
    (line,) = db.execute("SELECT report FROM evidence WHERE part = 'text' LIMIT 1").fetchone()
    db.execute("UPDATE reports SET text = upper(text) WHERE report = ?", (line,))
    db.commit()
    db.close()
    failed = run("check", case)
    assert failed.exit_code == 3
    assert line in failed.stdout


@pytest.mark.parametrize(
    "words",
    [("show",), ("find", "mayor"), ("edit", "undo"), ("export", "reports"), ("check",)],
    ids=lambda words: words[0],
)
def test_a_file_that_is_no_case_is_named_with_exit_code_3(tmp_path: Path, words) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Anna, the ferry is late.\n" * 10)
    command, *rest = words
    result = run(command, path, *rest)
    assert result.exit_code == 3
    assert "letter.txt" in result.stderr
    assert "Traceback" not in result.output
    assert path.read_text() == "Dear Anna, the ferry is late.\n" * 10


def test_reading_into_what_is_no_case_leaves_it_alone(tmp_path: Path) -> None:
    report = tmp_path / "ferry.txt"
    report.write_text(FERRY)
    assert run("read", report, "-o", report).exit_code == 3
    assert report.read_text() == FERRY
    assert run("read", report, "-o", tmp_path / "nowhere" / "case.db").exit_code == 2


@pytest.mark.parametrize(
    "words",
    [("read",), ("read", "x.txt"), ("show",), ("export", "c.db", "jokes"), ("find", "c.db")],
)
def test_wrong_use_is_exit_code_2(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2
