"""What changed in a story, as an Atom feed (RFC 4287): an entry for each report that came."""

import re
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from variorum.account.dates_in_words import describe
from variorum.account.quotations.without_name import HEADING
from variorum.export.one_story import Findings
from variorum.export.rows import StoryFindings, each_story
from variorum.model import Account, Line, Report

NAMESPACE = "http://www.w3.org/2005/Atom"
FEEDS = UUID("3f0c1c1e-6e0b-5c52-9d5e-5a1d6f0b7f64")
"""What the ids of feeds are derived from."""
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Arrival = tuple[datetime, int]
"""When a report came; reports of the same second in the order of the story."""


def atom(case: Findings, what: str) -> Iterator[str]:  # noqa: ARG001
    """The reports as they were read, the newest first, each with the lines that it brought
    to the account and those that it told once more. Days of reading, not of publishing.
    """
    stories = list(each_story(case))
    arrivals = {
        name: (case.added(name), number)
        for found in stories
        for number, name in enumerate(found.reports)
    }
    if not arrivals:
        return
    feed = Element("feed", xmlns=NAMESPACE)
    first = min(arrivals, key=lambda name: arrivals[name])
    digest = next(f.reports[first].digest for f in stories if first in f.reports)
    ids = " ".join(found.comparison.story.id for found in stories)
    feed_id = uuid5(FEEDS, f"{digest} {ids}")
    titles = [case.account(found.comparison.story.id).title for found in stories]
    _put(feed, "id", feed_id.urn)
    _put(feed, "title", titles[0] if len(titles) == 1 else f"{titles[0]} and other stories")
    _put(feed, "updated", _instant(max(arrivals.values())[0]))
    _put(SubElement(feed, "author"), "name", "Variorum")
    _put(feed, "generator", "Variorum")
    entries = [(arrivals[name], name, found) for found in stories for name in found.reports]
    for _, name, found in sorted(entries, key=lambda entry: entry[:2], reverse=True):
        account = case.account(found.comparison.story.id)
        feed.append(_entry(found, name, account, arrivals, entry_id=uuid5(feed_id, name).urn))
    indent(feed)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield tostring(feed, encoding="unicode") + "\n"


def _entry(
    found: StoryFindings,
    name: str,
    account: Account,
    arrivals: dict[str, Arrival],
    *,
    entry_id: str,
) -> Element:
    report = found.reports[name]
    entry = Element("entry")
    _put(entry, "id", entry_id)
    _put(entry, "title", f"{report.label}: {found.headline(name)}")
    _put(entry, "updated", _instant(arrivals[name][0]))
    if report.url and report.url.startswith(("http://", "https://")):
        SubElement(entry, "link", rel="alternate", href=_clean(report.url))
    content = _put(entry, "content", tostring(_told(found, report, account, arrivals), "unicode"))
    content.set("type", "html")
    return entry


def _told(
    found: StoryFindings, report: Report, account: Account, arrivals: dict[str, Arrival]
) -> Element:
    """The day of the report, the lines that it was the first to tell, and the others."""
    told = Element("div")
    when = found.when(report.id)
    if when.known:
        _put(told, "p", f"Published: {describe(when)}.")
    new: list[str] = []
    again: list[str] = []
    for words, line in _lines(account):
        tellers = {item.report for item in line.evidence} & arrivals.keys()
        if report.id in tellers:
            first = min(tellers, key=lambda name: arrivals[name])
            (new if first == report.id else again).append(words)
    for heading, lines in (("New in the account", new), ("Told before, and here too", again)):
        if lines:
            _put(told, "h4", heading)
            items = SubElement(told, "ul")
            for words in dict.fromkeys(lines):
                _put(items, "li", words)
    return told


def _lines(account: Account) -> Iterator[tuple[str, Line]]:
    """The lines and how to tell them alone, words under a speaker with the speaker; the brief
    and the list of reports repeat what other sections say.
    """
    for section in account.sections:
        if section.name in {"brief", "reports"}:
            continue
        for line in section.lines:
            for inner in line.walk():
                if inner.evidence and inner.text:
                    speaks = section.name == "quotations" and line.label != HEADING
                    speaker = line.label if speaks else ""
                    labels = dict.fromkeys(label for label in (speaker, inner.label) if label)
                    yield (
                        ": ".join((", ".join(labels), inner.text) if labels else (inner.text,)),
                        inner,
                    )


def _put(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = _clean(text)
    return child


def _clean(text: str) -> str:
    """The text without characters that XML has no place for."""
    return NOT_IN_XML.sub("", text)


def _instant(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
