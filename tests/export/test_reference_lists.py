"""CSL-JSON and BibTeX, read by what reads them."""

import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from pybtex.database import BibliographyData, parse_string

from variorum.export.bibtex import bibtex, latex
from variorum.export.csl_json import csl_json
from variorum.model import Annotation, Case, Comparison, Reading, Report, Story
from variorum.model.account import Account
from variorum.store.sqlite import SqliteCase

CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["article", "article-newspaper", "document"]},
            "title": {"type": "string"},
            "container-title": {"type": "string"},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"literal": {"type": "string"}},
                },
            },
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 3,
                            "items": {"type": "integer"},
                        },
                    }
                },
            },
            "URL": {"type": "string"},
            "language": {"type": "string"},
            "note": {"type": "string"},
        },
    },
}
"""Of the rules for CSL-JSON those that its items here can break."""


@pytest.fixture(scope="module")
def items(case: Case) -> dict[str, dict]:
    found = json.loads("".join(csl_json(case, "reports")))
    assert [e.message for e in Draft202012Validator(CSL).iter_errors(found)] == []
    return {item["id"]: item for item in found}


@pytest.fixture(scope="module")
def entries(case: Case) -> BibliographyData:
    return parse_string("".join(bibtex(case, "reports")), "bibtex")


def sure_days(case: Case) -> dict[str, date | None]:
    return {dating.report: dating.when.day for dating in case.comparison("1").datings}


def test_every_report_is_an_item(case: Case, items: dict[str, dict]) -> None:
    assert set(items) == {report.id for report in case.reports()}
    for report in case.reports():
        item = items[report.id]
        assert item.get("container-title") == report.outlet
        assert item.get("URL") == report.url
        assert (item["type"] == "article-newspaper") == (report.outlet is not None)
        assert report.title is None or item["title"] == report.title.strip()
        assert report.title is not None or item["title"].startswith("[")


def test_a_day_is_given_only_where_it_is_sure(
    case: Case, items: dict[str, dict], entries: BibliographyData
) -> None:
    days = sure_days(case)
    assert None in days.values()
    for name, day in days.items():
        fields = entries.entries[name].fields
        if day is None:
            assert "issued" not in items[name]
            assert "year" not in fields
            assert items[name]["note"] == fields["note"]
        else:
            assert items[name]["issued"]["date-parts"] == [[day.year, day.month, day.day]]
            assert (fields["year"], fields["day"]) == (str(day.year), str(day.day))
            assert fields["month"].lower().startswith(day.strftime("%b").lower())


def test_bibtex_reads_back_what_was_written(case: Case, entries: BibliographyData) -> None:
    assert len(entries.entries) == len(list(case.reports()))
    for report in case.reports():
        entry = entries.entries[report.id]
        assert entry.type == ("article" if report.outlet else "misc")
        assert entry.fields.get("url") == report.url
        assert entry.fields.get("journal") == report.outlet
        assert len(entry.persons.get("author", [])) == len(report.authors)


def test_nothing_in_a_title_breaks_the_entry() -> None:
    title = r"100% of {costs} & fees_rose to $5 ~ \input{x} #1 ^2"
    reports = [
        Report(id="a b", source="a", text="x", title=title, outlet="A, B & C", url="https://x/{y}"),
        Report(id="a-b", source="b", text="y", title="}", authors=("Nell and Sons",)),
    ]
    with SqliteCase.in_memory() as case:
        for report in reports:
            case.add(Reading(report=report, source_digest=report.id), Annotation(report=report.id))
        story = Story("1", ("a b", "a-b"))
        case.keep_comparisons(
            [Comparison(story=story)], [Account("1", "", ())], repeated_furniture={}
        )
        entries = parse_string("".join(bibtex(case, "reports")), "bibtex").entries
    assert set(entries) == {"a-b", "a-b-2"}
    by_kind = {entry.type: entry for entry in entries.values()}
    assert by_kind["article"].fields["title"] == f"{{{latex(title)}}}"
    assert by_kind["article"].fields["url"] == "https://x/%7By%7D"
    assert [str(name) for name in by_kind["misc"].persons["author"]] == ["{Nell and Sons}"]
