"""What stands in or around an article without being of it is left out, and nothing else."""

import json

import pytest

from variorum.read.page import PageArticle, read_page
from variorum.read.way_back import words_in_page

LEAD = (
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
    "for the third time this year, the town council said in a note."
)
QUOTE = (
    "“I will not sign for a boat that leaks,” she told the town council, which met until late "
    "in the night and heard from forty islanders who depend on the boat for work."
)
NEXT = (
    "The council will look for another harbour master in June, when the repairs should be done. "
    "Until then the mail boat takes passengers on Mondays and Fridays, as far as it has room."
)
LAST = (
    "Tom Quill, who keeps the only shop on the island, said that flour would last for a week and "
    "that nobody had told him which boat would bring the next delivery to the pier at Ellerstow."
)
OTHER = "Gulls return to the harbour roofs"


def article(body: str, *, head: str = "", **linked: object) -> PageArticle:
    data = f"<script type='application/ld+json'>{json.dumps(linked)}</script>" if linked else ""
    page = (
        f"<!doctype html><html lang='en'><head><title>Ferry fails again</title>{head}{data}"
        f"</head><body><main>{body}</main></body></html>"
    ).encode()
    found = read_page(page)
    assert isinstance(found, PageArticle)
    for place in found.places:
        assert words_in_page(page, place) == found.text[place.begin : place.end]
    assert len(found.places) == len(found.text.split("\n\n"))
    return found


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='relatedStories'><p>More: {OTHER}</p></div>",
        f"<div class='c-newsletter__box'><p>{OTHER}, and more by e-mail.</p></div>",
        f"<div data-testid='author-bio'><p>{OTHER} is what Ann Varga writes of.</p></div>",
        f"<p><a href='/gulls'>{OTHER}</a></p>",
        f"<div class='share-bar'><p>{OTHER}</p></div>",
    ],
)
def test_boxes_amid_an_article_are_left_out(box: str) -> None:
    found = article(
        f"<article><p>{LEAD}</p><p>{QUOTE}</p>{box}<p>{NEXT}</p><p>{LAST}</p></article>"
    )
    assert found.text == "\n\n".join([LEAD, QUOTE, NEXT, LAST])


def test_a_sentence_of_the_article_stays_whatever_its_box_shares() -> None:
    found = article(
        f"<article><div data-module='share'><p>{LEAD}</p></div><p>{QUOTE}</p><p>{NEXT}</p>"
        f"<p>{LAST}</p></article>"
    )
    assert found.text.startswith(LEAD)


def test_a_name_that_the_whole_article_stands_under_says_nothing() -> None:
    posts = "".join(
        f"<div class='promo'><p>{words}</p></div>" for words in (LEAD, QUOTE, NEXT, LAST)
    )
    assert article(f"<article>{posts}</article>").text.count("\n\n") == 3


def test_what_stands_behind_the_article_is_left_out_and_a_sentence_stays() -> None:
    body = "".join(f"<p>{words}</p>" for words in (LEAD, QUOTE, NEXT, LAST, LAST[::-1] + "."))
    found = article(
        f"<article><section>{body}</section><section><p>Get reporter alerts</p>"
        "<p>Correction: an earlier version of this report gave a wrong day for the inspection of "
        "the ferry.</p></section></article>"
    )
    assert "alerts" not in found.text
    assert "Correction" in found.text


def test_the_title_is_not_said_twice() -> None:
    found = article(f"<article><h1>Ferry fails again</h1><p>{LEAD}</p><p>{QUOTE}</p></article>")
    assert found.metadata.title == "Ferry fails again"
    assert found.text.startswith(LEAD)


def test_an_article_is_what_the_page_states_as_its_text() -> None:
    lead = "Four days without a boat: what the island needs now"
    found = article(
        f"<p>{lead}</p>"
        f"<div><p>Photo: Ann Varga</p><p>{LEAD}</p><p>{QUOTE}</p><h2>No flour<b>?</b></h2>"
        f"<p>{NEXT}</p><div><p>{OTHER}, says a report of the harbour office.</p></div>"
        f"<p>{LAST}</p></div><div><p>{LEAD}</p><p>Write to the editors at any hour.</p></div>",
        head=f"<meta name='description' content='{lead}'>",
        **{"@type": "NewsArticle", "articleBody": f"{LEAD} {QUOTE}\n<p>{NEXT}</p>{LAST}"},
    )
    assert found.text == "\n\n".join([lead, LEAD, QUOTE, "No flour?", NEXT, LAST])


