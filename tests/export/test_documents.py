import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from variorum.cli import main
from variorum.cli.export import FORMATS
from variorum.export import EXPORTS, OneStory
from variorum.export.documents import DOCUMENTS
from variorum.model import Case, Comparison, Reading, Story
from variorum.model.account import Account
from variorum.store.sqlite import SqliteCase


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_the_shell_knows_every_format() -> None:
    assert tuple(DOCUMENTS) == FORMATS
    assert {what for document in DOCUMENTS.values() for what in document.what} <= set(EXPORTS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_shell_writes_what_the_format_gives(
    path: Path, case: Case, tmp_path: Path, name: str
) -> None:
    what = DOCUMENTS[name].what[0]
    target = tmp_path / "document"
    assert run("export", path, what, "--as", name, "-o", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == "".join(DOCUMENTS[name].write(case, what))


def test_without_words(path: Path) -> None:
    command = ["export", path, "coverage", "--as", "web-annotation", "--position-only"]
    found = json.loads(run(*command).stdout)
    assert found["total"]
    assert "exact" not in json.dumps(found)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["account", "--as", "word"], "There are: web-annotation, markdown"),
        (["figures", "--as", "markdown"], "made of account, not of figures"),
        (["account", "--as", "markdown", "--position-only"], "leave out --position-only"),
        (["account", "--as", "markdown", "--csv"], "leave out --as"),
        (["account", "--position-only"], "--as web-annotation"),
        (["account", "--story", "7"], "no story '7'"),
    ],
)
def test_wrong_use_is_told(path: Path, words: list[str], told: str) -> None:
    result = run("export", path, *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_one_story_of_several(tmp_path: Path, case: Case) -> None:
    members = case.stories()[0].reports
    path = tmp_path / "two.db"
    with SqliteCase.open(path, create=True) as two:
        for number, name in enumerate(members[:2]):
            report = case.report(name)
            two.add(Reading(report=report, source_digest=str(number)), case.annotation(name))
        assert len(list(two.reports())) == 2
        stories = [Story("1", (members[0],)), Story("2", (members[1],))]
        two.keep_comparisons(
            [Comparison(story=story) for story in stories],
            [Account(story.id, f"Story {story.id}", ()) for story in stories],
            repeated_furniture={},
        )
        assert [r["report"] for r in EXPORTS["reports"](OneStory(two, "2"))] == [members[1]]
    lines = run("export", path, "reports", "--story", "2").stdout.splitlines()
    assert [json.loads(line)["report"] for line in lines] == [members[1]]
    assert run("export", path, "account", "--as", "markdown", "--story", "2").stdout.split() == [
        "#",
        "Story",
        "2",
    ]
