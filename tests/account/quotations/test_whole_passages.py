"""How much of a report is printed for a wording, in invented words."""

from collections.abc import Callable

import pytest

from variorum.account.quotations.whole_passages import words_before
from variorum.account.sources import gather_sources
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


@pytest.mark.parametrize(
    ("text", "words", "kind", "cue", "line"),
    [
        (
            "It was the gate that Roth once vowed would never open to a boat, and it did.",
            "would never open to a boat",
            "indirect",
            "vowed",
            "It was the gate that Roth once vowed would never open to a boat",
        ),
        (
            "In the yard stood what Roth calls “a crown of the old builders of Avon.”",
            "“a crown of the old builders of Avon.”",
            "mixed",
            "calls",
            "In the yard stood what Roth calls “a crown of the old builders of Avon.”",
        ),
        (
            "Roth said she would fight the plan, which she called “a dam in a bad coat.”",
            "“a dam in a bad coat.”",
            "mixed",
            "called",
            "Roth said she would fight the plan, which she called “a dam in a bad coat.”",
        ),
        (
            "The gate may open — which the town guild had argued it could not do in a flood.",
            "it could not do in a flood",
            "indirect",
            "had argued",
            "The gate may open — which the town guild had argued it could not do in a flood",
        ),
        (
            "Roth warned Mr. Feld that he might be “his own flood.”",
            "that he might be “his own flood.”",
            "mixed",
            "warned",
            "warned Mr. Feld that he might be “his own flood.”",
        ),
        (
            "Roth agreed, though he was unsure whether the old gate would hold.",
            "though he was unsure whether the old gate would hold",
            "indirect",
            "agreed",
            "agreed, though he was unsure whether the old gate would hold",
        ),
        (
            "Fees rise with age, something Roth said would drive the old out of town.",
            "something Roth said would drive the old out of town",
            "indirect",
            "said",
            "Fees rise with age, something Roth said would drive the old out of town",
        ),
        (
            "Roth pressed the mayor in a note to weigh talks with the guild and “more ferries.”",
            "talks with the guild and “more ferries.”",
            "mixed",
            "pressed",
            "pressed the mayor in a note to weigh talks with the guild and “more ferries.”",
        ),
        (
            "He spoke in May of a speech in which Roth called the guild “a nest of eels.”",
            "the guild “a nest of eels.”",
            "mixed",
            "called",
            "called the guild “a nest of eels.”",
        ),
    ],
)
def test_a_fragment_is_printed_with_what_it_is_said_of(
    printed: Callable[..., list[str]], text: str, words: str, kind: str, cue: str, line: str
) -> None:
    assert printed(text, (words, kind), cue=cue) == [line]


def test_words_quoted_inside_anothers_words_are_printed_without_these() -> None:
    text = "Really love that this sign bothers to say “it is not deep” — Bo Day (@boday)"
    inner = Span(text.index("“"), text.index(" —"))
    report = Report(id="r", source="r", text=text)
    findings = Annotation(
        report="r",
        sentences=(Span(0, len(text)),),
        attributions=tuple(
            Attribution((), (), (content,), "direct", Speaker(name=name))
            for content, name in ((Span(0, inner.end), "Bo Day"), (inner, "Lake Sign"))
        ),
    )
    cited = (report.cite(*inner),)
    told = Wording("r", (inner,), inner.of(text), True, "mixed", "Lake Sign", cited)
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    assert words_before(told, sources, alone=True) is None
