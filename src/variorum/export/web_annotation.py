"""Findings as W3C Web Annotations (JSON-LD), which point into the reports.

https://www.w3.org/TR/annotation-model/. Places are given twice, as a position in Unicode code
points and as a quotation with the words around it; without words, for a text that may not be
passed on, as a position only. A passage of a report that was taken from a page has a second
target, its place in the page.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

import msgspec

from variorum.export import EXPORTS
from variorum.export.one_story import Findings
from variorum.export.rows import Row
from variorum.model import Span
from variorum.read.way_back import places_of, text_fragment

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TEXT_FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/"
AROUND = 32
"""How many characters before and after a quotation tell it from others like it."""

MOTIVATIONS = {
    "attributions": "identifying",
    "families": "linking",
    "relations": "linking",
    "people": "identifying",
    "times": "describing",
    "figures": "describing",
    "positions": "describing",
    "timeline": "describing",
    "coverage": "highlighting",
    "account": "describing",
    "paragraphs": "identifying",
}
"""Why each kind of finding is annotated, in the words of the model; also what there is."""

PLACE = frozenset({"report", "outlet", "url", "begin", "end", "in"})
WITHOUT_WORDS = frozenset(
    {
        *("kind", "speaker", "name", "type", "value", "unit", "bound", "verdict", "modality"),
        *("relation", "direction", "share", "section", "when_from", "when_to", "as_of"),
        *("family", "group", "story"),
    }
)
"""Fields that hold a finding and no sentence of a report."""


def web_annotation(case: Findings, what: str, *, position_only: bool = False) -> Iterator[str]:
    """A collection with an annotation a row that rests on a passage, one a line."""
    collection = _encode(
        {
            "@context": CONTEXT,
            "id": f"urn:variorum:annotations:{what}",
            "type": "AnnotationCollection",
            "label": f"{what} found by Variorum",
        }
    )
    page = f'"id":"urn:variorum:annotations:{what}:1","type":"AnnotationPage","startIndex":0'
    yield f'{collection[:-1]},\n"first":{{{page},"items":['
    total = 0
    for row in EXPORTS[what](case):
        if not row.get("evidence", [row]):
            continue
        yield ",\n" if total else "\n"
        yield _encode(_annotation(case, what, row, position_only=position_only))
        total += 1
    yield f'\n]}},\n"total":{total}}}\n'


def _annotation(case: Findings, what: str, row: Row, *, position_only: bool) -> dict[str, Any]:
    passages = row.get("evidence", [row])
    targets = [_target(case, passage, position_only=position_only) for passage in passages]
    targets += [
        target
        for passage in passages
        for target in _page_targets(case, passage, position_only=position_only)
    ]
    body = _body(what, row, position_only=position_only)
    unique = _encode([what, body, [_target(case, p, position_only=True) for p in passages]])
    return {
        "id": uuid5(NAMESPACE_URL, unique).urn,
        "type": "Annotation",
        "motivation": MOTIVATIONS[what],
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _body(what: str, row: Row, *, position_only: bool) -> list[dict[str, str]]:
    """What was found, in words, and the kind of finding as a tag."""
    told = [
        f"{field}: {value}"
        for field, value in row.items()
        if isinstance(value, str | float)
        and value != ""
        and (field in WITHOUT_WORDS if position_only else field not in PLACE)
        and not (field == "text" and "evidence" not in row)
    ]
    kind = {"type": "TextualBody", "purpose": "tagging", "value": what}
    if not told:
        return [kind]
    text = {"type": "TextualBody", "purpose": "describing", "format": "text/plain"}
    return [{**text, "value": "\n".join(told)}, kind]


def _target(case: Findings, passage: Row, *, position_only: bool) -> dict[str, Any]:
    """The passage in the text as it was read; ``scope`` is the page that it was read from."""
    part = passage.get("in", "text")
    begin, end = passage["begin"], passage["end"]
    source = f"urn:variorum:report:{quote(passage['report'], safe='')}:{part}"
    place = {"type": "TextPositionSelector", "start": begin, "end": end}
    target: dict[str, Any] = {"type": "SpecificResource", "source": source}
    if (passage["url"] or "").startswith(("http://", "https://")):
        target["scope"] = passage["url"]
    if position_only:
        return {**target, "selector": place}
    text = case.report(passage["report"]).read(part)
    words = {
        "type": "TextQuoteSelector",
        "exact": text[begin:end],
        "prefix": text[max(0, begin - AROUND) : begin],
        "suffix": text[end : end + AROUND],
    }
    return {**target, "selector": [place, words]}


def _page_targets(case: Findings, passage: Row, *, position_only: bool) -> Iterator[dict[str, Any]]:
    """The same passage in the page, where the report was taken from one that has an address."""
    url = passage["url"] or ""
    if passage.get("in", "text") != "text" or not url.startswith(("http://", "https://")):
        return
    span = Span(passage["begin"], passage["end"])
    for place in places_of(span, case.page_places(passage["report"])):
        counted = {
            "type": "TextPositionSelector",
            "start": place.page_begin,
            "end": place.page_end,
        }
        selector: Any = {"type": "XPathSelector", "value": place.xpath, "refinedBy": counted}
        if not position_only:
            words = case.report(passage["report"]).text[
                max(span.begin, place.begin) : min(span.end, place.end)
            ]
            fragment = {"type": "FragmentSelector", "conformsTo": TEXT_FRAGMENTS}
            selector = [selector, {**fragment, "value": text_fragment(words)}]
        yield {"type": "SpecificResource", "source": url, "selector": selector}


def _encode(value: object) -> str:
    return msgspec.json.encode(value).decode()
