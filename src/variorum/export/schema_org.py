"""A story as JSON-LD in the words of schema.org: NewsArticle, Quotation and Claim."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from variorum.export.json_lines import json_of
from variorum.export.one_story import Findings
from variorum.export.rows import StoryFindings, across_stories, each_story
from variorum.model import Family, Report, Wording

CONTEXT = "https://schema.org"
Node = dict[str, Any]


def schema_org(case: Findings, what: str) -> Iterator[str]:  # noqa: ARG001
    """A graph of the reports, the quotations in them, and the claims that they appear in.

    A quotation is what stands in quotation marks; a claim is an utterance under all its
    wordings. Who or what a speaker is, is said only where the name is a person's.
    """
    graph = [node for found in each_story(case) for node in _nodes(found)]
    yield json_of({"@context": CONTEXT, "@graph": graph}).decode() + "\n"


def _nodes(found: StoryFindings) -> Iterator[Node]:
    for report in found.reports.values():
        yield _article(report, found)
    for family in found.comparison.families:
        for number, wording in enumerate(family.wordings):
            if wording.marks:
                yield _quotation(family, number, wording, found)
        yield claim(family, found)


def claim(family: Family, found: StoryFindings) -> Node:
    """One utterance, in its leading wording, and where it appears."""
    return _filled(
        {
            "@type": "Claim",
            "@id": claim_id(family, found),
            "text": family.wordings[0].text,
            "author": _speaker(family.speaker, found),
            "appearance": [
                {
                    "@id": _quotation_id(family, number, found)
                    if wording.marks
                    else article_id(found.reports[wording.report])
                }
                for number, wording in enumerate(family.wordings)
            ],
        }
    )


def article_id(report: Report) -> str:
    """The report's address, or a name of its own where it has none."""
    if report.url and report.url.startswith(("http://", "https://")):
        return report.url
    return f"urn:variorum:report:{quote(report.id, safe='')}"


def claim_id(family: Family, found: StoryFindings) -> str:
    """A name for the utterance, one of a kind in the case."""
    name = across_stories(found.comparison.story.id, family.id)
    return f"urn:variorum:claim:{quote(name, safe='')}"


def _article(report: Report, found: StoryFindings) -> Node:
    day = found.when(report.id).day
    return _filled(
        {
            "@type": "CreativeWork" if report.primary else "NewsArticle",
            "@id": article_id(report),
            "headline": report.title and report.title.strip(),
            "url": report.url,
            "publisher": {"@type": "Organization", "name": report.outlet}
            if report.outlet
            else None,
            "author": list(report.authors),
            "datePublished": day.isoformat() if day else None,
            "inLanguage": report.language,
        }
    )


def _quotation(family: Family, number: int, wording: Wording, found: StoryFindings) -> Node:
    return _filled(
        {
            "@type": "Quotation",
            "@id": _quotation_id(family, number, found),
            "text": wording.text,
            "spokenByCharacter": _speaker(wording.speaker or family.speaker, found),
            "isPartOf": {"@id": article_id(found.reports[wording.report])},
        }
    )


def _quotation_id(family: Family, number: int, found: StoryFindings) -> str:
    return f"{claim_id(family, found)}:{number}"


def _speaker(name: str, found: StoryFindings) -> Node | None:
    if not name:
        return None
    people = (p for p in found.comparison.people if name == p.name or name in p.also)
    person = next(people, None)
    return {"@type": "Person", "name": person.name} if person else {"name": name}


def _filled(node: Node) -> Node:
    """The node without what has no value."""
    return {field: value for field, value in node.items() if value}
