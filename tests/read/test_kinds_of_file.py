"""Each kind of file gives its report, made here as real programs write it."""

import gzip
import io
import json
import zipfile
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from variorum.model import Reading, Refusal, Report
from variorum.read import read_sources
from variorum.read.extras import MissingExtra, need

LEAD = (
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
    "for the third time this year, the town council said in a note."
)
QUOTE = (
    "“I will not sign for a boat that leaks,” she told the town council, which met until late "
    "in the night and heard from forty islanders who depend on the boat for work."
)
LAST = "The council will look for another harbour master in June, when the repairs should be done."
PAGE = (
    "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Ferry fails again</title>"
    "<meta property='og:site_name' content='Harbour Herald'></head><body><article>"
    f"<p>{LEAD}</p><p>{QUOTE}</p><p>{LAST}</p></article></body></html>"
)


def read(path: Path | str, **options: object) -> tuple[list[Report], list[Refusal]]:
    found = list(read_sources([path], **options))  # type: ignore[arg-type]
    reports = [one.report for one in found if isinstance(one, Reading)]
    return reports, [one for one in found if isinstance(one, Refusal)]


def pdf(pages: list[list[str]], *, title: str = "") -> bytes:
    """A PDF with the lines of each page set one under the other."""
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        shown = "".join(
            f"({line.replace('(', '[').replace(')', ']')}) Tj 0 -14 Td\n" for line in lines
        )
        stream = f"BT /F1 11 Tf 50 750 Td\n{shown}ET".encode("cp1252")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 "
            + f"3 0 R >> >> /Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<< /Title ({title}) >>".encode())
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(
        b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, len(objects), start)
    )
    return out.getvalue()


def test_a_pdf_gives_whole_paragraphs_without_running_heads(tmp_path: Path) -> None:
    path = tmp_path / "ferry.pdf"
    first = [
        "Harbour Herald",
        "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspec-",
        "tion for the third time this year, the town council said.",
        "She had asked for money.",
        "The council met until late in the night and heard from forty islanders who depend",
        "Page 1",
    ]
    second = [
        "Harbour Herald",
        "on the boat for work, among them the doctor.",
        "The inspection found a leak at the stern and rust along the keel, and ordered repairs.",
        "Page 2",
    ]
    path.write_bytes(pdf([first, second], title="Harbour master quits"))
    (report,), refused = read(path)
    assert refused == []
    assert report.title == "Harbour master quits"
    assert report.text.split("\n\n") == [
        "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
        "for the third time this year, the town council said.",
        "She had asked for money.",
        "The council met until late in the night and heard from forty islanders who depend "
        "on the boat for work, among them the doctor.",
        "The inspection found a leak at the stern and rust along the keel, and ordered repairs.",
    ]


def test_a_pdf_without_words_or_that_is_broken_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([[]]))
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    _, (scanned, broken) = read(tmp_path)
    assert scanned.reason == "the PDF has no text layer, as scans have none"
    assert "OCR" in scanned.advice
    assert broken.reason.startswith("the PDF cannot be read")


@pytest.mark.parametrize("name", ["notes.pdf", "notes.docx"])
def test_a_document_that_is_none_is_called_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(range(256)) * 4)
    reports, (refused,) = read(path)
    assert reports == []
    assert refused.reason == f"it is no {path.suffix} file, or a damaged one"
    assert refused.advice == "Fetch or save it again."


