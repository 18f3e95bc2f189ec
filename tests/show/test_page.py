import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from variorum.model import Account, Annotation, Comparison, Line, Part, Report, Section, Story
from variorum.show.links import web_address
from variorum.show.page import render_page
from variorum.show.printable import printable

Annotations = dict[str, Annotation]


def parsed(page: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8")
    return html.document_fromstring(page.encode("utf-8"), parser=parser)


def words_from(tree: html.HtmlElement, anchor: str) -> str:
    """The report's text on the page from an anchor on."""
    (element,) = tree.xpath("//*[@id=$anchor]", anchor=anchor)
    (part,) = element.xpath("ancestor::*[@data-part][1]")
    places = element.xpath(".//*[@data-begin] | following::*[@data-begin]")
    return "".join(w.text_content() for w in places if part in w.iterancestors())


def check_links(account: Account, reports: tuple[Report, ...], tree: html.HtmlElement) -> None:
    """Follow the links of every line and read the words they lead to."""
    by_number = {r.id: i for i, r in enumerate(reports, 1)}
    targets = {a.get("href")[1:] for a in tree.xpath("//main//li//a")}
    for line in account.lines():
        for evidence in line.evidence:
            part = "title-" if evidence.part == "title" else ""
            anchor = f"r{by_number[evidence.report]}-{part}{evidence.begin}-{evidence.end}"
            assert anchor in targets
            assert words_from(tree, anchor).startswith(printable(evidence.text))


def test_every_line_leads_to_its_words(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    tree = parsed(render_page(account, reports, annotations))
    check_links(account, reports, tree)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in tree.xpath("//a/@href"):
        assert not href.startswith("#") or href[1:] in ids


def test_words_before_a_line_lead_to_their_place(
    reports: tuple[Report, ...], annotations: Annotations
) -> None:
    post = reports[0]
    line = Line("We will", (post.cite(20, 27),), context=post.cite(0, 12))
    account = Account("s", "T", (Section("only", "Only", (line,)),))
    tree = parsed(render_page(account, reports, annotations, evidence_only=True))
    (link,) = tree.xpath("//p[@class='context']/a")
    assert link.text_content().startswith("before it: ")
    assert link.get("href") == "#r1-0-12"
    assert words_from(tree, "r1-0-12").startswith(printable(post.text[:12]))


def test_passages_lead_back(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    tree = parsed(render_page(account, reports, annotations))
    (passage,) = tree.xpath("//*[@id='r1-0-70']")
    assert "#line-B1" in passage.xpath(".//a[@class='back']/@href")
    (line,) = tree.xpath("//*[@id='line-B1']")
    assert "two ferry piers would close" in line.text_content()


NASTY = "ab <&>\"'“\n\r\t\x00\x1b\x85\ud800\u202e\u200f東]"
PARTS: st.SearchStrategy[Part] = st.sampled_from(("text", "title"))


@given(
    st.text(st.sampled_from(NASTY), min_size=1, max_size=80),
    st.text(st.sampled_from(NASTY), max_size=20),
    st.lists(st.tuples(st.integers(0, 79), st.integers(1, 80), PARTS), max_size=10),
)
def test_any_spans_of_any_text(text: str, title: str, places: list[tuple[int, int, Part]]) -> None:
    report = Report(id="a", source="a.txt", text=text, title=title or None)
    evidence = [
        report.cite(begin, end, part)
        for begin, end, part in places
        if begin < end <= len(report.read(part))
    ]
    lines = tuple(Line(e.text, (e,), label=title, note=text) for e in evidence)
    account = Account("s", title, (Section("brief", "Brief", lines),))
    tree = parsed(render_page(account, (report,), {}))
    check_links(account, (report,), tree)
    shown = tree.xpath("//*[@data-part='text']//*[@data-begin]")
    assert "".join(w.text_content() for w in shown) == printable(text)
    for word in shown:
        begin, end = int(word.get("data-begin")), int(word.get("data-end"))
        assert word.text_content() == printable(text[begin:end])


def test_a_title_that_is_a_line_of_the_text_is_found_there(reports: tuple[Report, ...]) -> None:
    report = replace(reports[2], text="\n" + reports[2].text)
    report = replace(report, title_span=report.cite(1, 21).span)
    assert report.title == report.text[1:21]
    line = Line("Union", (report.cite(0, 5, "title"),))
    account = Account("s", "T", (Section("reports", "Reports", (line,)),))
    tree = parsed(render_page(account, (report,), {}))
    assert words_from(tree, "r1-1-6").startswith("Union")
    assert tree.text_content().count("Union calls it theft") == 1


def test_nothing_is_asked_of_a_network(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    page = render_page(account, reports, annotations)
    tree = parsed(page)
    outside = [a for a in tree.xpath("//@href | //@src | //@action") if not a.startswith("#")]
    assert outside == ["https://harbourpost.example/ferry?piers=2&day=4"]
    assert not tree.xpath("//link | //img | //iframe | //object | //form | //base")
    style = tree.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_only_the_page_s_own_style_and_script(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    page = render_page(account, reports, annotations)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (words,) = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
        digest = b64encode(sha256(words.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_hostile_text_stays_text(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    page = render_page(account, reports, annotations)
    tree = parsed(page)
    assert len(tree.xpath("//script")) == 1
    assert not [a for e in tree.iter() for a in e.attrib if a.startswith("on")]
    assert not tree.xpath("//@style")
    assert "javascript:" not in page
    assert "\u202e" not in page
    text = tree.text_content()
    assert "Piers <script>alert(1)</script> go" in text
    assert '"onmouseover=alert(1) ]]>' in text


HOSTILE = "\"'><script>x</script><img src=x onerror=x>{{ 7 * 7 }}{% raw %}</style>"


def test_every_field_may_be_hostile() -> None:
    report = Report(
        id=HOSTILE,
        source=HOSTILE,
        text=HOSTILE,
        title=HOSTILE,
        outlet=HOSTILE,
        authors=(HOSTILE,),
        language=HOSTILE,
        url=f"https://x.example/{HOSTILE}",
    )
    line = Line(HOSTILE, (report.cite(0, 9),), label=HOSTILE, note=HOSTILE)
    stray = Line(HOSTILE, (replace(report, id="gone" + HOSTILE).cite(0, 9),))
    account = Account(HOSTILE, HOSTILE, (Section("brief", HOSTILE, (line, stray)),))
    tree = parsed(render_page(account, (report,), {}))
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img")
    assert not [a for e in tree.iter() for a in e.attrib if a.startswith("on")]
    assert "49" not in tree.xpath("string(//h1)")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("http://quay.example/a", True),
        (" HTTPS://quay.example/a?b=ü ", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//quay.example", False),
        ("https:///nowhere", False),
        ("http://[broken", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert (web_address(url) is not None) == kept


def test_evidence_only_prints_no_other_words(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    tree = parsed(render_page(account, reports, annotations, evidence_only=True))
    check_links(account, reports, tree)
    text = tree.text_content()
    assert "SUBSCRIBE" not in text
    assert "built in 1931" not in text
    assert "two ferry piers would close" in text


def test_changed_words_are_marked_with_their_kind(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    tree = parsed(render_page(account, reports, annotations))
    assert tree.xpath("//li//mark[@class='altered']/text()") == ["will not", "would never"]
    assert tree.xpath("//li//mark[@class='reworded']/text()") == ["nobody", "anybody"]


def test_landmarks_and_headings(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    tree = parsed(render_page(account, reports, annotations))
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//main")) == len(tree.xpath("//h1")) == 1
    levels = [int(h.tag[1]) for h in tree.xpath("//h1 | //h2 | //h3")]
    assert all(b - a <= 1 for a, b in pairwise(levels))
    for element in tree.xpath("//*[@aria-labelledby]"):
        assert tree.xpath("//*[@id=$label]", label=element.get("aria-labelledby"))
    for link in tree.xpath("//a"):
        assert link.text_content().strip() or link.get("aria-label")


def test_furniture_is_folded_and_grey(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    tree = parsed(render_page(account, reports, annotations))
    (fold,) = tree.xpath("//details")
    assert "SUBSCRIBE TO THE HARBOUR POST" in fold.text_content()
    assert "2 paragraphs" in fold.xpath("string(summary)")
    assert fold.xpath(".//*[@data-begin and contains(@class, 'dull')]")


def test_what_a_section_leaves_out_and_why_is_said(
    account: Account, reports: tuple[Report, ...]
) -> None:
    tree = parsed(render_page(account, reports, {}))
    (words,) = tree.xpath("//section[@id='figures']/p[@class='held-back']")
    assert words.text_content() == "3 more left out of the account to keep it readable."


def test_the_same_page_each_time(
    account: Account, reports: tuple[Report, ...], annotations: Annotations
) -> None:
    assert render_page(account, reports, annotations) == render_page(account, reports, annotations)


def test_statements_of_several_reports_are_drawn_as_a_grid(
    account: Account, reports: tuple[Report, ...]
) -> None:
    post, quay = reports[:2]
    evidence = tuple(r.cite(0, 12) for r in (post, quay))
    told = Line(evidence[0].text, evidence, label="2 of 3 reports")
    section = Section("coverage", "What several reports tell", (told,))
    tree = parsed(render_page(replace(account, sections=(section,)), reports, {}))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    dots = tree.xpath("//figure[@id='coverage-picture']//a[@aria-label]")
    assert len(dots) == 2


def test_the_head_counts_origins_and_the_outlets_that_are_named(
    account: Account, reports: tuple[Report, ...]
) -> None:
    def head(given: tuple[Report, ...], comparison: Comparison | None = None) -> str:
        tree = parsed(render_page(account, given, {}, comparison=comparison))
        return " ".join(tree.xpath("//header//p[@class='about']")[0].text_content().split())

    compared = Comparison(story=Story("1", tuple(r.id for r in reports)))
    assert head(reports, compared) == "3 reports of 3 origins · 2 outlets named, 1 not"
    assert head(reports[:2]) == "2 reports · 2 outlets"
    assert head(reports[2:]) == "1 report"
