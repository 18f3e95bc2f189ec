"""Which sentences tell how things are in general."""

import pytest

from variorum.account.general import is_general, tells_of_a_deed
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Attribution, Comparison, Report, Span, Speaker, Story


def is_of_no_news(text: str, *attributions: Attribution) -> bool:
    report = Report(id="weir", source="weir.txt", text=text)
    findings = Annotation(report="weir", sentences=find_sentences(text), attributions=attributions)
    comparison = Comparison(story=Story("s", ("weir",)))
    sources = gather_sources(comparison, {"weir": report}, {"weir": findings})
    return is_general(report.cite(0, len(text)), sources)


@pytest.mark.parametrize(
    "text",
    [
        "Millers have the right to open a weir before anybody asks them.",
        "A plan that is limited in scope offers the best chance of a dry meadow.",
        "The biggest problem of the village might be the calendar.",
    ],
)
def test_what_names_nobody_and_tells_no_deed_is_general(text: str) -> None:
    assert is_of_no_news(text)


@pytest.mark.parametrize(
    "text",
    [
        "The weir leaked into the meadow.",
        "The village has long been asleep.",
        "Trade in the valley has grown poor.",
        "Even so Jonas Feld likes the meadow.",
        "A new weir costs 46 crowns.",
        "The old gate was open.",
    ],
)
def test_names_numbers_and_deeds_are_news(text: str) -> None:
    assert not is_of_no_news(text)


def test_what_somebody_says_is_news() -> None:
    text = "A weir is the best thing, says the miller."
    said = Attribution(
        (Span(31, 41),), (Span(26, 30),), (Span(0, 24),), "indirect", Speaker(name="Jonas Feld")
    )
    assert not is_of_no_news(text, said)


def test_a_participle_is_no_deed() -> None:
    assert not tells_of_a_deed("Fear, combined with haste, is a limited guide that is not loved.")
    assert tells_of_a_deed("Some people swam and waded to the gate.")
    assert tells_of_a_deed("Many in the valley were wary.")
