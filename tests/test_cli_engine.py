"""Work that is spread over processes gives what one process gives, also after a kill."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from variorum.cli import main


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def articles(count: int) -> list[dict]:
    return [
        {
            "id": f"trip-{n}",
            "date": "2031-05-06",
            "text": f'The ferry made trip {n}. "We carried {n + 20} people," said Anna Brill.',
        }
        for n in range(count)
    ]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    lines = [json.dumps(article) for article in articles(9)]
    path.write_text("\n".join([*lines[:4], "no json", *lines[4:]]) + "\n")
    return path


def test_two_processes_give_the_same_lines_in_the_same_order(source: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert run("annotate", source, "-o", one).exit_code == 1
    result = run("annotate", source, "-o", two, "--jobs", "2")
    assert result.exit_code == 1
    assert "line 5" in result.stderr
    assert one.read_bytes() == two.read_bytes()


def test_two_processes_read_the_same_case(source: Path, tmp_path: Path) -> None:
    told = []
    for jobs in ("1", "2"):
        case = tmp_path / f"{jobs}.db"
        result = run("read", source, "-o", case, "--jobs", jobs)
        assert "9 new, 0 known, 1 refused" in result.stderr
        told.append((run("export", case, "attributions").stdout, run("show", case).stdout))
    assert told[0] == told[1]


def test_a_killed_run_goes_on_behind_the_files_that_are_whole(tmp_path: Path) -> None:
    table = pa.Table.from_pylist(articles(14))
    source, folder, whole = tmp_path / "a.parquet", tmp_path / "shards", tmp_path / "whole"
    pq.write_table(table, source)
    words = ["annotate", str(source), "--shard", "3", "--shape", "parquet", "-o"]
    command = [sys.executable, "-m", "variorum", *words, str(folder)]
    process = subprocess.Popen(command)
    while process.poll() is None and not (folder / "00001.parquet").exists():
        pass
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = {p.name: p.stat().st_mtime_ns for p in folder.glob("0*.parquet")}
    assert {"00000.parquet", "00001.parquet"} <= kept.keys()
    assert run(*words, folder, "--jobs", "2").exit_code == 0
    assert all((folder / name).stat().st_mtime_ns == made for name, made in kept.items())
    assert run(*words, whole).exit_code == 0
    names = sorted(p.name for p in whole.glob("0*"))
    assert (
        names == sorted(p.name for p in folder.glob("0*")) == [f"{n:05}.parquet" for n in range(5)]
    )
    found = [pq.read_table(folder / name).to_pylist() for name in names]
    assert found == [pq.read_table(whole / name).to_pylist() for name in names]
    assert [row["id"] for rows in found for row in rows] == [f"trip-{n}" for n in range(14)]


def test_shards_of_other_input_are_not_mixed(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shards"
    assert run("annotate", source, "-o", folder, "--shard", "5").exit_code == 1
    result = run("annotate", source, "-o", folder, "--shard", "4")
    assert result.exit_code == 2
    assert "choose another folder" in result.stderr
    result = run("annotate", source, "-o", tmp_path, "--shard", "4")
    assert result.exit_code == 2
    assert "holds other files" in result.stderr
    assert run("annotate", source, "--shard", "4").exit_code == 2


def test_a_wrong_parquet_file_is_named(tmp_path: Path) -> None:
    source = tmp_path / "a.parquet"
    source.write_bytes(b"PAR0 nothing")
    for command in (("annotate", source), ("read", source, "-o", tmp_path / "case.db")):
        result = run(*command)
        assert result.exit_code == 1
        assert "no Parquet file" in result.stderr


def test_an_address_needs_its_engine(source: Path) -> None:
    result = run("annotate", source, "--address", "10.0.0.1:6379")
    assert result.exit_code == 2
    assert "--engine ray" in result.stderr
