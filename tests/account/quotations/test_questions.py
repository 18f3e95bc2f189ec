"""What was asked, told behind the answer, on invented words."""

import pytest

from variorum.account.quotations.questions import question_behind
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Report, Span, Story, Wording


@pytest.mark.parametrize(
    ("behind", "question"),
    [
        (" he said, when asked about the weir.", "when asked about the weir"),
        (
            " said Roth, when pressed on whether it would hold.",
            "when pressed on whether it would hold",
        ),
        (" said Roth. It rained when asked about the weir.", ""),
        (" said Roth.", ""),
    ],
)
def test_what_was_asked_is_told(behind: str, question: str) -> None:
    words = "“There is an end to it,”"
    report = Report(id="r", source="r", text=words + behind)
    findings = Annotation(report="r", sentences=tuple(find_sentences(report.text)))
    span = Span(0, len(words))
    said = Wording("r", (span,), words, True, "direct", "Ana Roth", (report.cite(*span),))
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    assert question_behind(said, sources) == question
