"""Sentences that lean on another paragraph, told behind the words before them."""

import pytest

from variorum.account.only.behind_context import show_behind_context
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Name,
    Report,
    Span,
    Speaker,
    Story,
)

SOLD = "Ana Roth sold the pier of Dorn to a miller."


def said(text: str, words: str) -> Attribution:
    begin = text.index(words)
    return Attribution(
        (), (), (Span(begin, begin + len(words)),), "direct", Speaker(name="Jon Orr")
    )


def shown(
    before: str, sentence: str, *, people: tuple[str, ...] = (), spoken: str = ""
) -> str | None:
    text = f"{before}\n\n{sentence}"
    report = Report(id="r", source="r", text=text)
    findings = Annotation(
        report="r",
        sentences=tuple(find_sentences(text)),
        attributions=(said(text, spoken),) if spoken else (),
        names=tuple(Name(at := text.index(p), at + len(p), "person") for p in people),
    )
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    found = show_behind_context(report.cite(len(before) + 2, len(text)), sources)
    return found.text if found else None


def test_a_sentence_that_takes_up_the_paragraph_before_is_shown() -> None:
    sentence = "That sale was signed in a tavern of Dorn."
    assert shown(SOLD, sentence, people=("Ana Roth",)) == sentence


@pytest.mark.parametrize(
    ("people", "is_shown"), [(("Ana Roth",), True), (("Ana Roth", "Jon Orr"), False), ((), False)]
)
def test_somebody_meant_is_the_only_one_named_before(
    people: tuple[str, ...], *, is_shown: bool
) -> None:
    before = f"{SOLD[:-1]} called Jon Orr."
    sentence = "She was paid in a tavern of Dorn."
    assert (shown(before, sentence, people=people) is not None) is is_shown


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (SOLD, "(That sale was signed in a tavern of Dorn.)"),
        (SOLD, "The tavern of Dorn has leaked for years."),
        ("That went on for many years in Dorn.", "That sale was signed in a tavern of Dorn."),
        ("“We sold the pier of Dorn to a miller.”", "That sale was signed in a tavern of Dorn."),
    ],
)
def test_others_are_not(before: str, sentence: str) -> None:
    assert shown(before, sentence) is None


@pytest.mark.parametrize("spoken", [SOLD, "That sale was signed in a tavern of Dorn."])
def test_words_of_an_interview_are_not(spoken: str) -> None:
    assert shown(SOLD, "That sale was signed in a tavern of Dorn.", spoken=spoken) is None
