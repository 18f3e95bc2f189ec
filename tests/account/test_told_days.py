"""Days that are told by "yesterday" or "on Wednesday" are told as days of a calendar, too."""

from datetime import date

from variorum.account.sources import gather_sources
from variorum.account.told_days import days_told
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Dating,
    Report,
    Span,
    Speaker,
    Story,
    When,
)

WRITTEN = date(2031, 5, 15)  # a Thursday


def told(text: str, *, known: date | None = None, **found) -> list[str]:
    """The words of a text behind which a day is told, with that day."""
    report = Report(id="ferry", source="ferry.txt", text=text)
    sentences = find_sentences(text)
    times = find_times(text, sentences, written=WRITTEN)
    findings = Annotation(report="ferry", sentences=sentences, times=times, **found)
    comparison = Comparison(
        story=Story("s", ("ferry",)), datings=(Dating("ferry", When.on(WRITTEN), "given"),)
    )
    sources = gather_sources(comparison, {"ferry": report}, {"ferry": findings})
    days = days_told(report.cite(0, len(text)), sources, known=known)
    return [f"{text[:place].split()[-1]} {day}" for place, day in days.items()]


def test_a_day_counted_from_that_of_writing_is_told() -> None:
    assert told("The ferry sank at Dorn yesterday.") == ["yesterday 14 May"]
    assert told("The ferry sank on Tuesday, and its owner resigned today.") == [
        "Tuesday 13 May",
        "today 15 May",
    ]


def test_a_day_that_is_known_or_told_twice_is_not_told_again() -> None:
    assert told("The ferry sank on Tuesday.", known=date(2031, 5, 13)) == []
    assert told("It sank on Tuesday, and on Tuesday the port closed.") == ["Tuesday 13 May"]


def test_what_names_its_day_or_may_be_of_two_weeks_is_left_as_it_is() -> None:
    assert told("The ferry sank on 13 May, as it had in 2019.") == []
    assert told("The ferry sank on Friday.") == []
    assert told("Last week the ferry sank.") == []


def test_an_hour_and_nowadays_are_no_days() -> None:
    assert told("On Tuesday Odile Brandt left her 9 p.m. show.") == ["Tuesday 13 May"]
    assert told("The noon march on Tuesday was long.") == ["Tuesday 13 May"]
    assert told("In today’s world ferries sink.") == []


def test_of_something_of_a_day_it_is_not_sure_which_is_meant() -> None:
    assert told("They want Tuesday’s vote to be open.") == []


def test_who_is_quoted_may_have_spoken_on_another_day() -> None:
    text = "“It sank yesterday,” Odile Brandt said on Wednesday."
    assert told(text) == ["Wednesday 14 May"]
    said = Attribution((), (), (Span(0, 18),), "direct", Speaker(name="Odile Brandt"))
    assert told("It sank yesterday. It did.", attributions=(said,)) == []
