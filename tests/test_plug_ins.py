"""The example of the documentation, really installed, and plug-ins that are broken."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from variorum.cli import main
from variorum.plug_ins import EXPORTERS, READERS, plug_in_names

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "plug-in"
FERRY = """headline: Ferry aground off Tern Island
agency: Harbour Wire
date: 2031-05-05

“The ferry ran aground on Monday,” said Anna Brill.
%%
headline: Ferry towed free

Anna Brill said the ferry was towed free on Tuesday.
"""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target", folder]
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", *options]
    subprocess.run([*command, EXAMPLE], check=True, capture_output=True)
    return folder


@pytest.fixture
def example(installed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(installed)
    return installed


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package whose plug-ins do not load, are no functions, fail, or give nonsense."""
    site = tmp_path / "site"
    about = site / "badly-0.1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: badly\nVersion: 0.1\n")
    (about / "entry_points.txt").write_text(
        "[variorum.readers]\n"
        "gone = badly_gone:read\nnone = badly:NONE\nfails = badly:fail\nodd = badly:odd\n"
        "[variorum.exporters]\nfails = badly:fail_late\n"
    )
    (site / "badly.py").write_text(
        "NONE = 3\n"
        "def fail(data): raise RuntimeError('the moon is wrong')\n"
        "def odd(data): return [{'title': 'no text'}, object()]\n"
        "def fail_late(case, what):\n    yield 'half'\n    raise RuntimeError('no ink')\n"
    )
    monkeypatch.syspath_prepend(site)
    return tmp_path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_a_plug_in_reads_its_kind_of_file_and_writes_its_format(
    example: Path, tmp_path: Path
) -> None:
    assert "wire" in plug_in_names(READERS)
    assert "speakers" in plug_in_names(EXPORTERS)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ferry.wire").write_text(FERRY, encoding="utf-8")
    case = tmp_path / "case.db"
    assert run("read", folder, "-o", case).exit_code == 0
    rows = [json.loads(line) for line in run("export", case, "reports").stdout.splitlines()]
    assert [(r["title"], r["outlet"], r["date"]) for r in rows] == [
        ("Ferry aground off Tern Island", "Harbour Wire", "2031-05-05"),
        ("Ferry towed free", None, None),
    ]
    again = run("read", folder, "-o", case)
    assert "0 new, 2 known" in again.output
    written = run("export", case, "attributions", "--as", "speakers")
    assert written.exit_code == 0
    assert "Anna Brill" in written.stdout
    wrong = run("export", case, "figures", "--as", "speakers")
    assert wrong.exit_code == 2
    assert "'speakers' of variorum-wire" in wrong.stderr
    assert "not in figures" in wrong.stderr


def test_without_the_plug_in_its_kind_is_not_read(tmp_path: Path) -> None:
    assert "wire" not in plug_in_names(READERS)
    result = run("export", tmp_path / "none.db", "account", "--as", "speakers")
    assert result.exit_code == 3  # there is no case, which is said first


def test_broken_readers_are_named_and_stop_nothing(broken: Path) -> None:
    folder = broken / "reports"
    folder.mkdir()
    for ending in ("gone", "none", "fails", "odd"):
        (folder / f"a.{ending}").write_text("Anna Brill said it rained in Ellerstow.")
    (folder / "good.txt").write_text("Anna Brill said on Monday that it rained in Ellerstow.")
    case = broken / "case.db"
    result = run("read", folder, "-o", case)
    assert result.exit_code == 1
    for told in (
        "'gone' of badly does not load",
        "'none' of badly is no function but a int",
        "'fails' of badly failed: RuntimeError: the moon is wrong",
        "a.odd",
    ):
        assert told in result.stderr
    reports = [json.loads(line) for line in run("export", case, "reports").stdout.splitlines()]
    assert [report["report"] for report in reports] == ["good"]


def test_a_broken_exporter_is_named_and_leaves_no_half_file(broken: Path) -> None:
    source, case = broken / "good.txt", broken / "case.db"
    source.write_text("Anna Brill said on Monday that it rained in Ellerstow.")
    run("read", source, "-o", case)
    target = broken / "out.txt"
    result = run("export", case, "account", "--as", "fails", "-o", target)
    assert result.exit_code == 2
    assert "'fails' of badly failed: RuntimeError: no ink" in result.stderr
    assert not target.exists()
    assert run("export", case, "account", "--as", "markdown").exit_code == 0


def test_two_packages_that_bring_one_name_are_both_named(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "more" / "worse-0.1.dist-info"
    other.mkdir(parents=True)
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: worse\nVersion: 0.1\n")
    (other / "entry_points.txt").write_text("[variorum.readers]\nfails = worse:read\n")
    monkeypatch.syspath_prepend(other.parent)
    source = tmp_path / "a.fails"
    source.write_text("It rained.")
    result = run("read", source, "-o", tmp_path / "case.db")
    assert "'fails' of badly and worse" in result.stderr