def test_a_stated_text_that_is_not_whole_is_no_guide() -> None:
    found = article(
        "<article>" + "".join(f"<p>{w}</p>" for w in (LEAD, QUOTE, NEXT, LAST)) + "</article>",
        **{"@type": "NewsArticle", "articleBody": f"{LEAD} {QUOTE} {NEXT}"},
    )
    assert found.text == "\n\n".join([LEAD, QUOTE, NEXT, LAST])


def test_a_line_break_parts_lines() -> None:
    found = article(
        f"<div><p>{LEAD}<br>{QUOTE}</p><p>{NEXT}</p><p>{LAST}</p></div>",
        **{"@type": "NewsArticle", "articleBody": f"{LEAD} {QUOTE} {NEXT} {LAST}"},
    )
    assert found.text == "\n\n".join([LEAD, QUOTE, NEXT, LAST])


def test_a_live_ticker_is_its_posts_as_the_page_states_them() -> None:
    posts = [LEAD, QUOTE, NEXT, LAST]
    linked = [{"@type": "BlogPosting", "articleBody": f"<p>{words}</p>"} for words in posts]
    shown = "".join(f"<li><article><p>{words}</p></article></li>" for words in posts)
    found = article(
        f"<article><h1>Ferry fails again</h1><p>{OTHER}</p></article><ol>{shown}</ol>",
        **{"@type": "LiveBlogPosting", "liveBlogUpdate": linked},
    )
    assert found.text == "\n\n".join(posts)


def test_what_may_be_read_for_money_is_of_the_article() -> None:
    found = article(
        f"<article><p>{LEAD}</p><p>{QUOTE}</p><p>{NEXT}</p><p class='paywall'>{LAST}</p>"
        "<div class='paywall'><p>Subscribe now</p></div></article>"
    )
    assert found.text == "\n\n".join([LEAD, QUOTE, NEXT, LAST])


def test_a_stated_text_brings_back_what_stands_in_a_box_of_the_article() -> None:
    more = "Nine boats of the kind were built at Ellerstow, and three of them still sail the sound."
    found = article(
        f"<article><p>{LEAD}</p><div class='related'><p>{QUOTE}</p></div><p>{NEXT}</p>"
        f"<p>{LAST}</p><p>{more}</p><p>{more[::-1]}.</p></article>",
        **{"@type": "Report", "articleBody": f"{LEAD} {QUOTE} {NEXT} {LAST}"},
    )
    assert found.text == "\n\n".join([LEAD, QUOTE, NEXT, LAST, more, more[::-1] + "."])


def test_a_stated_text_is_not_all_of_an_article_that_has_much_else_amid() -> None:
    answers = f"<div><div><p>{QUOTE}</p></div><div><p>{NEXT}</p></div></div>"
    found = article(
        f"<article><p>{LEAD}</p>{answers}<p>{LAST}</p><p>{LAST[::-1]}.</p></article>",
        **{"@type": "NewsArticle", "articleBody": f"{LEAD} {LAST} {LAST[::-1]}."},
    )
    assert found.text == "\n\n".join([LEAD, QUOTE, NEXT, LAST, LAST[::-1] + "."])


@pytest.mark.parametrize(
    "written",
    ["{}", "//<![CDATA[\n{}\n//]]>", "<!--\n{}\n-->", "{};", json.dumps("{}")],
    ids=["plain", "marked data", "comment", "statement", "string"],
)
def test_what_a_page_states_is_read_however_it_is_wrapped(written: str) -> None:
    stated = {"@graph": [{"@type": "NewsArticle", "headline": "Ferry fails again"}]}
    inner = json.dumps(stated) if written[0] != '"' else json.dumps(json.dumps(stated))[1:-1]
    page = (
        "<html><head><script type='application/ld+json'>"
        f"{written.replace('{}', inner)}</script></head>"
        f"<body><article><p>{LEAD}</p><p>{QUOTE}</p><p>{NEXT}</p></article></body></html>"
    )
    found = read_page(page.encode())
    assert isinstance(found, PageArticle)
    assert found.metadata.title == "Ferry fails again"
