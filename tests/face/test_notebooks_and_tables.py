import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

import variorum
from variorum.demo import reports_folder
from variorum.export import EXPORTS
from variorum.export.frames import MissingExtra, Rows
from variorum.model import Evidence
from variorum.model.account import Account, Line, Mark, Section


@pytest.fixture(scope="module")
def case() -> Iterator[variorum.OpenCase]:
    with variorum.read(reports_folder()) as case:
        yield case


class Words(HTMLParser):
    """The words that a browser would show, and the tags that it would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words, self.tags = "", set[str]()
        self.feed(text)

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)


def test_a_notebook_shows_a_case_a_story_an_account_and_rows(case: variorum.OpenCase) -> None:
    story = case.stories[0]
    assert story.title in Words(case._repr_html_()).words
    shown = Words(story._repr_html_()).words
    assert all(report.label in shown for report in case.reports)
    account = Words(story.account()._repr_html_())
    for line in story.account().lines():
        assert line.text in account.words
    assert "mark" in account.tags
    rows = story.export("figures")
    assert all(row["text"] in Words(rows._repr_html_()).words for row in rows[:20])
    assert f"and {len(rows) - 20} more" in rows._repr_html_()


def test_what_stands_in_a_report_is_text_and_no_page(case: variorum.OpenCase) -> None:
    hostile = "<script>alert(1)</script> & <img src=x onerror=y>"
    line = Line(
        hostile, (Evidence(hostile, 0, 1, hostile),), hostile, hostile, (Mark(3, 9, "cut"),)
    )
    account = Account("1", hostile, (Section("brief", hostile, (line,)),))
    for shown in (account._repr_html_(), account.sections[0]._repr_html_()):
        assert not {"script", "img"} & Words(shown).tags
        assert hostile in Words(shown).words
    table = Rows("timeline", [{"text": hostile, "evidence": [hostile]}])._repr_html_()
    assert Words(table).tags <= {"table", "thead", "tbody", "tr", "th", "td"}


def test_findings_come_with_report_and_words(case: variorum.OpenCase) -> None:
    story = case.stories[0]
    for kind in ("attributions", "names", "times", "figures", "positions"):
        found = list(getattr(story, kind)())
        assert found
        for item in found:
            assert item.report.text[item.span.begin : item.span.end] == item.text
            assert item.evidence.text == item.text
            assert item.report.id in story.reports
        assert found == list(getattr(case, kind)())
    rows = [(row["report"], row["begin"], row["value"]) for row in case.export("times")]
    times = [(t.report.id, t.span.begin, t.finding.value) for t in case.times()]
    assert times == rows


def test_a_story_exports_its_own_rows_only() -> None:
    flood = "The dam at Ellerstow broke on Monday and 40 homes were flooded, Anna Brill said. " * 2
    match = "Castleford Rovers won the cup final by three goals on Saturday, Tom Ash said. " * 2
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("flood", flood), ("match", match)):
            (Path(folder) / f"{name}.txt").write_text(text)
        with variorum.read(folder) as case:
            assert len(case.stories) == 2
            for story in case.stories:
                (row,) = story.export("reports")
                assert (row["report"],) == story.reports
            assert len(case.export("reports")) == 2


@pytest.mark.parametrize("what", EXPORTS)
def test_rows_become_an_arrow_table(case: variorum.OpenCase, what: str) -> None:
    pytest.importorskip("pyarrow")
    rows = case.export(what)
    table = rows.to_arrow()
    assert table.to_pylist() == list(rows)
    assert tuple(table.column_names) == rows.columns


@pytest.mark.parametrize("what", EXPORTS)
def test_rows_become_a_pandas_table(case: variorum.OpenCase, what: str) -> None:
    pytest.importorskip("pandas")
    rows = case.export(what)
    table = rows.to_pandas()
    assert tuple(table.columns) == rows.columns
    assert len(table) == len(rows)
    assert tuple(Rows(what, []).to_pandas().columns) == rows.columns


@pytest.mark.parametrize("what", EXPORTS)
def test_rows_become_a_polars_table(case: variorum.OpenCase, what: str) -> None:
    pytest.importorskip("polars")
    rows = case.export(what)
    table = rows.to_polars()
    assert table.to_dicts() == list(rows)
    assert tuple(Rows(what, []).to_polars().columns) == rows.columns


@pytest.mark.parametrize(
    ("method", "package"),
    [("to_pandas", "pandas"), ("to_polars", "polars"), ("to_arrow", "pyarrow")],
)
def test_a_package_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, method: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra, match=f"needs {package}.*pip install"):
        getattr(Rows("times", []), method)()


def test_importing_the_package_stays_quick() -> None:
    import subprocess

    script = "import sys, variorum; print([m for m in sys.modules if m.startswith('variorum.')])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not re.search(r"variorum\.(compare|export|account|show)\b", done.stdout)
