import json
from collections.abc import Iterator
from urllib.parse import unquote

import lxml.html
import pytest
from jsonschema import Draft202012Validator
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from variorum.export import EXPORTS
from variorum.export.web_annotation import MOTIVATIONS, web_annotation
from variorum.model import Case
from variorum.store.sqlite import SqliteCase

OA = Namespace("http://www.w3.org/ns/oa#")
TERMS = {
    "id": "@id",
    "type": {"@id": "@type", "@type": "@vocab"},
    "@vocab": str(OA),
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "oa": str(OA),
}
"""The few terms of the W3C's context that the tests ask for."""

POSITION = {
    "type": "object",
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    },
    "required": ["type", "start", "end"],
}
QUOTE = {
    "type": "object",
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string", "minLength": 1},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
    "required": ["type", "exact"],
}
PLACE_IN_PAGE = {
    "type": "object",
    "properties": {
        "type": {"const": "XPathSelector"},
        "value": {"type": "string", "minLength": 1},
        "refinedBy": POSITION,
    },
    "required": ["type", "value", "refinedBy"],
}
FRAGMENT = {
    "type": "object",
    "properties": {
        "type": {"const": "FragmentSelector"},
        "conformsTo": {"type": "string", "pattern": "^https://"},
        "value": {"type": "string", "pattern": "^:~:text="},
    },
    "required": ["type", "conformsTo", "value"],
}
TARGET = {
    "type": "object",
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "string", "pattern": "^[a-z]+:"},
        "scope": {"type": "string", "pattern": "^https?://"},
        "selector": {
            "anyOf": [
                POSITION,
                PLACE_IN_PAGE,
                {"type": "array", "items": {"anyOf": [POSITION, QUOTE]}},
                {"type": "array", "items": {"anyOf": [PLACE_IN_PAGE, FRAGMENT]}},
            ]
        },
    },
    "required": ["source", "selector"],
}
ANNOTATION = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": "^urn:uuid:"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "linking", "describing", "highlighting", "tagging"]},
        "body": {
            "type": "array",
            "items": {
                "properties": {
                    "type": {"const": "TextualBody"},
                    "value": {"type": "string", "minLength": 1},
                    "purpose": {"enum": ["describing", "tagging"]},
                },
                "required": ["type", "value"],
            },
        },
        "target": {"anyOf": [TARGET, {"type": "array", "minItems": 1, "items": TARGET}]},
    },
    "required": ["id", "type", "target"],
}
"""What https://www.w3.org/TR/annotation-model/ asks of an annotation of a text."""


def collection(case: Case, what: str, *, position_only: bool = False) -> dict:
    return json.loads("".join(web_annotation(case, what, position_only=position_only)))


def targets(found: dict, *, in_page: bool = False) -> Iterator[dict]:
    for annotation in found["first"]["items"]:
        target = annotation["target"]
        given = target if isinstance(target, list) else [target]
        yield from (one for one in given if one["source"].startswith("urn:") is not in_page)


@pytest.mark.parametrize("what", MOTIVATIONS)
def test_every_row_is_an_annotation_of_the_model(case: Case, what: str) -> None:
    found = collection(case, what)
    items = found["first"]["items"]
    checker = Draft202012Validator(ANNOTATION)
    assert [error.message for item in items for error in checker.iter_errors(item)] == []
    rows = [row for row in EXPORTS[what](case) if row.get("evidence", [row])]
    assert found["total"] == len(items) == len(rows) > 0
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"


@pytest.mark.parametrize("what", ["attributions", "coverage", "families"])
def test_both_selectors_lead_to_the_same_words(case: Case, what: str) -> None:
    for target in targets(collection(case, what)):
        _, _, _, report, part = target["source"].split(":")
        text = case.report(unquote(report)).read(part)
        place, words = target["selector"]
        assert text[place["start"] : place["end"]] == words["exact"]
        around = words["prefix"] + words["exact"] + words["suffix"]
        assert text.find(around) == place["start"] - len(words["prefix"])


@pytest.mark.parametrize("what", ["attributions", "coverage", "paragraphs"])
def test_a_second_target_is_the_place_in_the_page(case: SqliteCase, what: str) -> None:
    pages = {report.url: case.raw_page(report.id) for report in case.reports() if report.url}
    found = list(targets(collection(case, what), in_page=True))
    assert found
    for target in found:
        place, fragment = target["selector"]
        tree = lxml.html.fromstring(pages[target["source"]] or b"")
        (element,) = tree.xpath(place["value"])
        begin, end = (place["refinedBy"][edge] for edge in ("start", "end"))
        first, *last = unquote(fragment["value"].removeprefix(":~:text=")).split(",")
        words = " ".join(element.xpath("string()")[begin:end].split())
        assert first in words
        assert not last or last[-1] in words


@pytest.mark.parametrize("what", ["attributions", "positions", "account", "people"])
def test_position_only_carries_no_sentence(case: Case, what: str) -> None:
    found = collection(case, what, position_only=True)
    assert {target["selector"]["type"] for target in targets(found)} == {"TextPositionSelector"}
    written = json.dumps(found, ensure_ascii=False)
    for report in case.reports():
        for sentence in case.annotation(report.id).sentences:
            assert sentence.of(report.text) not in written or len(sentence.of(report.text)) < 20


def test_a_reader_of_json_ld_finds_targets_and_bodies(case: Case) -> None:
    found = {**collection(case, "figures"), "@context": TERMS}
    graph = Graph().parse(data=json.dumps(found), format="json-ld")
    annotations = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == found["total"]
    for annotation in annotations:
        for target in graph.objects(annotation, OA.hasTarget):
            assert list(graph.objects(target, OA.hasSource))
            assert len(list(graph.objects(target, OA.hasSelector))) == 2
        assert len(list(graph.objects(annotation, OA.hasTarget))) in {1, 2}
        assert list(graph.objects(annotation, OA.hasBody))


def test_the_same_case_gives_the_same_ids(case: Case) -> None:
    once = [item["id"] for item in collection(case, "attributions")["first"]["items"]]
    again = [item["id"] for item in collection(case, "attributions")["first"]["items"]]
    assert once == again
    assert len(set(once)) == len(once)
