"""JSON that other programs write, as records of a report: news-please, Fundus, trafilatura."""

from collections.abc import Mapping
from typing import Any


def as_record(found: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of a line of .jsonl for an article of one of these programs; any other object
    as it is.
    """
    if "maintext" in found:
        return _news_please(found)
    if "plaintext" in found or isinstance(found.get("body"), dict):
        return _fundus(found)
    if "raw_text" in found or {"fingerprint", "source-hostname"} & set(found):
        return _trafilatura(found)
    return found


def _news_please(found: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        "text": found["maintext"],
        "title": found.get("title"),
        "date": found.get("date_publish"),
        "outlet": None,  # the file has the host alone
        "url": found.get("url"),
        "authors": found.get("authors"),
    }


def _fundus(found: Mapping[str, Any]) -> Mapping[str, Any]:
    publisher = found.get("publisher")
    text = found.get("plaintext")
    page = found.get("html")
    url = page.get("requested_url") if isinstance(page, dict) else None
    return {
        "text": text if isinstance(text, str) else _body(found.get("body")),
        "title": found.get("title"),
        "date": found.get("publishing_date"),
        "outlet": publisher if isinstance(publisher, str) else None,
        "url": found.get("url") or url,
        "authors": found.get("authors"),
    }


def _body(body: Any) -> str | None:
    """The text of Fundus's body: a summary, and sections with a headline and paragraphs."""
    if not isinstance(body, dict):
        return None
    blocks = _strings(body.get("summary"))
    for section in body.get("sections") or []:
        if isinstance(section, dict):
            blocks += _strings(section.get("headline")) + _strings(section.get("paragraphs"))
    return "\n\n".join(blocks) or None


def _strings(given: Any) -> list[str]:
    listed = given if isinstance(given, list) else [given]
    return [one for one in listed if isinstance(one, str) and one.strip()]


def _trafilatura(found: Mapping[str, Any]) -> Mapping[str, Any]:
    authors = found.get("author")
    return {
        "text": found.get("text") or found.get("raw_text"),
        "title": found.get("title"),
        "date": found.get("date"),
        "outlet": found.get("sitename") or found.get("source-hostname"),
        "url": found.get("source") or found.get("url"),
        "authors": authors.split("; ") if isinstance(authors, str) else authors,
    }
