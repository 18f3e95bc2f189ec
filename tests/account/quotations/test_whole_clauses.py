"""Words told in pieces or without the head of their clause, in invented reports."""

from variorum.account.quotations.whole_clauses import whole_clauses
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


def whole(text: str, *pieces: str, cue: str = "said") -> list[str]:
    """What is printed for pieces of a report that are given to Ana Roth."""
    report = Report(id="r", source="r", text=text)
    spans = tuple(Span(text.index(p), text.index(p) + len(p)) for p in pieces)
    at = text.index(cue)
    told = Attribution((), (Span(at, at + len(cue)),), spans, "indirect", Speaker(name="Ana Roth"))
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)), attributions=(told,))
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    wording = Wording(
        "r", spans, " ".join(pieces), False, "indirect", "Ana Roth",
        tuple(report.cite(*s) for s in spans),
    )  # fmt: skip
    return [span.of(text) for span in whole_clauses(wording, sources)]


def test_words_behind_a_preposition_are_printed_with_their_cue() -> None:
    text = "Roth told Radio Avon her aunts, Eva — also known as Bee — and Ida, were late."
    words = "Bee — and Ida, were late"
    assert whole(text, words, cue="told") == [text[5:-1]]


def test_what_stands_between_two_pieces_is_printed_unless_it_says_who_speaks() -> None:
    text = "According to Roth, the walls began to give in May, and tests suggest they hold now."
    pieces = ("the walls began to give in May", "they hold now")
    assert whole(text, *pieces, cue="According to") == [text[19:-1]]
    text = "The walls, Roth said, began to give in May."
    assert whole(text, "The walls", "began to give in May") == ["The walls", "began to give in May"]


def test_a_piece_that_is_no_clause_stands_with_what_it_belongs_to() -> None:
    text = "“I hate it,” Roth said of raising the weir. “I go.”"
    assert whole(text, "“I hate it,”", "raising the weir. “I go.”") == [text]
