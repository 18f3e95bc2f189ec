import http.client
import json
import re
from urllib.parse import urlencode, urlsplit

import pytest
from lxml import html

from variorum.cli.failures import Failure
from variorum.cli.serve import check_reach
from variorum.show.printable import printable


def ask(
    site: str,
    path: str,
    *,
    method: str = "GET",
    body: str | None = None,
    headers: dict[str, str] | None = None,
) -> tuple[int, dict[str, str], str]:
    """What a server answers, redirects not followed."""
    host = urlsplit(site)
    connection = http.client.HTTPConnection(host.hostname or "", host.port, timeout=60)
    connection.request(method, path.partition("#")[0], body=body, headers=headers or {})
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    found = {name.lower(): value for name, value in answer.getheaders()}
    connection.close()
    return answer.status, found, text


def page(site: str, path: str) -> html.HtmlElement:
    status, _, text = ask(site, path)
    assert status == 200, text
    return html.document_fromstring(text)


def send(site: str, path: str, **values: str) -> tuple[int, dict[str, str], str]:
    token = page(site, "/add").xpath("string(//input[@name='form_token']/@value)")
    body = urlencode({"form_token": token, **values})
    headers = {"content-type": "application/x-www-form-urlencoded", "origin": site}
    return ask(site, path, method="POST", body=body, headers=headers)


def test_every_line_opens_its_source_at_the_exact_words(site: str) -> None:
    """Without a script: the words that an address names are lit, and nothing else."""
    account = json.loads(ask(site, "/story/1.json")[2])
    links = page(site, "/story/1").xpath("//main//li//a/@href")
    assert len(links) > 100
    addresses = {link.partition("#")[0] for link in links}
    walked = []
    for section in account["sections"]:
        waiting = list(section["lines"])
        seen = 0
        while waiting and seen < 3:
            line = waiting.pop(0)
            waiting += line["lines"]
            walked += line["evidence"][:1]
            seen += 1
    assert len(walked) >= 15
    for evidence in walked:
        place = f"{evidence['part']}-{evidence['begin']}-{evidence['end']}"
        address = f"/report/{evidence['report']}?pane=1&at={place}"
        if evidence["part"] == "text":
            assert address in addresses
        tree = page(site, address)
        lit = "".join(w.text_content() for w in tree.xpath("//*[@data-begin]") if is_lit(w))
        assert lit == printable(evidence["text"])


def is_lit(word: html.HtmlElement) -> bool:
    return "lit" in (word.get("class") or "").split()


def test_a_passage_leads_back_to_its_lines(site: str) -> None:
    backs = page(site, "/report/briskly?pane=1").xpath("//a[@class='back']")
    story = page(site, "/story/1")
    assert len(backs) > 10
    for back in backs:
        address, _, anchor = back.get("href").partition("#")
        assert address == "/story/1"
        assert back.get("target") == "_top"
        assert story.xpath("//*[@id=$anchor]", anchor=anchor)


def test_search_leads_to_the_words_and_marks_them(site: str) -> None:
    tree = page(site, '/search?q="flood+warning"')
    first = tree.xpath("//ol[@class='hits']/li")[0]
    assert {"flood", "warning"} <= {b.text.lower() for b in first.xpath(".//b")}
    link = first.xpath(".//a/@href")[0]
    lit = [w.text_content() for w in page(site, link).xpath("//*[@data-begin]") if is_lit(w)]
    assert "".join(lit) == first.xpath("string(.//p[@class='words'])")
    assert ask(site, "/search?q=%22%27)(*%20AND")[0] == 200


def test_data_stands_beside_every_page(site: str) -> None:
    for path in ("/index.json", "/story/1.json", "/story/1/figures.json", "/report/briskly.json",
                 "/search.json?q=gate", "/changes.json"):  # fmt: skip
        status, headers, text = ask(site, path)
        assert (status, headers["content-type"]) == (200, "application/json")
        assert json.loads(text) is not None
    assert ask(site, "/story/99.json")[0] == ask(site, "/report/none")[0] == 404


def test_the_front_page_tells_size_span_and_origins(site: str) -> None:
    about = page(site, "/").xpath("string(//ol[@class='stories']//p)")
    assert re.search(r"\d+ reports of \d+ origins", about)
    assert "2025" in about
    assert "read" in about


