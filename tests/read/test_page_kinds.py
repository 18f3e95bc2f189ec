"""Pages that hold no report are named as what they are, and reports are not."""

import json

import pytest

from variorum.read.decoding import Unreadable
from variorum.read.page import PageArticle, read_page

LEAD = (
    "Ines Calloway resigned on Tuesday after the ferry to Brant Island failed its inspection "
    "for the third time this year, the town council said in a note."
)
QUOTE = (
    "“I will not sign for a boat that leaks,” she told the town council, which met until late "
    "in the night and heard from forty islanders who depend on the boat for work."
)


def page(*blocks: str, head: str = "", **linked: object) -> bytes:
    data = f"<script type='application/ld+json'>{json.dumps(linked)}</script>" if linked else ""
    body = "".join(block if block.startswith("<") else f"<p>{block}</p>" for block in blocks)
    return (
        f"<!doctype html><html><head><title>Ferry</title>{head}{data}</head>"
        f"<body><main><article>{body}</article></main></body></html>"
    ).encode()


def reason(data: bytes) -> str:
    found = read_page(data)
    assert isinstance(found, Unreadable)
    assert found.advice
    return found.reason


@pytest.mark.parametrize(
    "words",
    [
        "Subscribe to continue reading this story and support local news.",
        "To continue reading, please log in or create a free account.",
        "This article is reserved for our subscribers.",
        "Already a subscriber? Sign in.",
        "You have reached your limit of free articles for this month.",
        "Unlock this article with a trial for £1.",
    ],
)
def test_a_paywall_is_named_by_what_it_says(words: str) -> None:
    assert "paywall" in reason(page(LEAD, QUOTE, words))


def test_a_short_request_for_consent_is_named() -> None:
    partners = "We and our 843 partners store and access information on your device."
    assert "consent" in reason(page("We value your privacy", partners))


def test_a_paywall_is_named_by_what_the_page_states() -> None:
    stated = {"@type": "NewsArticle", "isAccessibleForFree": False}
    assert "paywall" in reason(page(LEAD, QUOTE, wordCount=900, **stated))
    tier = "<meta property='article:content_tier' content='locked'>"
    assert "paywall" in reason(page(LEAD, QUOTE[:-30] + "…", head=tier))


def test_a_short_report_that_ends_is_read_though_the_site_is_not_free() -> None:
    stated = {"@type": "NewsArticle", "isAccessibleForFree": False}
    assert isinstance(read_page(page(LEAD, QUOTE, **stated)), PageArticle)


def test_an_article_that_is_all_there_is_read_whatever_is_said_of_paying() -> None:
    stated = {"@type": "NewsArticle", "isAccessibleForFree": "False"}
    whole = read_page(page(*[LEAD, QUOTE] * 6, "Already a subscriber? Sign in.", **stated))
    assert isinstance(whole, PageArticle)


def test_a_short_report_on_subscriptions_is_read() -> None:
    report = read_page(
        page("Readers must subscribe to read the Herald from June.", LEAD, QUOTE, LEAD)
    )
    assert isinstance(report, PageArticle)


def test_a_page_that_asks_for_consent() -> None:
    asking = page(
        "We value your privacy and use cookies together with our partners.",
        "We and our partners store and/or access information on a device, such as cookies, and "
        "process personal data for ad measurement and content measurement.",
        "You may accept all, reject all or manage settings, and withdraw your consent.",
    )
    assert "consent" in reason(asking)


def test_a_page_that_keeps_programs_out() -> None:
    words = "Checking your browser before you go on. Please verify you are human to proceed."
    assert "keeps programs out" in reason(page(words, "Ray ID 7f2 herald.example needs it."))


def test_a_live_ticker_is_read_and_named() -> None:
    posts = [f"<h3>{hour}:30</h3><p>{LEAD}</p>" for hour in range(9, 18)]
    found = read_page(page(*posts, **{"@type": "LiveBlogPosting", "headline": "Ferry"}))
    assert isinstance(found, PageArticle)
    assert "live ticker" in found.remark


def test_a_list_of_articles() -> None:
    teasers = [
        f"<div><h3><a href='/{n}'>Ferry number {n} fails its inspection</a></h3>"
        f"<p>The council met on day {n}.</p></div>"
        for n in range(14)
    ]
    site = "<meta property='og:type' content='website'>"
    assert "list of articles" in reason(page(*teasers, head=site))
    assert "list of articles" in reason(page(*teasers, **{"@type": "CollectionPage"}))


def test_a_report_with_many_headings_is_no_list() -> None:
    blocks = [block for n in range(10) for block in (f"<h3><a href='#{n}'>Part {n}</a></h3>", LEAD)]
    site = "<meta property='og:type' content='website'>"
    assert isinstance(read_page(page(*blocks, head=site)), PageArticle)