def test_a_word_document_as_it_would_be_printed(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.author = "Tomas Quill"
    document.add_heading("Ferry fails again", 0)
    document.add_paragraph(LEAD)
    changed = document.add_paragraph("The council ")
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    changed._p.append(parse_xml(f"<w:ins {ns}><w:r><w:t>wants</w:t></w:r></w:ins>"))
    changed._p.append(parse_xml(f"<w:del {ns}><w:r><w:delText>has</w:delText></w:r></w:del>"))
    changed.add_run(" another boat.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Brant ferry", "1962"
    path = tmp_path / "ferry.docx"
    document.save(path)
    (report,), _ = read(path)
    assert (report.title, report.authors) == ("Ferry fails again", ("Tomas Quill",))
    assert report.text.split("\n\n") == [
        "Ferry fails again",
        LEAD,
        "The council wants another boat.",
        "Brant ferry | 1962",
    ]


def test_an_e_mail_in_plain_text_or_as_a_page(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Ferry fails again – statement"
    message["From"] = "Brant Town Council <press@brant.example>"
    message["Date"] = "Tue, 16 May 2023 18:30:00 +0100"
    message.set_content(f"{LEAD}\n\n{QUOTE}\n")
    message.add_alternative(PAGE, subtype="html")
    message.add_attachment(b"not read", maintype="text", subtype="plain", filename="a.txt")
    (tmp_path / "plain.eml").write_bytes(bytes(message))
    only_page = EmailMessage()
    only_page["Subject"] = "Ferry"
    only_page.set_content(PAGE, subtype="html", charset="utf-8", cte="quoted-printable")
    (tmp_path / "page.eml").write_bytes(bytes(only_page))
    (tmp_path / "none.eml").write_bytes(b"Subject: empty\n\n")
    (from_page, plain), (refused,) = read(tmp_path)
    assert plain.title == "Ferry fails again – statement"
    assert plain.published == date(2023, 5, 16)
    assert plain.authors == ("Brant Town Council",)
    assert LEAD in " ".join(plain.text.split())
    assert "not read" not in plain.text
    assert QUOTE in from_page.text
    assert refused.reason == "the e-mail holds no text"


@pytest.mark.parametrize(
    ("subject", "title"),
    [("=?utf-8?q?=ff=?=", None), ("=?utf-8?q?=C3=9Cber?=", "Über"), ("=?utf-8?q?no end", None)],
)
def test_a_subject_whose_encoding_is_broken_is_no_title(
    tmp_path: Path, subject: str, title: str | None
) -> None:
    (tmp_path / "a.eml").write_text(f"From: x\nSubject: {subject}\n\n{LEAD}\n{QUOTE}\n")
    (report,), _ = read(tmp_path)
    assert report.title != subject
    assert report.title == title or report.title_span is not None


def test_an_empty_page_has_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body></body></html>")
    (tmp_path / "b.html").write_text("<html><head><title>Open <body><p>" + LEAD)
    _, refused = read(tmp_path)
    assert {one.reason for one in refused} == {"no article was found on the page"}


NEWS_PLEASE = {
    "authors": ["Tomas Quill"],
    "date_download": "2023-05-18 09:00:00",
    "date_publish": "2023-05-16 21:30:00",
    "maintext": f"{LEAD}\n{QUOTE}",
    "source_domain": "herald.example",
    "title": "Ferry fails again",
    "url": "https://herald.example/ferry",
}
TRAFILATURA = {
    "title": "Ferry fails again",
    "author": "Tomas Quill",
    "hostname": "herald.example",
    "date": "2023-05-16",
    "fingerprint": "a1b2",
    "id": None,
    "raw_text": "",
    "text": f"{LEAD}\n{QUOTE}",
    "source": "https://herald.example/ferry",
    "source-hostname": "Harbour Herald",
}
FUNDUS = {
    "title": "Ferry fails again",
    "authors": ["Tomas Quill"],
    "publishing_date": "2023-05-16T21:30:00+01:00",
    "body": {
        "summary": [LEAD],
        "sections": [{"headline": ["The leak"], "paragraphs": [QUOTE, LAST]}],
    },
    "html": {"requested_url": "https://herald.example/ferry"},
    "free_access": True,
}


@pytest.mark.parametrize("record", [NEWS_PLEASE, TRAFILATURA, FUNDUS])
def test_json_of_other_programs_as_it_stands(tmp_path: Path, record: dict) -> None:
    (tmp_path / "one.json").write_text(json.dumps(record, indent=2), encoding="utf-8")
    (tmp_path / "more.json").write_text(json.dumps([record, record]), encoding="utf-8")
    (tmp_path / "lines.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    reports, refused = read(tmp_path)
    assert refused == []
    assert {report.id for report in reports} == {"lines-1", "more-1", "more-2", "one-1"}
    for report in reports:
        assert LEAD in report.text
        assert QUOTE in report.text
        assert report.title == "Ferry fails again"
        assert report.published == date(2023, 5, 16)
        assert report.url == "https://herald.example/ferry"
        assert report.authors == ("Tomas Quill",)


def test_json_that_is_no_report_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"name": "package"}')
    (tmp_path / "b.json").write_text('{"text": ')
    _, (other, broken) = read(tmp_path)
    assert other.reason == '"text" is missing'
    assert broken.reason.startswith("it is not JSON")


def warc(*responses: tuple[str, str, bytes], packed: bool = False) -> bytes:
    """A WARC file with a response for each address, its status line and headers, and body."""
    out = b""
    for number, (url, head, body) in enumerate(responses):
        block = head.encode() + b"\r\n\r\n" + body
        header = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Date: 2023-05-16T21:30:00Z\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}"
        )
        record = header.encode() + b"\r\n\r\n" + block + b"\r\n\r\n"
        out += gzip.compress(record) if packed else record
    return out


OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html"
ARCHIVED = (
    ("https://herald.example/2023/ferry", OK, PAGE.encode()),
    ("https://herald.example/logo.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", b"\x89PNG"),
    ("https://herald.example/old", "HTTP/1.1 301 Moved\r\nLocation: /", b""),
    (
        "https://lantern.example/ferry.html",
        f"{OK}\r\nContent-Encoding: gzip",
        gzip.compress(PAGE.replace("Calloway", "Calloway-Reed").encode()),
    ),
    ("https://lantern.example/empty.html", OK, b"<html><body></body></html>"),
)


@pytest.mark.parametrize("name", ["news.warc", "news.warc.gz", "news.wacz"])
def test_the_pages_of_an_archive(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith(".wacz"):
        with zipfile.ZipFile(path, "w") as out:
            out.writestr("datapackage.json", "{}")
            out.writestr("archive/data.warc.gz", warc(*ARCHIVED, packed=True))
    else:
        path.write_bytes(warc(*ARCHIVED, packed=name.endswith(".gz")))
    reports, (refused,) = read(path)
    assert [report.id for report in reports] == ["herald.example-ferry", "lantern.example-ferry"]
    assert [report.url for report in reports] == [ARCHIVED[0][0], ARCHIVED[3][0]]
    assert reports[0].outlet == "Harbour Herald"
    assert reports[0].source.endswith(", https://herald.example/2023/ferry")
    assert QUOTE in reports[1].text
    assert refused.source.endswith(", https://lantern.example/empty.html")
    with path.open("rb") as stream:
        again, _ = read("-", standard_input=stream)
    assert [report.text for report in again] == [report.text for report in reports]


def test_an_archive_that_ends_too_early_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "cut.warc.gz"
    path.write_bytes(warc(*ARCHIVED, packed=True)[:-900])
    reports, refused = read(path)
    assert [report.id for report in reports][:1] == ["herald.example-ferry"]
    assert any("broken or ends too early" in one.reason for one in refused)
    path = tmp_path / "cut.warc"
    path.write_bytes(warc(*ARCHIVED[:2], ARCHIVED[3])[:-200])
    reports, (cut,) = read(path)
    assert [report.id for report in reports] == ["herald.example-ferry"]
    assert "in the midst of a page" in cut.reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("news.warc", b"This is no archive at all.", "no page was found in it"),
        ("news.warc", warc(), "no page was found in it"),
        ("feed.rss", b"<rss version='2.0'><channel></channel></rss>", "it links to no article"),
        ("feed.opml", b"<opml version='2.0'><body></body></opml>", "it links to no article"),
    ],
)
def test_what_holds_no_report_is_named(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    reports, refused = read(tmp_path)
    assert reports == []
    assert [refusal.reason for refusal in refused] == [reason]


def test_one_large_page_does_not_stop_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "news.warc"
    large = ("https://herald.example/large", OK, b"x" * 30_000)
    path.write_bytes(warc(large, ARCHIVED[0]))
    (report,), (refused,) = read(path, size_limit=20_000)
    assert report.id == "herald.example-ferry"
    assert refused.reason == "it is larger than 0.02 MB"


def test_a_missing_extra_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MissingExtra) as fault:
        need("no_such_package_at_all", what="PDF", extra="documents")
    assert "pip install 'variorum[documents]'" in fault.value.advice


@pytest.mark.parametrize(
    ("name", "content", "package", "extra"),
    [
        ("a.pdf", pdf([[LEAD]]), "pypdf", "documents"),
        ("a.warc", warc(ARCHIVED[0]), "warcio.archiveiterator", "archives"),
        ("a.rss", b"<rss version='2.0'><channel/></rss>", "feedparser", "feeds"),
    ],
)
def test_a_file_that_takes_an_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, package, extra
) -> None:
    monkeypatch.setitem(__import__("sys").modules, package, None)
    (tmp_path / name).write_bytes(content)
    (tmp_path / "b.txt").write_text(LEAD)
    (report,), (refused,) = read(tmp_path)
    assert report.id == "b"
    assert extra in refused.reason
    assert f"variorum[{extra}]" in refused.advice