def test_nothing_is_inline_and_hostile_text_stays_text(site: str) -> None:
    for path in ("/", "/story/1", "/report/hostile", "/search?q=barrier+onerror", "/add"):
        status, headers, text = ask(site, path)
        policy = headers["content-security-policy"]
        assert status == 200
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "sha256" not in policy
        tree = html.document_fromstring(text)
        assert tree.xpath("//script/@src") == ["/static/web.js"]
        assert not tree.xpath("//script[not(@src)] | //style | //@style | //img")
        assert not [a for e in tree.iter() for a in e.attrib if a.startswith("on")]
        assert "49" not in tree.xpath("string(//article)").partition("barrier")[2][:20]
    report = page(site, "/report/hostile").text_content()
    assert "<img src=x onerror=alert(1)>" in report


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "192.0.2.7"])
def test_other_names_do_not_lead_here(site: str, host: str) -> None:
    assert ask(site, "/", headers={"host": host})[0] == 421


def test_writes_come_from_the_page_alone(site: str) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    body = urlencode({"report": "briskly", "field": "removed", "form_token": "guess"})
    assert ask(site, "/correct", method="POST", body=body, headers=form)[0] == 403
    token = page(site, "/add").xpath("string(//input[@name='form_token']/@value)")
    body = urlencode({"report": "briskly", "field": "removed", "form_token": token})
    for foreign in ({"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}):
        headers = {**form, **foreign}
        assert ask(site, "/correct", method="POST", body=body, headers=headers)[0] == 403
    assert ask(site, "/correct")[0] == 405
    assert ask(site, "/report/briskly")[0] == 200


def test_too_much_is_refused(site: str) -> None:
    headers = {"content-length": "99999999999"}
    assert ask(site, "/add", method="POST", headers=headers)[0] == 413


def test_a_token_is_asked_for(guarded_site: str) -> None:
    assert ask(guarded_site, "/")[0] == 401
    assert ask(guarded_site, "/?token=wrong")[0] == 401
    status, headers, _ = ask(guarded_site, "/story/1?token=a-token-of-some-length")
    assert (status, headers["location"]) == (303, "/story/1")
    cookie = headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert ask(guarded_site, "/", headers={"cookie": cookie.partition(";")[0]})[0] == 200
    bearer = {"authorization": "Bearer a-token-of-some-length"}
    assert ask(guarded_site, "/index.json", headers=bearer)[0] == 200


@pytest.mark.parametrize(
    ("host", "token"),
    [
        ("0.0.0.0", None),
        ("192.0.2.1", None),
        ("::", None),
        ("news.example", None),
        ("127.0.0.1", "short"),
        ("0.0.0.0", "short"),
    ],
)
def test_others_are_let_in_only_with_a_token(host: str, token: str | None) -> None:
    with pytest.raises(Failure):
        check_reach(host, token)


def test_loopback_needs_no_token() -> None:
    for host in ("127.0.0.1", "localhost", "::1"):
        check_reach(host, None)
    check_reach("0.0.0.0", "a-token-of-some-length")


def finished(site: str, address: str) -> html.HtmlElement:
    """Where a form leads once its work is done, waiting as a reader does."""
    for _ in range(2000):
        tree = page(site, address)
        if not tree.xpath("//*[@data-job]"):
            return tree
    raise AssertionError(address)


def test_a_correction_is_kept_and_taken_back(site: str) -> None:
    status, headers, _ = send(
        site, "/correct", report="briskly", field="outlet", value="The Brisk <b>Post</b>"
    )
    assert status == 303
    finished(site, headers["location"])
    assert "The Brisk <b>Post</b>" in page(site, "/report/briskly").xpath("string(//h1)")
    assert json.loads(ask(site, "/changes.json")[2])[0]["value"] == "The Brisk <b>Post</b>"
    finished(site, send(site, "/undo")[1]["location"])
    assert page(site, "/report/briskly").xpath("string(//h1)") == "Briskly"
    assert json.loads(ask(site, "/changes.json")[2]) == []


def test_pasted_text_becomes_a_report(site: str) -> None:
    text = "Gate log to be printed\n\nThe mayor, Judith Hallam, said the log would be printed.\n"
    status, headers, _ = send(site, "/add", text=text)
    assert status == 303
    assert "1 new, 0 known" in finished(site, headers["location"]).text_content()
    assert page(site, "/search?q=log+printed").xpath("//ol[@class='hits']/li")
