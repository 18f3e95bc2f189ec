"""What a web page states about itself: title, day, authors, outlet, address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from variorum.read.dates import parse_day

ARTICLE_TYPE = re.compile(r"Article|BlogPosting|LiveBlog|Report$|AnalysisNews", re.IGNORECASE)
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "article.published",
    "datepublished",
    "date_published",
    "publisheddate",
    "published_date",
    "published_at",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "publication-date",
    "parsely-pub-date",
    "sailthru.date",
    "article_date_original",
    "originalpublicationdate",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "dc.created",
    "date",
)
TITLE = ("og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "parsely-title")
OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")
LEAD = ("og:description", "description", "twitter:description")
AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator")
BY = re.compile(r"^\s*by\s+", re.IGNORECASE)
NO_NAME = re.compile(
    r"https?:|www\.|[@/_]|\d{3}|^(?:admin|staff|editor|guest|null|none)$", re.IGNORECASE
)
SITE_AFTER = re.compile(r"\s+[|–—·•-]\s")
DAY_IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
UNIVERSAL_TIME = re.compile(r"\d(?:Z|\+00:?00| UTC| GMT)$")
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What the page states; None or empty where it states nothing."""

    title: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    lead: str = ""


def find_metadata(tree: Any, nodes: Iterable[dict[str, Any]]) -> PageMetadata:
    """What an HTML tree of lxml states in JSON-LD (schema.org, its ``nodes``), meta elements
    (Open Graph, Dublin Core and the like) and microdata. Nothing is guessed: not a day from
    the running text or the address, not an outlet from the address or the title.
    """
    meta = _meta(tree)
    articles = [node for node in nodes if _is_article(node)]
    outlet = _first(meta, OUTLET[:1]) or _publisher(articles) or _first(meta, OUTLET[1:])
    url = _url(tree, meta)
    return PageMetadata(
        title=_title(tree, meta, articles, outlet),
        published=_published(tree, meta, articles, url),
        authors=_authors(meta, articles),
        outlet=outlet.lstrip("@") if outlet else None,
        url=url,
        lead=_first(meta, LEAD) or "",
    )


def _meta(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = _words(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def _first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and ARTICLE_TYPE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _published(
    tree: Any, meta: dict[str, list[str]], articles: list[dict[str, Any]], url: str | None
) -> date | None:
    stated = [str(node.get("datePublished") or "") for node in articles]
    stated += [value for name in PUBLISHED for value in meta.get(name, [])]
    for element in tree.iter("time", "span", "abbr"):
        says = (element.get("itemprop") or "").lower() == "datepublished"
        if says or element.get("pubdate") is not None:
            stated.append(element.get("datetime") or element.get("content") or "")
    for value in stated:
        if (day := parse_day(value)) is not None:
            return _local_day(day, value, url)
    return None


def _local_day(day: date, value: str, url: str | None) -> date:
    # A time in UTC may lie past the midnight of the page's place, which its address tells.
    told = DAY_IN_ADDRESS.search(url or "")
    if told and UNIVERSAL_TIME.search(value.strip()):
        local = parse_day("-".join(told.groups()))
        if local is not None and abs((local - day).days) == 1:
            return local
    return day


def _publisher(articles: list[dict[str, Any]]) -> str | None:
    for node in articles:
        publisher = node.get("publisher")
        for one in publisher if isinstance(publisher, list) else [publisher]:
            name = _words(one.get("name")) if isinstance(one, dict) else _words(one)
            if name and "://" not in name:
                return name
    return None


def _title(
    tree: Any, meta: dict[str, list[str]], articles: list[dict[str, Any]], outlet: str | None
) -> str | None:
    first_level = (_words(" ".join(element.itertext())) for element in tree.iter("h1"))
    headings = [heading for heading in first_level if heading]
    candidates = [_first(meta, TITLE)]
    candidates += [_words(node.get("headline")) for node in articles]
    candidates += headings if len(headings) == 1 else []
    candidates += [_words(" ".join(element.itertext())) for element in tree.iter("title")]
    title = next((candidate for candidate in candidates if candidate), None)
    return _without_site(title, headings, outlet) if title else None


def _without_site(title: str, headings: list[str], outlet: str | None) -> str:
    # "Bridge opens | The Oakton Gazette": the page's own heading or outlet says where to cut.
    for heading in headings:
        if title.startswith(heading) and SITE_AFTER.match(title, len(heading)):
            return heading
    if outlet:
        cut = re.search(rf"\s+[|–—·•-]\s+(?:The )?{re.escape(outlet)}\b.*$", title, re.IGNORECASE)
        return title[: cut.start()] if cut and cut.start() else title
    return title


def _authors(meta: dict[str, list[str]], articles: list[dict[str, Any]]) -> tuple[str, ...]:
    names: list[str] = []
    for node in articles[:1]:
        given = node.get("author")
        for one in given if isinstance(given, list) else [given]:
            name = one.get("name") if isinstance(one, dict) else one
            names += [n for n in (name if isinstance(name, list) else [name]) if isinstance(n, str)]
    for key in AUTHOR:
        if not names:
            names = [BY.sub("", name) for name in meta.get(key, [])]
            names = [name for name in names if not NO_NAME.search(name)]
    kept = (_words(name) for name in names)
    return tuple(dict.fromkeys(name for name in kept if name and not NO_NAME.search(name)))


def _url(tree: Any, meta: dict[str, list[str]]) -> str | None:
    links = [
        element.get("href") or ""
        for element in tree.iter("link")
        if (element.get("rel") or "").lower() == "canonical"
    ]
    own = _first(meta, ("og:url",)) or ""
    for address in [*links, own]:
        try:
            whole: str = urljoin(own, address.strip())
            if urlsplit(whole).scheme in {"http", "https"}:
                return whole
        except ValueError:
            continue
    return None


def _words(value: object) -> str | None:
    # Entities are escaped twice on many a page.
    if not isinstance(value, str):
        return None
    return SPACE.sub(" ", unescape(value)).strip() or None
