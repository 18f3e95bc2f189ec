import gzip
import threading
import time
from email.utils import formatdate

import pytest

from variorum.read.web import Fetched, Fetcher, NotFetched


@pytest.fixture
def waited() -> list[float]:
    """The seconds that the fetcher would have waited."""
    return []


@pytest.fixture
def fetcher(site, waited: list[float]) -> Fetcher:
    return Fetcher(
        allowed=frozenset({site.host}), size_limit=50_000, seconds=5, pause=waited.append
    )


def refused(found: Fetched | NotFetched) -> str:
    assert isinstance(found, NotFetched)
    return found.reason


def test_a_page_comes_with_what_a_cache_needs(site, fetcher: Fetcher) -> None:
    url = site.put("/a", "<p>Ferry</p>", ETag='"1"', Content_Type="text/html; charset=UTF-8")
    found = fetcher.get(url)
    assert isinstance(found, Fetched)
    assert (found.data, found.etag, found.url) == (b"<p>Ferry</p>", '"1"', url)
    assert (found.content_type, found.charset) == ("text/html", "utf-8")
    again = fetcher.get(url, etag=found.etag)
    assert isinstance(again, Fetched)
    assert (again.unchanged, again.data) == (True, b"")
    assert site.asked[1][1]["User-Agent"].startswith("Variorum/")


def test_redirects_are_followed_and_circles_end(site, fetcher: Fetcher, answer) -> None:
    url = site.put("/new", "here")
    site.pages["/old"] = answer(status=301, headers={"Location": "/new"})
    found = fetcher.get(site.address + "/old")
    assert isinstance(found, Fetched)
    assert (found.url, found.data) == (url, b"here")
    site.pages["/round"] = answer(status=302, headers={"Location": "/round"})
    assert refused(fetcher.get(site.address + "/round")) == "it leads on more than 5 times"


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("http://169.254.169.254/latest/meta-data", "169.254.169.254 is no public address"),
        ("http://127.0.0.1:1/", "127.0.0.1 is no public address"),
        ("http://[::1]/", "::1 is no public address"),
        ("http://2130706433/", "no public address"),
        ("file:///etc/passwd", "it leads to file:"),
        ("http://user:secret@herald.example/", "holds a password"),
    ],
)
def test_a_redirect_out_of_the_open_net_is_refused(
    site, fetcher: Fetcher, answer, to: str, reason: str
) -> None:
    site.pages["/a"] = answer(status=302, headers={"Location": to})
    assert reason in refused(fetcher.get(site.address + "/a"))


def test_a_server_of_ones_own_must_be_allowed(site) -> None:
    found = Fetcher().get(site.put("/a", "here"))
    assert "127.0.0.1 is no public address" in refused(found)
    assert isinstance(found, NotFetched)
    assert "--allow-private 127.0.0.1" in found.advice
    assert site.asked == []


def test_robots_txt_is_obeyed(site, fetcher: Fetcher, waited: list[float]) -> None:
    rules = "User-agent: *\nAllow: /\n\nUser-agent: Variorum\nDisallow: /no/*.html\nCrawl-delay: 7"
    site.put("/robots.txt", rules)
    url = site.put("/yes/a.html", "here")
    assert "robots.txt" in refused(fetcher.get(site.address + "/no/a.html"))
    assert isinstance(fetcher.get(url), Fetched)
    assert max(waited) == pytest.approx(7, abs=1)
    assert site.paths() == ["/yes/a.html"]


def test_where_robots_txt_fails_nothing_is_read(site, fetcher: Fetcher, answer) -> None:
    site.pages["/robots.txt"] = answer(status=503)
    url = site.put("/a", "here")
    found = fetcher.get(url)
    assert isinstance(found, NotFetched)
    assert found.passing
    site.put("/robots.txt", "")
    assert isinstance(fetcher.get(url), Fetched)


def test_passing_faults_are_tried_again(site, fetcher: Fetcher, answer, waited) -> None:
    left = [answer(status=500), answer(b"<p>cut off", cut=4), answer(b"<p>here")]
    site.pages["/a"] = lambda: left.pop(0)
    found = fetcher.get(site.address + "/a")
    assert isinstance(found, Fetched)
    assert found.data == b"<p>here"
    assert left == []
    assert len([seconds for seconds in waited if seconds > 0.7]) >= 2


@pytest.mark.parametrize(
    ("status", "reason", "gone"),
    [
        (404, "there is no such page (HTTP 404)", True),
        (402, "the page is for those who pay (HTTP 402)", False),
        (418, "the server refused it (HTTP 418)", False),
        (502, "the server failed (HTTP 502)", False),
    ],
)
def test_what_a_server_says_is_told(site, fetcher, answer, status, reason, gone) -> None:
    site.pages["/a"] = answer(status=status)
    found = fetcher.get(site.address + "/a")
    assert isinstance(found, NotFetched)
    assert (found.reason, found.gone) == (reason, gone)
    assert len(site.paths()) == (3 if status == 502 else 1)


def test_a_server_that_asks_for_patience_gets_it(site, fetcher, answer, waited) -> None:
    left = [answer(status=429, headers={"Retry-After": "12"}), answer(b"here")]
    site.pages["/a"] = lambda: left.pop(0)
    assert isinstance(fetcher.get(site.address + "/a"), Fetched)
    assert 12 in waited
    later = formatdate(time.time() + 86_400, usegmt=True)
    site.pages["/b"] = answer(status=503, headers={"Retry-After": later})
    assert "the server asks to wait 86" in refused(fetcher.get(site.address + "/b"))


def test_too_much_is_refused_packed_or_not(site, fetcher: Fetcher) -> None:
    large = site.put("/large", b"x" * 60_000)
    assert refused(fetcher.get(large)) == "it is larger than 0.05 MB"
    bomb = gzip.compress(b"\0" * 50_000_000)
    packed = site.put("/bomb", bomb, Content_Encoding="gzip")
    assert len(bomb) < 50_000
    assert refused(fetcher.get(packed)) == "it is larger than 0.05 MB"


def test_a_server_that_drips_is_left(site, answer) -> None:
    """No single wait is too long, but the whole of it is."""
    go_on = threading.Event()

    def drip():
        go_on.wait(20)
        return answer(b"late")

    site.pages["/a"] = drip
    fetcher = Fetcher(frozenset({site.host}), seconds=30, deadline=0.3, tries=1, robots=False)
    assert refused(fetcher.get(site.address + "/a")) == "it took longer than 0.3 seconds"
    go_on.set()


def test_a_server_that_is_not_there(fetcher: Fetcher) -> None:
    gone = Fetcher(frozenset({"127.0.0.1"}), tries=1, robots=False)
    assert refused(gone.get("http://127.0.0.1:1/a")) == "the server does not answer"
    assert refused(gone.get("http://[broken/a")) == "the address is broken"
    assert refused(gone.get("http://herald.example/a b")) == "the address is broken"
