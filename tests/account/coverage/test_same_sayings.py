"""Whether words that somebody said stand against a sentence in which nobody says anything."""

import pytest

from variorum.account.coverage.same_sayings import is_quoted_alone
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Attribution, Comparison, Report, Span, Speaker, Story

SAID = "“This evening is for you and for every ferryman of the sixth quay,” said Ada Quill."


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        ("It was a long evening for Ada Quill, who won the sixth quay.", True),
        ("“It was a long evening for every ferryman,” said Ada Quill.", False),
    ],
)
def test_a_quotation_stands_alone_where_the_other_says_nothing(other: str, alone: bool) -> None:
    reports = {r: Report(id=r, source=r, text=t) for r, t in (("a", SAID), ("b", other))}
    annotations = {name: _annotated(report) for name, report in reports.items()}
    sources = gather_sources(Comparison(story=Story("s", ("a", "b"))), reports, annotations)
    a, b = (report.cite(0, len(report.text)) for report in reports.values())
    assert is_quoted_alone(a, b, sources) is alone
    assert is_quoted_alone(b, a, sources) is alone


def _annotated(report: Report) -> Annotation:
    close = report.text.find("”")
    found = Attribution(
        source=(Span(close + 7, len(report.text) - 1),),
        cue=(Span(close + 2, close + 6),),
        content=(Span(1, close),),
        kind="direct",
        speaker=Speaker(name="Ada Quill"),
    )
    sentences = find_sentences(report.text)
    return Annotation(
        report=report.id, sentences=sentences, attributions=(found,) if close > 0 else ()
    )
