"""Pages that hold no report: paywalls, consent, checks for robots, live tickers, lists."""

import re
from collections.abc import Iterator
from statistics import median
from typing import Any

from variorum.read.decoding import Unreadable
from variorum.read.page_metadata import PageMetadata

WORD = re.compile(r"\w+")
PAYWALL = re.compile(
    r"\b(?:subscribe|sign up|register|log ?in|sign in|join|become a (?:member|subscriber))\b"
    r"[^.!?\n]{0,60}\bto (?:continue|keep|read|unlock|access|view|get (?:full )?access)\b"
    r"|\bto (?:continue|keep) reading\b[^.!?\n]{0,80}"
    r"\b(?:subscri|regist|log ?in|sign|account|trial)"
    r"|\b(?:this|the full|our)\b[^.!?\n]{0,40}\b(?:article|story|content|report)\b[^.!?\n]{0,30}"
    r"\b(?:for|to|available to|reserved for|exclusive to) (?:our )?(?:paying )?"
    r"(?:subscribers|members)"
    r"|\balready (?:a|have a|an?) (?:subscriber|subscription|member|account)\b"
    r"|\byou(?:'|’)?(?:ve| have) (?:reached|read|used) [^.!?\n]{0,30}\b(?:free|limit)\b"
    r"|\b(?:subscribers?|members?)[ -]only\b|\bunlock (?:this|the full) (?:article|story)\b",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"\b(?:cookies?|consent|personal data|legitimate interest|privacy (?:policy|settings|choices)|"
    r"our (?:\d+ )?partners|accept all|reject all|store and(?:/or)? access|value your privacy|"
    r"(?:ad|content) measurement|manage (?:options|settings|preferences)|gdpr|withdraw your)\b",
    re.IGNORECASE,
)
ROBOT_CHECK = re.compile(
    r"\b(?:verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:if the site connection is "
    r"secure|your browser)|are you a robot|unusual (?:traffic|activity) from|"
    r"enable javascript and cookies to continue|complete the (?:captcha|security check)|"
    r"access (?:to this page has been )?denied|you don(?:'|’)t have permission to access)\b",
    re.IGNORECASE,
)
SIGNS_OF_CONSENT = re.compile(r"(?:^|[./])(?:consent|cmp|privacy-wall|cookiewall)(?:[./]|$)", re.I)
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*$")
SHORT_TEXT = 250
"""Words. A page that is kept from those who do not pay shows less."""
LONG_ENOUGH = 8_000
"""Characters that hold more words than a short text."""
SHORT_PARAGRAPH = 12
LIST_LENGTH = 8
CONSENT_SHARE = 0.6

PAYING = Unreadable(
    "it is behind a paywall, and what can be read is only its beginning",
    "Open it where you are a subscriber, save the page and read the file.",
)
ASKING = Unreadable(
    "it is a page that asks for consent to cookies, and not the article",
    "Open it in a browser, answer, save the page and read the file.",
)
CHECKING = Unreadable(
    "it is a page that keeps programs out, and not the article",
    "Open it in a browser, save the page and read the file.",
)
TICKER = "it is a live ticker: many posts of many hours, read as one report"
LISTING = Unreadable(
    "it is a list of articles, and not one of them",
    "Read the articles that it links to, or watch the feed of the section.",
)


def remark_on(nodes: list[dict[str, Any]]) -> str:
    """What a reader should know of a page by what it states in JSON-LD; empty for nothing."""
    return TICKER if any("LiveBlogPosting" in _kinds(node) for node in nodes) else ""


def why_no_report(
    tree: Any, nodes: list[dict[str, Any]], metadata: PageMetadata, text: str
) -> Unreadable | None:
    """What a page is where it is no report; None where it may be one.

    A page is what it states about itself in JSON-LD or Open Graph; without that it is named
    only where its few words leave no doubt, since a report that is refused is lost.
    """
    kinds = {kind for node in nodes for kind in _kinds(node)}
    words = len(WORD.findall(text[:LONG_ENOUGH]))
    if words < SHORT_TEXT:
        if _asks_for_consent(text, metadata):
            return ASKING
        if words < SHORT_TEXT / 2 and ROBOT_CHECK.search(text):
            return CHECKING
        if PAYWALL.search(_shown(tree, text)):
            return PAYING
        if _is_kept_back(tree, nodes) and _breaks_off(text, nodes, words):
            return PAYING
    if _is_list(tree, kinds, text):
        return LISTING
    return None


def _kinds(node: dict[str, Any]) -> Iterator[str]:
    given = node.get("@type")
    for kind in given if isinstance(given, list) else [given]:
        if isinstance(kind, str):
            yield kind.rpartition("/")[2]


def _asks_for_consent(text: str, metadata: PageMetadata) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    asking = [line for line in lines if CONSENT.search(line)]
    share = sum(map(len, asking)) / max(1, sum(map(len, lines)))
    elsewhere = bool(SIGNS_OF_CONSENT.search(metadata.url or ""))
    return len(CONSENT.findall(text)) >= 3 and (share >= CONSENT_SHARE or elsewhere)


def _is_kept_back(tree: Any, nodes: list[dict[str, Any]]) -> bool:
    """Whether a page states that not all may read it."""
    for node in nodes:
        if str(node.get("isAccessibleForFree")).lower() in {"false", "0", "no"}:
            return True
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name == "article:content_tier" and (element.get("content") or "").lower() == "locked":
            return True
    return False


def _breaks_off(text: str, nodes: list[dict[str, Any]], words: int) -> bool:
    """Whether the text is only a beginning: the page states more words, or no sentence ends."""
    counts = [str(node.get("wordCount") or "") for node in nodes]
    stated = [int(count) for count in counts if count.isdecimal()]
    stated += [len(WORD.findall(str(node.get("articleBody") or ""))) for node in nodes]
    if max(stated, default=0) > 1.5 * words:
        return True
    return not SENTENCE_END.search(text.rstrip())


def _shown(tree: Any, text: str) -> str:
    """The article and the words behind it, where a page asks to pay."""
    around = tree.xpath(
        "//*[contains(@class, 'paywall') or contains(@id, 'paywall') or "
        "contains(@class, 'subscri') or contains(@class, 'regwall')]"
    )
    shown = (" ".join(element.itertext()) for element in around[:20])
    # the last lines alone: a newsletter is praised in the midst of many a free page
    return "\n".join([*text.splitlines()[-3:], *(words for words in shown if len(words) < 1500)])


def _is_list(tree: Any, kinds: set[str], text: str) -> bool:
    if any(kind.endswith(("Article", "BlogPosting", "Report")) for kind in kinds):
        return False
    stated = bool(kinds & {"CollectionPage", "ItemList", "SearchResultsPage"})
    site = any(
        (e.get("property") or "").lower() == "og:type"
        and (e.get("content") or "").lower() in {"website", "object", "section"}
        for e in tree.iter("meta")
    )
    if not stated and not site:
        return False
    lines = [len(WORD.findall(line)) for line in text.splitlines() if line.strip()]
    if len(lines) < LIST_LENGTH or median(lines) >= SHORT_PARAGRAPH:
        return False
    linked = sum(1 for e in tree.iter("h2", "h3", "h4", "article") if e.find(".//a") is not None)
    return linked >= LIST_LENGTH
