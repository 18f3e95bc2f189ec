"""Links and feeds, read from a web site on this machine."""

import json
from pathlib import Path

import pytest

from variorum.model import Reading, Refusal, Report
from variorum.read import read_sources
from variorum.read.decoding import Unreadable
from variorum.read.feeds import is_feed, read_feed
from variorum.read.web import Fetcher

PARAGRAPHS = (
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
    "for the third time this year, the town council said in a note.",
    "“I will not sign for a boat that leaks,” she told the town council, which met until late "
    "in the night and heard from forty islanders who depend on the boat for work.",
    "The council will look for another harbour master in June, when the repairs should be done.",
)


def page(title: str = "Ferry fails", *, head: str = "") -> str:
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def rss(*links: str, content: str = "") -> str:
    items = "".join(
        f"<item><title>Ferry {n}</title><link>{link}</link><guid>{n}</guid>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded></item>"
        for n, link in enumerate(links)
    )
    space = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    channel = f"<channel><title>Herald</title>{items}</channel>"
    return f"<?xml version='1.0'?><rss version='2.0' {space}>{channel}</rss>"


@pytest.fixture
def fetcher(site) -> Fetcher:
    return Fetcher(allowed=frozenset({site.host}), pause=lambda _: None)


def read(source: str | Path, fetcher: Fetcher) -> tuple[list[Report], list[Refusal]]:
    found = list(read_sources([source], fetcher=fetcher))
    reports = [one.report for one in found if isinstance(one, Reading)]
    return reports, [one for one in found if isinstance(one, Refusal)]


def test_a_link_gives_its_report(site, fetcher: Fetcher, answer) -> None:
    url = site.put("/2023/ferry-fails.html", page())
    site.pages["/short"] = answer(status=302, headers={"Location": "/2023/ferry-fails.html"})
    (report,), refused = read(site.address + "/short", fetcher)
    assert refused == []
    assert (report.source, report.url) == (site.address + "/short", url)
    assert report.id == "127.0.0.1-ferry-fails"
    assert PARAGRAPHS[1] in report.text


def test_a_link_that_fails_is_named_with_the_next_step(site, fetcher: Fetcher) -> None:
    _, (refused,) = read(site.address + "/gone", fetcher)
    assert refused.source == site.address + "/gone"
    assert refused.reason == "there is no such page (HTTP 404)"
    _, (private,) = read("http://10.0.0.1/a", fetcher)
    assert "no public address" in private.reason


@pytest.mark.parametrize(
    ("told", "sent"), [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("koi8-r", "utf-8")]
)
def test_a_server_that_tells_a_wrong_encoding(site, fetcher: Fetcher, told, sent) -> None:
    content = f"text/html; charset={told}"
    url = site.put("/a", page().encode(sent), Content_Type=content)
    (report,), _ = read(url, fetcher)
    assert PARAGRAPHS[1] in report.text


def test_a_page_in_utf_16_and_one_that_begins_with_text(site, fetcher: Fetcher) -> None:
    (wide,), _ = read(site.put("/wide", page().encode("utf-16")), fetcher)
    assert wide.title == "Ferry fails"
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    (bare,), _ = read(site.put("/bare", f"{'<!-- -->' * 700}{body}"), fetcher)
    assert "<p>" not in bare.text


def test_a_server_that_alone_tells_the_encoding(site, fetcher: Fetcher) -> None:
    russian = "".join(
        f"<p>{'Паром на остров Брант снова не прошёл проверку. ' * 4}</p>" for _ in "ab"
    )
    url = site.put(
        "/a",
        f"<html><body>{russian}</body></html>".encode("koi8-r"),
        Content_Type="text/html; charset=koi8-r",
    )
    (report,), _ = read(url, fetcher)
    assert "Паром на остров Брант" in report.text


def test_the_articles_of_a_feed(site, fetcher: Fetcher) -> None:
    first, second = site.put("/a", page("Ferry one")), site.put("/b", page("Ferry two"))
    feed = site.put("/feed", rss(first, "/b#comments", second, site.address + "/missing"))
    reports, (refused,) = read(feed, fetcher)
    assert [report.title for report in reports] == ["Ferry one", "Ferry two"]
    assert refused.source == site.address + "/missing"


def test_a_feed_that_carries_the_article_itself(site, fetcher: Fetcher) -> None:
    whole = "".join(f"<p>{words}</p>" for words in PARAGRAPHS * 2)
    feed = site.put("/feed", rss(site.address + "/locked", content=whole))
    (report,), refused = read(feed, fetcher)
    assert (report.title, report.url, refused) == ("Ferry 0", site.address + "/locked", [])
    assert PARAGRAPHS[2] in report.text


def test_atom_json_feed_and_opml(site, fetcher: Fetcher, tmp_path: Path) -> None:
    url = site.put("/a", page())
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Herald</title><entry><id>1</id>"
        f"<title>Ferry</title><link href='{url}'/><updated>2023-05-16T21:30:00Z</updated>"
        "</entry></feed>"
    )
    as_json = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": url}]}
    for name, content in (("a.atom", atom), ("a.json", json.dumps(as_json)), ("a.xml", rss(url))):
        (tmp_path / name).write_text(content)
        assert is_feed(content.encode())
        (report,), _ = read(tmp_path / name, fetcher)
        assert report.url == url
    listed = site.put("/feed", atom, Content_Type="application/atom+xml")
    opml = tmp_path / "feeds.opml"
    opml.write_text(
        "<?xml version='1.0'?><opml version='2.0'><head><title>Mine</title></head><body>"
        f"<outline text='Herald'><outline type='rss' xmlUrl='{listed}'/></outline></body></opml>"
    )
    (report,), _ = read(opml, fetcher)
    assert report.url == url


BOMB = (
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
    "<!ENTITY c '&b;&b;&b;&b;'>]><rss version='2.0'><channel><title>&c;</title></channel></rss>"
)
FILE = (
    "<?xml version='1.0'?><!DOCTYPE opml [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    "<opml version='2.0'><head><title>&f;</title></head><body/></opml>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("bomb", [BOMB, FILE])
def test_xml_bombs_and_files_from_outside_are_refused(bomb: str, encoding: str) -> None:
    found = read_feed(bomb.replace("?>", f" encoding='{encoding}'?>", 1).encode(encoding))
    assert isinstance(found, Unreadable)
    assert "entities" in found.reason


def test_a_page_is_no_feed(site, fetcher: Fetcher, tmp_path: Path) -> None:
    assert not is_feed(page().encode())
    path = tmp_path / "layout.xml"
    path.write_text("<layout><p>Nothing</p></layout>")
    _, (refused,) = read(path, fetcher)
    assert refused.reason == "it is no feed"
