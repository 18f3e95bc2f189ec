"""What is printed of a wording, in invented words."""

import pytest

from variorum.account.quotations.printed import print_under
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    AttributionKind,
    Comparison,
    Name,
    Report,
    Span,
    Speaker,
    Story,
    Wording,
)


def printed(text: str, *pieces: str, kind: AttributionKind = "indirect") -> str:
    """The line of what Roth is told to have said in the pieces; its evidence has all of it."""
    report = Report(id="r", source="r", text=text)
    spans = tuple(Span(text.index(p), text.index(p) + len(p)) for p in pieces)
    evidence = tuple(report.cite(*s) for s in spans)
    wording = Wording("r", spans, " ".join(pieces), False, kind, "Roth", evidence)
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    line = print_under("Roth", sources)(wording).line("The Lamp")
    cited = [word for evidence in line.evidence for word in evidence.text.split()]
    assert cited == [word for word in line.text.split() if word != "…"]
    return line.text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "It may fail, Roth said, where the wall is old.",
            ("It may fail", "where the wall is old"),
        ),
        ("The gate of Avon, Roth said, is shut.", ("The gate of Avon", "is shut")),
        ("Roth denied that the gate is shut.", ("that the gate is shut",)),
        ("Roth called it “idle talk” and left.", ("“idle talk”",)),
    ],
)
def test_what_is_no_sentence_by_itself_is_printed_in_the_sentence_it_stands_in(
    text: str, pieces: tuple[str, ...]
) -> None:
    assert printed(f"It rains. {text} It snows.", *pieces) == text


def test_a_quoted_sentence_stands_by_itself() -> None:
    text = "“The gate is shut,” Roth said. It rains."
    assert printed(text, "“The gate is shut,”", kind="direct") == "“The gate is shut,”"
    text = "“.@avon, the gate is shut,” Roth wrote."
    assert printed(text, "“.@avon, the gate is shut,”", kind="direct") == text[:27]


@pytest.mark.parametrize(
    "text",
    [
        "“It is a shame,” Roth said of the vote.",
        "“It is a shame,” said Roth, responding to the vote.",
        "“It is a shame,” said Roth, when pressed on whether it would hold.",
        "Asked about the vote, Roth said: “It is a shame.”",
    ],
)
def test_a_quoted_sentence_stands_in_that_of_the_report_where_it_says_of_what_it_is(
    text: str,
) -> None:
    begin, end = text.index("“"), text.index("”") + 1
    assert printed(f"{text} It rains.", text[begin:end], kind="direct") == text


def test_a_piece_that_opens_outside_of_marks_stands_in_its_sentence() -> None:
    text = "“The gate is shut,” Roth said. He said Moor “has lost the key.”"
    pieces = "“The gate is shut,”", "Moor “has lost the key.”"
    assert printed(f"{text} It rains.", *pieces, kind="direct") == text


def test_the_end_of_a_quoted_sentence_is_printed_with_its_beginning() -> None:
    text = "The gate, Roth said, “was shut in May.”"
    assert printed(text, "“was shut in May.”", kind="direct") == text


def test_sentences_side_by_side_are_printed_as_they_stand() -> None:
    text = "Roth said the gate was shut.\n\nHe said it was old. It rains. He said it was new."
    pieces = ("the gate was shut", "it was old", "it was new")
    assert printed(text, *pieces) == (
        "Roth said the gate was shut. He said it was old. … He said it was new."
    )


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        (
            "“It rains. It may fail,” Roth said, adding that “the wall is old.”",
            "“the wall is old.”",
        ),
        ('Roth said, adding that "the wall is old. It may fail."', '"the wall is old.'),
    ],
)
def test_a_sentence_stands_with_the_whole_of_the_quotation_in_it(text: str, piece: str) -> None:
    assert printed(f"It snows. {text} It is May.", piece, kind="mixed") == text


def test_a_sentence_that_announces_a_quotation_stands_with_it() -> None:
    text = "Roth said the gate was shut, and gave his reason:\n\n“The wall is old.”"
    assert printed(f"{text} It rains.", "the gate was shut") == text.replace("\n\n", " ")


def test_words_end_in_no_colon_with_nothing_behind_it() -> None:
    post = "The wall is old and it leans."
    text = "Roth said the gate was shut, and posted this:"
    assert printed(f"{text}\n\n{post} — Roth (@roth)", "the gate was shut") == f"{text} {post}"
    assert printed(text, "the gate was shut") == text.rstrip(":")
    talk = "The wall is old, " * 60 + "and it leans."
    assert printed(f"{text}\n\n{talk}", "the gate was shut") == text.rstrip(":")


def test_a_dateline_is_left_out() -> None:
    text = "AVON (Reuters) — Roth said the gate was shut."
    assert printed(text, "the gate was shut") == "Roth said the gate was shut."


def test_what_the_printed_sentence_points_to_is_looked_for_with_the_names_in_it() -> None:
    text = "It rains. Roth said he believes this is where the boats sank."
    report = Report(id="r", source="r", text=text)
    begin, place = text.index("he believes"), text.index("Roth")
    span = Span(begin, len(text) - 1)
    wording = Wording("r", (span,), span.of(text), False, "indirect", "Roth", (report.cite(*span),))
    findings = Annotation(
        report="r",
        sentences=tuple(find_sentences(text)),
        names=(Name(place, place + len("Roth"), "person"),),
    )
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    assert print_under("Roth", sources, "person")(wording).leans


def test_words_told_beside_a_long_quotation_of_the_same_speaker_are_not_only_told() -> None:
    def kind(other: str) -> str:
        text = "“The gate is shut for the winter,” Roth said, adding that the wall is old."
        quoted, told = (_place(text, w) for w in (text[:35], "that the wall is old"))
        said = (
            Attribution((), (), (quoted,), "direct", Speaker(name=other)),
            Attribution((), (), (told,), "indirect", Speaker(name="Roth")),
        )
        report = Report(id="r", source="r", text=text)
        words = told.of(text)
        wording = Wording("r", (told,), words, False, "indirect", "Roth", (report.cite(*told),))
        sentences = tuple(find_sentences(text))
        findings = Annotation(report="r", sentences=sentences, attributions=said)
        story = Comparison(story=Story("s", ("r",)))
        sources = gather_sources(story, {"r": report}, {"r": findings})
        return print_under("Roth", sources)(wording).words.kind

    assert (kind("Roth"), kind("Day")) == ("mixed", "indirect")


def _place(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))
