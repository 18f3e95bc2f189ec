import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest

from variorum.model import Refusal, Report
from variorum.read import read_records

TEXT = "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection."


def records(*lines: object) -> list[Report | Refusal]:
    data = b"\n".join(one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines)
    return list(read_records(io.BytesIO(data)))


def test_all_fields_are_kept_as_they_are() -> None:
    (report,) = records(
        {
            "id": "A 1/ü",
            "title": "Ferry fails",
            "text": TEXT + "\r\n",
            "date": "2023-05-16T23:30:00-04:00",
            "outlet": "Harbour Herald",
            "url": "https://herald.example/1",
            "authors": ["Tomas Quill", "Ana Bask"],
        }
    )
    assert isinstance(report, Report)
    assert (report.id, report.title, report.text) == ("A 1/ü", "Ferry fails", TEXT + "\r\n")
    assert (report.published, report.published_basis) == (date(2023, 5, 16), "record")
    assert (report.outlet, report.authors) == ("Harbour Herald", ("Tomas Quill", "Ana Bask"))


def test_only_the_text_is_needed() -> None:
    first, second = records(
        {"text": TEXT}, {"id": 7, "text": TEXT, "date": "", "author": "Ana Bask"}
    )
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.id, first.published, first.outlet, first.title) == ("line-1", None, None, None)
    assert (second.id, second.authors) == ("7", ("Ana Bask",))


@pytest.mark.parametrize("day", ["12/11/2023", "2023", "soon", "2023-13-40", "yesterday"])
def test_a_date_that_names_no_single_day_leaves_the_report_undated(day: str) -> None:
    (report,) = records({"text": TEXT, "date": day})
    assert isinstance(report, Report)
    assert report.published is None


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{broken", "not JSON"),
        (b"[1, 2]", "a list"),
        ({"title": "x"}, '"text" is missing'),
        ({"text": 5}, '"text" is a number'),
        ({"text": TEXT, "date": 20230516}, '"date" is a number'),
        ({"text": TEXT, "authors": [1]}, '"authors"'),
        ({"text": " "}, "empty"),
        ({"text": "a\0b"}, "NUL"),
        (b"[" * 100_000, "not JSON"),
        (b'{"text": "\xff"}', "not JSON"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_read(line: object, says: str) -> None:
    first, broken, last = records({"id": "a", "text": TEXT}, line, {"id": "b", "text": TEXT})
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(broken, Refusal)
    assert broken.source == "-, line 2"
    assert says in broken.reason


def test_half_an_emoji_can_be_kept() -> None:
    (report,) = records(b'{"id": "a", "text": "The ferry \\ud83d sank at the pier."}')
    assert isinstance(report, Report)
    assert report.text == "The ferry � sank at the pier."


def test_a_file_that_is_no_json_lines_is_given_up_soon() -> None:
    (refusal,) = read_records(io.BytesIO(b"not json\n" * 5_000))
    assert isinstance(refusal, Refusal)
    assert "first 20 lines" in refusal.reason


def test_files_compressed_and_cut_off(tmp_path: Path) -> None:
    lines = b"".join(
        json.dumps({"id": str(n), "text": f"{TEXT} {n * 7919}"}).encode() + b"\n"
        for n in range(3_000)
    )
    whole, cut = tmp_path / "w.jsonl.gz", tmp_path / "c.jsonl.gz"
    whole.write_bytes(gzip.compress(lines))
    cut.write_bytes(gzip.compress(lines)[:-20_000])
    assert [r.id for r in read_records(whole) if isinstance(r, Report)] == [
        str(n) for n in range(3_000)
    ]
    *reports, last = read_records(cut)
    assert len(reports) > 100
    assert isinstance(last, Refusal)
    assert "ends too early" in last.reason


def test_a_line_over_the_limit_is_named() -> None:
    data = json.dumps({"text": "x" * 5_000}) + "\n" + json.dumps({"id": "b", "text": TEXT})
    long, short = read_records(io.BytesIO(data.encode()), size_limit=1_000)
    assert isinstance(long, Refusal)
    assert isinstance(short, Report)


def test_a_missing_file_is_a_refusal(tmp_path: Path) -> None:
    (refusal,) = read_records(tmp_path / "none.jsonl")
    assert isinstance(refusal, Refusal)


def test_a_file_without_any_report_says_every_reason() -> None:
    (refused,) = records(1, None, "x", {"text": 5}, 2)
    assert refused.reason == (
        "no report was found in 5 lines: it is a number, not an object; it is null, not an "
        'object; it is a string, not an object; "text" is a number, not a string'
    )
