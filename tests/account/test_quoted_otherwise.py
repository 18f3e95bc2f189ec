"""A statement that a report tells in altered words says so."""

import pytest

from variorum.account.quoted_otherwise import note_otherwise
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Change,
    Comparison,
    Evidence,
    Family,
    Report,
    Span,
    Story,
    Verdict,
    Wording,
    WordingPair,
)

TEXTS = {
    "post": "The mayor was asked about the quay. “I will try to open the quay in May,” Roth said.",
    "echo": "“I will open the quay in May,” Roth said. The quay is old.",
}


def wording(report: Report) -> Wording:
    begin, end = report.text.index("“"), report.text.index("”") + 1
    cited = report.cite(begin, end)
    return Wording(report.id, (cited.span,), cited.text, True, "direct", "Roth", (cited,))


def passage(report: Report) -> Evidence:
    begin, end = report.text.index("“"), report.text.index(" said.") + 6
    return report.cite(begin, end)


def differing(reports: dict[str, Report], verdict: Verdict) -> WordingPair:
    """The post's "try to", which the echo has not."""
    a = reports["post"].text.index("try to ")
    b = reports["echo"].text.index("open")
    change = Change("modality", Span(a, a + 6), Span(b, b), "try to", "", verdict == "altered")
    return WordingPair(0, 1, verdict, changes=(change,))


@pytest.mark.parametrize(
    ("verdict", "note"),
    [("altered", "quoted otherwise in echo"), ("reworded", ""), ("identical", "")],
)
def test_who_quotes_a_statement_otherwise_is_named(verdict: Verdict, note: str) -> None:
    reports = {name: Report(id=name, source=name, text=text) for name, text in TEXTS.items()}
    pairs = (differing(reports, verdict),)
    family = Family("f", "Roth", tuple(map(wording, reports.values())), pairs)
    comparison = Comparison(story=Story("s", tuple(reports)), families=(family,))
    findings = {
        name: Annotation(report=name, sentences=tuple(find_sentences(r.text)))
        for name, r in reports.items()
    }
    sources = gather_sources(comparison, reports, findings)
    assert note_otherwise([passage(r) for r in reports.values()], sources) == note


def test_words_that_the_statement_does_not_quote_are_not_told_of() -> None:
    reports = {name: Report(id=name, source=name, text=text) for name, text in TEXTS.items()}
    pairs = (differing(reports, "altered"),)
    family = Family("f", "Roth", tuple(map(wording, reports.values())), pairs)
    comparison = Comparison(story=Story("s", tuple(reports)), families=(family,))
    findings = {name: Annotation(report=name) for name in reports}
    sources = gather_sources(comparison, reports, findings)
    asked = reports["post"].cite(0, reports["post"].text.index("“"))
    assert note_otherwise([asked, passage(reports["echo"])], sources) == ""


def test_what_differs_in_another_sentence_of_the_utterance_is_not_told_of() -> None:
    """Both print "The quay is old" alike, and "I will" otherwise."""
    texts = {
        name: text.replace("in May,”", "in May. The quay is old,”") for name, text in TEXTS.items()
    }
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    pairs = (differing(reports, "altered"),)
    family = Family("f", "Roth", tuple(map(wording, reports.values())), pairs)
    comparison = Comparison(story=Story("s", tuple(reports)), families=(family,))
    findings = {name: Annotation(report=name) for name in reports}
    sources = gather_sources(comparison, reports, findings)
    old = [r.cite(begin := r.text.index("The quay is old,"), begin + 15) for r in reports.values()]
    assert note_otherwise(old, sources) == ""
