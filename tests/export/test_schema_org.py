import json
from datetime import date

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF

from variorum.export.claim_review import claim_review_drafts
from variorum.export.schema_org import schema_org
from variorum.model import Case

SCHEMA = Namespace("https://schema.org/")


def graph_of(text: str) -> Graph:
    """What a reader of JSON-LD gets, with schema.org's terms as they are without its context."""
    found = json.loads(text)
    assert found["@context"] == "https://schema.org"
    found["@context"] = {"@vocab": str(SCHEMA)}
    return Graph().parse(data=json.dumps(found), format="json-ld")


@pytest.fixture(scope="module")
def graph(case: Case) -> Graph:
    return graph_of("".join(schema_org(case, "account")))


def test_every_report_is_an_article_and_dated_only_where_sure(case: Case, graph: Graph) -> None:
    articles = set(graph.subjects(RDF.type, SCHEMA.NewsArticle))
    assert len(articles) == len(list(case.reports()))
    days = [str(day) for day in graph.objects(None, SCHEMA.datePublished)]
    sure = [d.when.day for d in case.comparison("1").datings if d.when.day]
    assert sorted(map(date.fromisoformat, days)) == sorted(sure)
    assert len(days) < len(articles)


def test_an_unknown_outlet_stays_unknown(case: Case, graph: Graph) -> None:
    known = {report.outlet for report in case.reports() if report.outlet}
    publishers = set(graph.objects(None, SCHEMA.publisher))
    assert {str(graph.value(node, SCHEMA.name)) for node in publishers} == known
    assert any(report.outlet is None for report in case.reports())


def test_quotations_and_claims_hang_together(case: Case, graph: Graph) -> None:
    quotations = set(graph.subjects(RDF.type, SCHEMA.Quotation))
    articles = set(graph.subjects(RDF.type, SCHEMA.NewsArticle))
    families = case.comparison("1").families
    assert len(quotations) == sum(w.marks for family in families for w in family.wordings)
    for quotation in quotations:
        assert graph.value(quotation, SCHEMA.isPartOf) in articles
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert len(claims) == len(families)
    for appearance in graph.objects(None, SCHEMA.appearance):
        assert isinstance(appearance, URIRef)
        assert appearance in quotations | articles


def test_drafts_of_reviews_are_unrated(case: Case) -> None:
    text = "".join(claim_review_drafts(case, "families"))
    assert "ating" not in text
    graph = graph_of(text)
    reviews = set(graph.subjects(RDF.type, SCHEMA.ClaimReview))
    assert reviews
    for review in reviews:
        assert str(graph.value(review, SCHEMA.creativeWorkStatus)) == "Draft"
        assert graph.value(review, SCHEMA.author) is None
        assert graph.value(review, SCHEMA.datePublished) is None
        claim = graph.value(review, SCHEMA.itemReviewed)
        assert (claim, RDF.type, SCHEMA.Claim) in graph
