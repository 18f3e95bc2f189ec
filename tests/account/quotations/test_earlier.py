"""When somebody said it, told with old words, on invented words."""

from datetime import date

import pytest

from variorum.account.quotations.earlier import said_earlier
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
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

WRITTEN = date(2017, 10, 4)


def when(text: str, *, source: str = "Roth", cue: str = "told me", content: str) -> str:
    """When ``content`` was said by a report of 4 October 2017."""
    report = Report(id="r", source="r", text=text, published=WRITTEN)
    sentences = tuple(find_sentences(text))
    span = _place(text, content)
    told = Attribution(
        (_place(text, source),), (_place(text, cue),) if cue else (), (span,), "direct",
        Speaker(name="Ana Roth"),
    )  # fmt: skip
    times = tuple(find_times(text, sentences, written=WRITTEN))
    findings = Annotation(report="r", sentences=sentences, times=times, attributions=(told,))
    said = Wording("r", (span,), content, True, "direct", "Ana Roth", (report.cite(*span),))
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    return said_earlier(said, sources)


def _place(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))


@pytest.mark.parametrize(
    ("text", "cue", "told"),
    [
        ("“The weir leaks,” Roth told me in 2015.", "told me in 2015", "in 2015"),
        ("“The weir leaks,” Roth said last week.", "said", "last week"),
        ("“The weir leaks,” Roth said in a May 17 letter to the council.", "said",
         "in a May 17 letter"),
        ("At a 2008 fair in front of the great hall of the lock keepers of Avon in the "
         "old town, Roth said “The weir leaks,” and more.", "said", "at a 2008 fair"),
        ("In a 2000 book, Roth said “The weir leaks,” and more.", "said", "in a 2000 book"),
        ("Just a year ago, in January 2016, Roth said “The weir leaks,”", "said",
         "in January 2016"),
        ("Roth last year had also told us “The weir leaks,”", "told", "last year"),
        ("“The weir leaks,” Roth said when she took office in 2015.", "said", "in 2015"),
        ("Two years ago, Roth said “The weir leaks,”", "said", "two years ago"),
        ("Speaking in Avon last month, Roth said “The weir leaks,”", "said", "in Avon last month"),
        ("“The weir leaks,” Roth previously said.", "said", "previously"),
        ("“The weir leaks,” Roth said earlier this year.", "said", "earlier this year"),
        ("“The weir leaks,” Roth said earlier in the year.", "said", "earlier in the year"),
        ("In May 2012, at a fair in Avon, Roth said “The weir leaks,”", "said", "in May 2012"),
        ("“The weir leaks,” Roth said in a statement at the time.", "said", "at the time"),
        ("“The weir leaks,” Roth said in 2014, according to the Avon Post.", "according to",
         "in 2014"),
        ("“The weir leaks,” — Ana Roth (@anaroth) January 7, 2017", "", "January 7, 2017"),
    ],
)  # fmt: skip
def test_old_words_have_the_time_at_which_they_were_said(text: str, cue: str, told: str) -> None:
    assert when(text, cue=cue, content="“The weir leaks,”") == told


@pytest.mark.parametrize(
    "text",
    [
        "“The weir leaks,” Roth said on Tuesday.",
        "“The weir leaks,” Roth said of her 2015 vote.",
        "“The weir leaks,” Roth said in comments on a 2015 case.",
        "“The weir leaks,” Roth has said since 2015.",
        "“The weir leaks,” said Roth, who took office in 2015.",
        "Elected in 2015, Roth said “The weir leaks,”",
        "The mill burned in 2015, and Roth said “The weir leaks,”",
        "Years later, Roth said “The weir leaks,”",
    ],
)
def test_a_time_of_something_else_is_not_theirs(text: str) -> None:
    cue = "has said" if "has said" in text else "said"
    assert when(text, cue=cue, content="“The weir leaks,”") == ""


def test_a_time_before_words_without_that_may_be_theirs() -> None:
    text = "Roth said in 2015 the weir of Avon leaked."
    assert when(text, cue="said", content="the weir of Avon leaked") == ""
    text = "Roth said in 2015 that the weir of Avon leaked."
    assert when(text, cue="said", content="that the weir of Avon leaked") == "in 2015"


THEN = "In May, Roth testified before the board.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{THEN}“The weir leaks,” Ana Roth said.",
        f"{THEN}“The weir leaks,” Jan Ferry, a member of the board, told Roth.",
        f"{THEN}Some laughed. “The weir leaks,” Ana Roth said.",
    ],
)
def test_who_spoke_at_an_earlier_time_said_then_what_follows(text: str) -> None:
    source = "Jan Ferry" if "Ferry" in text else "Ana Roth"
    cue = "told Roth" if "Ferry" in text else "said"
    assert when(text, source=source, cue=cue, content="“The weir leaks,”") == "in May"


@pytest.mark.parametrize(
    "text",
    [
        f"{THEN}On Tuesday the weir broke. “The weir leaks,” Ana Roth said.",
        f"{THEN}“The weir leaks,” Ana Roth said on Tuesday.",
        "In May, Roth repaired the weir. “The weir leaks,” Ana Roth said.",
        f"{THEN}One. Two. Three. “The weir leaks,” Ana Roth said.",
    ],
)
def test_another_time_or_deed_between_ends_it(text: str) -> None:
    assert when(text, source="Ana Roth", cue="said", content="“The weir leaks,”") == ""


BEFORE = "In a May 2012 talk, Ana Roth said the dam was old.\n\n"


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("“The weir leaks,” Ana Roth said.", "in a May 2012 talk"),
        ("“The weir leaks,” Ana Roth said then.", "in a May 2012 talk"),
        ("“The weir leaks,” Ana Roth said on Tuesday.", ""),
        ("Some laughed. “The weir leaks,” Ana Roth said.", ""),
        ("“The weir leaks,” Ana Roth said of the dam that she came to see.", ""),
    ],
)
def test_what_stands_right_behind_an_old_saying_is_as_old(behind: str, told: str) -> None:
    text = BEFORE + behind
    report = Report(id="r", source="r", text=text, published=WRITTEN)
    sentences = tuple(find_sentences(text))
    source = text.rindex("Ana Roth")
    said = tuple(
        Attribution(
            (Span(a, a + 8),), (Span(a + 9, a + 13),), (content,), kind, Speaker("Ana Roth")
        )
        for a, content, kind in (
            (text.index("Ana Roth"), _place(text, "the dam was old"), "indirect"),
            (source, _place(text, "“The weir leaks,”"), "direct"),
        )
    )
    times = tuple(find_times(text, sentences, written=WRITTEN))
    findings = Annotation(report="r", sentences=sentences, times=times, attributions=said)
    span = said[1].content[0]
    wording = Wording(
        "r", (span,), span.of(text), True, "direct", "Ana Roth", (report.cite(*span),)
    )
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})
    assert said_earlier(wording, sources) == told
