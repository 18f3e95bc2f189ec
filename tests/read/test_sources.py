import gzip
import hashlib
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.model import Reading, Refusal, Report
from variorum.read import read_sources

ARTICLE = (
    "Harbour master quits over ferry repairs\n\n"
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
    "for the third time this year.\n\n"
    "“I will not sign for a boat that leaks,” she told the town council.\n"
)
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferry fails | Harbour Herald</title>
<meta property="og:site_name" content="Harbour Herald">
<meta property="og:title" content="Ferry fails inspection again">
<meta property="article:published_time" content="2023-05-16T23:30:00-04:00">
<meta name="author" content="Tomas Quill">
<link rel="canonical" href="https://herald.example/ferry">
</head><body><nav><a href="/">Home</a></nav><article><h1>Ferry fails inspection again</h1>
<p>Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection
for the third time this year, the town council said in a note.</p>
<p>“I will not sign for a boat that leaks,” she told the town council, which met until late
in the night and heard from forty islanders who depend on the boat for work.</p>
</article></body></html>"""


def read(*sources: Path | str, **options: object) -> tuple[list[Report], list[Refusal]]:
    found = list(read_sources(sources, **options))  # type: ignore[arg-type]
    reports = [one.report for one in found if isinstance(one, Reading)]
    return reports, [one for one in found if isinstance(one, Refusal)]


def test_a_text_file_keeps_its_characters(tmp_path: Path) -> None:
    path = tmp_path / "007_Ferry report.txt"
    text = ARTICLE.replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (report,), refused = read(path)
    assert (report.text, report.id, report.source) == (text, "007_Ferry-report", path.as_posix())
    assert report.title == "Harbour master quits over ferry repairs"
    assert report.title_span is not None
    assert report.title_span.of(report.text) == report.title
    assert (report.published, report.outlet, report.language) == (None, None, "en")
    assert refused == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ARTICLE.encode(encoding))
    (report,), _ = read(path)
    assert report.text == ARTICLE


def test_a_short_text_with_many_accents_is_western(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = (
        "José Peña opens a café\n\n“It’s small but it is ours,” the mayor said. It cost €45,000.\n"
    )
    path.write_bytes(text.encode("cp1252"))
    (report,), _ = read(path)
    assert report.text == text


def test_a_broken_byte_does_not_spoil_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((ARTICLE * 2).encode() + b"\xe2\x80")
    (report,), _ = read(path)
    assert report.text.startswith(ARTICLE)


def test_a_page_gives_its_article_and_what_it_states(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, encoding="utf-8")
    ((reading),) = list(read_sources([path]))
    assert isinstance(reading, Reading)
    report = reading.report
    assert reading.raw == PAGE.encode()
    assert reading.source_digest == hashlib.sha256(PAGE.encode()).hexdigest()
    assert "I will not sign for a boat that leaks" in report.text
    assert "Home" not in report.text
    assert "\n\n" in report.text
    assert report.title == "Ferry fails inspection again"
    assert (report.published, report.published_basis) == (date(2023, 5, 16), "page")
    assert (report.outlet, report.authors) == ("Harbour Herald", ("Tomas Quill",))
    assert report.url == "https://herald.example/ferry"


def test_a_page_states_no_day_and_none_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    page = PAGE.replace("article:published_time", "viewport").replace(
        "on Tuesday", "on May 2, 2019"
    )
    path.write_text(page, encoding="utf-8")
    (report,), _ = read(path)
    assert (report.published, report.published_basis) == (None, None)


def test_a_folder_in_order_with_what_was_not_read_named(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "page_files").mkdir()
    for name in ("b.txt", "a.TXT", "sub/c.md", ".hidden.txt", "page_files/frame.html"):
        (tmp_path / name).write_text(ARTICLE + name, encoding="utf-8")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "case.db").write_bytes(b"SQLite format 3\0")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "empty.txt").write_bytes(b" \n")
    reports, refused = read(tmp_path)
    assert [report.id for report in reports] == ["a", "b", "page", "c"]
    assert [(Path(r.source).name, r.reason) for r in refused] == [
        ("empty.txt", "it is empty"),
        ("old.doc", "old Word is not read yet"),
    ]


def test_one_bad_thing_never_stops_the_run(tmp_path: Path) -> None:
    bad = {
        "nul.txt": b"a\0b text",
        "zip.txt": b"PK\x03\x04 and so on",
        "large.txt": b"x" * 3_000,
        "none.html": b"<html><body></body></html>",
        "cut.txt.gz": gzip.compress(ARTICLE.encode())[:40],
        "lines.jsonl": b"{broken",
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    reports, refused = read(tmp_path / "missing", tmp_path, size_limit=2_000)
    assert [report.id for report in reports] == ["good"]
    assert len(refused) == len(bad) + 1
    assert all(r.reason and r.advice for r in refused)


def test_what_is_known_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    asked: list[tuple[str, str]] = []

    def known(source: str, digest: str) -> bool:
        asked.append((source, digest))
        return True

    assert list(read_sources([path, tmp_path], known=known)) == []
    assert asked == [(path.as_posix(), hashlib.sha256(ARTICLE.encode()).hexdigest())]


def test_the_same_content_twice_is_the_same_report_from_two_places(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    (one, two), _ = read(tmp_path)
    assert one.digest == two.digest
    assert one.source != two.source


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (ARTICLE.encode(), ["standard-input"]),
        (PAGE.encode(), ["standard-input"]),
        (
            json.dumps({"id": "x", "text": ARTICLE}).encode() + b'\n{"text": "Two"}\n',
            ["x", "standard-input-2"],
        ),
        (gzip.compress(json.dumps({"id": "x", "text": ARTICLE}).encode()), ["x"]),
        (gzip.compress(ARTICLE.encode()), ["standard-input"]),
        (b"", []),
    ],
)
def test_standard_input_is_known_by_its_first_bytes(data: bytes, ids: list[str]) -> None:
    reports, _ = read("-", standard_input=io.BytesIO(data))
    assert [report.id for report in reports] == ids


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    _, refused = read(tmp_path)
    assert [r.source for r in refused] == [closed.as_posix()]
    closed.chmod(0o700)


KINDS = st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.jsonl.gz", "a.md", "a.unknown", "a"])
BYTES = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(
        st.sampled_from(
            [b"<p>", b"</div>", b"<script>", b'{"text":', b'"', b"}\n", b"\xff\xfe", b"\x1f\x8b"]
        ),
        max_size=30,
    ).map(b"".join),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(name=KINDS, data=BYTES)
def test_any_bytes_are_read_or_refused(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for one in read_sources([path]):
        if isinstance(one, Reading):
            one.report.text.encode("utf-8")
            assert "\0" not in one.report.text
        else:
            assert one.reason
