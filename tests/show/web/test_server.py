import http.client
import json
import re
from typing import Any
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


def test_a_report_without_a_date_has_the_days_that_were_found(site: str) -> None:
    about = page(site, "/report/before-the-meeting").xpath("string(//p[@class='about'])")
    assert "2025" in about


def test_search_leads_to_the_words_and_marks_them(site: str) -> None:
    tree = page(site, '/search?q="flood+warning"')
    first = tree.xpath("//ol[@class='hits']/li")[0]
    assert {"flood", "warning"} <= {b.text.lower() for b in first.xpath(".//b")}
    link = first.xpath(".//a/@href")[0]
    lit = [w.text_content() for w in page(site, link).xpath("//*[@data-begin]") if is_lit(w)]
    assert "".join(lit) == first.xpath("string(.//p[@class='words'])")
    assert ask(site, "/search?q=%22%27)(*%20AND")[0] == 200


def test_a_pasted_quotation_is_held_against_every_wording_of_it(site: str) -> None:
    tree = page(site, "/search?q=We+are+going+to+replace+both+pumps+by+the+end+of+June")
    found = tree.xpath("//div[@class='found']//li[.//p[@class='note']]")
    altered = [li for li in found if li.xpath("./div/p[@class='note']/strong[.='altered']")]
    assert altered
    link = found[-1].xpath(".//a/@href")[0]
    assert any(is_lit(w) for w in page(site, link).xpath("//*[@data-begin]"))
    assert not page(site, "/search?q=zeppelin").xpath("//div[@class='found']")


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
        status, headers, text = ask(site, address)
        if status == 303:
            address = headers["location"]
            continue
        assert status == 200, text
        tree = html.document_fromstring(text)
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


def quotations(site: str) -> list[dict[str, Any]]:
    """What is said in the demo's account, a line for each utterance."""
    account = json.loads(ask(site, "/story/1.json")[2])
    lines = next(s["lines"] for s in account["sections"] if s["name"] == "quotations")
    return [utterance for line in lines for utterance in line["lines"]]


def test_a_line_is_corrected_where_it_stands_without_a_script(site: str) -> None:
    line = next(q for q in quotations(site) if len(q["lines"]) >= 2)
    number = line["number"]
    links = page(site, "/story/1").xpath("//a[@class='correct-line']/@href")
    assert f"/story/1/line/{number}?pane=1" in links
    tree = page(site, f"/story/1/line/{number}")
    form = tree.xpath("//form[.//input[@value='split-family']]")[0]
    values = {i.get("name"): i.get("value") for i in form.xpath(".//input")}
    del values["form_token"]
    status, headers, _ = send(site, form.get("action"), **values)
    assert status == 303
    done = finished(site, headers["location"])
    told = "taken out of its utterance"
    assert told in done.xpath("string(//form[@action='/undo'])")
    (made,) = json.loads(ask(site, "/changes.json")[2])
    assert told in made["told"]
    assert made["made"].startswith("20")
    assert told in page(site, "/changes").text_content()
    assert line not in quotations(site)
    finished(site, send(site, "/undo")[1]["location"])
    assert line in quotations(site)


def test_what_a_form_asks_amiss_is_said_in_words(site: str) -> None:
    for values in (
        {"field": "split-family", "place": "1-2@nobody"},
        {"field": "speaker", "place": "nonsense", "value": "Anna"},
        {"field": "join-stories", "report": "briskly", "other": ""},
        {"field": "date", "report": "briskly", "value": "soon"},
    ):
        status, headers, _ = send(site, "/correct", back="//evil.example/", **values)
        assert status == 303
        assert headers["location"].startswith("/jobs/")
        problem = finished(site, headers["location"]).xpath("string(//*[@class='problem'])")
        assert problem
        assert "Error" not in problem
    assert send(site, "/correct", field="no-such-thing")[0] == 400
    assert json.loads(ask(site, "/changes.json")[2]) == []
    assert ask(site, "/story/1/line/Q99")[0] == 404


def test_reports_are_put_to_other_stories_from_their_page(site: str) -> None:
    before = page(site, "/").xpath("string(//h1)")
    _, headers, _ = send(
        site, "/correct", field="split-story", report="briskly", back="/report/briskly"
    )
    tree = finished(site, headers["location"])
    assert "taken out of its story" in tree.xpath("string(//form[@action='/undo'])")
    assert page(site, "/").xpath("string(//h1)") != before
    other = page(site, "/report/briskly").xpath("//select[@id='join-stories']/option/@value")[1]
    finished(
        site,
        send(site, "/correct", field="join-stories", report="briskly", other=other)[1]["location"],
    )
    assert page(site, "/").xpath("string(//h1)") == before


def test_a_paragraph_is_marked_as_furniture_and_unmarked(site: str) -> None:
    places = page(site, "/report/briskly").xpath("//select[@id='furniture']/option/@value")
    finished(site, send(site, "/correct", field="furniture", place=places[-1])[1]["location"])
    there = page(site, "/report/briskly").xpath("//select[@id='no-furniture']/option/@value")
    assert places[-1] in there
    finished(site, send(site, "/correct", field="no-furniture", place=places[-1])[1]["location"])
    assert places[-1] in page(site, "/report/briskly").xpath(
        "//select[@id='furniture']/option/@value"
    )


def test_people_are_joined_and_split_on_their_line(site: str) -> None:
    account = json.loads(ask(site, "/story/1.json")[2])
    people = next(s["lines"] for s in account["sections"] if s["name"] == "people")
    tree = page(site, f"/story/1/line/{people[0]['number']}")
    form = tree.xpath("//form[.//input[@value='join-people']]")[0]
    place = form.xpath("string(.//input[@name='place']/@value)")
    other = form.xpath(".//option/@value")[1]
    finished(
        site, send(site, "/correct", field="join-people", place=place, other=other)[1]["location"]
    )
    (made,) = json.loads(ask(site, "/changes.json")[2])
    assert made["field"] == "one person with"
    after = json.loads(ask(site, "/story/1.json")[2])
    joined = next(s["lines"] for s in after["sections"] if s["name"] == "people")
    assert len(joined) < len(people)


def test_links_are_read_and_what_cannot_be_is_named(site: str) -> None:
    links = "http://127.0.0.1:9/gate\nftp://example.org/gate"
    status, headers, _ = send(site, "/add", links=links)
    assert status == 303
    tree = finished(site, headers["location"])
    assert "0 new, 0 known, 2 refused" in tree.text_content()
    refused = [item.text_content() for item in tree.xpath("//ul[@class='refused']/li")]
    assert any("ftp://example.org/gate" in item and "no link" in item for item in refused)
    assert any("http://127.0.0.1:9/gate" in item for item in refused)
