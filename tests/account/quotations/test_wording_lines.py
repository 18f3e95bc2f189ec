"""The line of a wording of two pieces, in invented words."""

from variorum.account.quotations.wording_lines import write_wording
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Report,
    Span,
    Speaker,
    Story,
    Wording,
)


def printed(text: str, *pieces: str) -> str:
    """The line of what Roth is told to have said in the pieces; its evidence has all of it."""
    report = Report(id="r", source="r", text=text)
    spans = tuple(Span(text.index(p), text.index(p) + len(p)) for p in pieces)
    wording = Wording(
        "r",
        spans,
        " ".join(pieces),
        marks=False,
        kind="indirect",
        speaker="Roth",
        evidence=tuple(report.cite(*s) for s in spans),
    )
    at = text.index("said")
    told = Attribution((), (Span(at, at + 4),), spans, "indirect", Speaker(name="Roth"))
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)), attributions=(told,))
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    line = write_wording(wording, "Roth", sources, "", (), alone=True)
    assert " ".join(cited.text for cited in line.evidence) == line.text
    return line.text


def test_the_comma_before_who_speaks_is_printed_where_the_clause_has_it() -> None:
    text = "It may fail this year, Roth said, where the wall is old."
    assert printed(text, "It may fail this year", "where the wall is old") == (
        "It may fail this year, where the wall is old"
    )
    text = "Because of the flood, Roth said, the gate is shut."
    assert printed(text, "Because of the flood", "the gate is shut") == (
        "Because of the flood, the gate is shut"
    )


def test_no_comma_stands_before_the_verb_of_the_clause() -> None:
    text = "The gate of Avon, Roth said, is shut."
    assert printed(text, "The gate of Avon", "is shut") == "The gate of Avon is shut"
    text = "The wall was built, Roth said, to hold the river."
    assert printed(text, "The wall was built", "to hold the river") == (
        "The wall was built to hold the river"
    )
