import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from variorum.cli import main
from variorum.cli.export import WHAT
from variorum.export import EXPORTS
from variorum.model import Case

FIELDS = {
    "reports": "report source outlet url title date date_from date_to date_basis words",
    "attributions": "report outlet url begin end text kind speaker source_text cue_text family",
    "families": "family speaker wordings pairs evidence",
    "collation": "family segment wording report outlet url begin end text kind alters",
    "relations": "a b relation direction share evidence",
    "figures": "report outlet url begin end text value upper unit counted bound change as_of "
    "group verdict",
    "positions": "report outlet url begin end text who modality action condition by_when",
    "timeline": "when_from when_to text evidence",
}
"""What is promised of each kind of row; more may stand in it."""


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def passages(value: object) -> list[dict]:
    """All passages anywhere in a row."""
    found = []
    if isinstance(value, dict):
        found += [value] if {"report", "begin", "end", "text"} <= set(value) else []
        value = list(value.values())
    if isinstance(value, list):
        found += [passage for inner in value for passage in passages(inner)]
    return found


def test_versions_of_a_page_say_what_changed(case: Case) -> None:
    (row,) = EXPORTS["versions"](case)
    assert (row["report"], row["a"], row["b"]) == ("briskly", "briskly-watched", "briskly")
    assert (row["kind"], "130 houses" in row["a_text"]) == ("changed", True)
    assert case.report("briskly").text[row["b_begin"] : row["b_end"]] == row["b_text"]


def test_the_shell_knows_every_export() -> None:
    assert tuple(EXPORTS) == WHAT


@pytest.mark.parametrize("what", FIELDS)
def test_rows_have_the_promised_fields(case: Case, what: str) -> None:
    rows = list(EXPORTS[what](case))
    assert rows
    for row in rows:
        assert set(FIELDS[what].split()) <= set(row)


@pytest.mark.parametrize("what", WHAT)
def test_every_passage_stands_where_its_row_says(case: Case, what: str) -> None:
    found = [p for row in EXPORTS[what](case) for p in passages(row)]
    for passage in found:
        report = case.report(passage["report"])
        part = report.read(passage.get("in", "text"))
        assert part[passage["begin"] : passage["end"]] == passage["text"]
        assert (passage["outlet"], passage["url"]) == (report.outlet, report.url)
    assert found or what in {"reports", "versions", "stories", "sagas", "story-changes"}


def test_a_day_is_given_only_where_it_is_sure(case: Case) -> None:
    rows = list(EXPORTS["reports"](case))
    assert {row["report"] for row in rows} == {r.id for r in case.reports()}
    for row in rows:
        sure = row["date_from"] is not None and row["date_from"] == row["date_to"]
        assert row["date"] == (row["date_from"] if sure else None)
        assert row["words"] > 20
    assert any(row["date"] is None for row in rows)
    assert all(Path(row["source"]).exists() for row in rows)


def test_families_and_attributions_know_each_other(case: Case) -> None:
    families = {row["family"]: row for row in EXPORTS["families"](case)}
    for family in families.values():
        for pair in family["pairs"]:
            assert 0 <= pair["a"] < len(family["wordings"])
            assert 0 <= pair["b"] < len(family["wordings"])
            for change in pair["changes"]:
                side = family["wordings"][pair["a"]]["report"]
                begin, end = change["a"]
                assert case.report(side).text[begin:end] == change["a_text"]
    named = [row["family"] for row in EXPORTS["attributions"](case) if row["family"]]
    assert named
    assert set(named) <= set(families)


def test_nothing_is_exported_from_furniture(case: Case) -> None:
    furniture = {
        (report.id, span)
        for report in case.reports()
        for span in case.annotation(report.id).furniture
    }
    assert furniture
    for row in EXPORTS["attributions"](case):
        assert not any(
            row["begin"] < span.end and span.begin < row["end"]
            for name, span in furniture
            if name == row["report"]
        )


def test_one_shape_tells_the_same_as_another(path: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in run("export", path, "timeline").stdout.splitlines()]
    assert lines == json.loads(run("export", path, "timeline", "--json").stdout)
    target = tmp_path / "timeline.csv"
    assert run("export", path, "timeline", "-o", target).exit_code == 0
    with target.open(encoding="utf-8", newline="") as stream:
        cells = list(csv.DictReader(stream))
    assert [row["text"] for row in cells] == [row["text"] for row in lines]
    assert [json.loads(row["evidence"]) for row in cells] == [row["evidence"] for row in lines]


def test_parquet_keeps_lists_as_lists(path: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    target = tmp_path / "families.parquet"
    assert run("export", path, "families", "--parquet", "-o", target).exit_code == 0
    lines = [json.loads(line) for line in run("export", path, "families").stdout.splitlines()]
    assert parquet.read_table(target).to_pylist() == lines


@pytest.mark.parametrize("what", sorted(EXPORTS))
def test_all_that_is_exported_is_written_as_parquet(path: Path, tmp_path: Path, what: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    target = tmp_path / "rows.parquet"
    assert run("export", path, what, "--parquet", "-o", target).exit_code == 0
    lines = run("export", path, what, "--quiet").stdout.splitlines()
    assert parquet.read_table(target).num_rows == len(lines)


def test_an_ending_that_is_not_written_is_wrong_use(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "rows.xlsx"
    result = run("export", path, "reports", "-o", target)
    assert result.exit_code == 2
    assert "Name it .csv" in result.stderr
    assert not target.exists()
    assert run("export", path, "reports", "--csv", "-o", target).exit_code == 0


def test_a_table_has_the_same_columns_in_csv_and_parquet(path: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    for what in ("people", "reports", "versions"):
        for shape in ("csv", "parquet"):
            run("export", path, what, "-o", tmp_path / f"{what}.{shape}")
        head = (tmp_path / f"{what}.csv").read_text("utf-8").splitlines()[0]
        assert head.split(",") == pq.read_schema(tmp_path / f"{what}.parquet").names


def test_a_missing_extra_says_how_to_get_it(path: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    target = tmp_path / "families.parquet"
    result = run("export", path, "families", "-o", target)
    assert result.exit_code == 2
    assert "variorum[parquet]" in result.stderr
    assert not target.exists()


def test_csv_without_rows_has_its_head() -> None:
    from variorum.export.comma_separated import write_csv

    stream = io.BytesIO()
    assert write_csv([], stream, fields=("a", "b")) == 0
    assert stream.getvalue() == b"a,b\r\n"
    stream = io.BytesIO()
    assert write_csv([{"a": True, "b": [1]}], stream, fields=("a", "b")) == 1
    assert stream.getvalue() == b"a,b\r\ntrue,[1]\r\n"
