import itertools
from dataclasses import replace
from datetime import date

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.dates.reports import date_reports
from variorum.compare.timeline import find_events
from variorum.model import Annotation, Event, Report, Span, When

THURSDAY = date(2023, 11, 9)
FIRST = (
    "Mayor Odile Brandt welcomed harbour master Piet Malou to Brask Hall on Thursday for talks on"
    " the ferry slip.\n"
    "Councillor Ruud Zeeman sent a letter to the ministry of shipping on Wednesday.\n"
    "Shipping prices are now higher than in 2019 and may rise for years.\n"
    "Win a cruise to Brask Hall with Mayor Odile Brandt on Sunday!"
)
SECOND = (
    "BRASK — Mayor Odile Brandt and harbour master Piet Malou met at Brask Hall on Thursday about"
    " the ferry slip.\n"
    "The ferry slip primary vote will be held on June 4, 2024, the ministry said."
)
THIRD = (
    "Before the talks at Brask Hall on Thursday between harbour master Piet Malou and Mayor Odile"
    " Brandt, ferry workers protested."
)


def reports() -> list[Report]:
    return [
        Report(id="first", source="a", text=FIRST, published=THURSDAY),
        Report(id="second", source="b", text=SECOND, published=date(2023, 11, 10)),
        Report(id="third", source="c", text=THIRD),
    ]


def timeline(given: list[Report]) -> tuple[Event, ...]:
    annotations = {}
    for report in given:
        sentences = find_sentences(report.text)
        furniture = report.text.find("Win a cruise")
        annotations[report.id] = Annotation(
            report=report.id,
            sentences=sentences,
            times=find_times(report.text, sentences, written=report.published),
            furniture=(Span(furniture, len(report.text)),) if furniture >= 0 else (),
        )
    return find_events(given, annotations, date_reports(given, annotations))


def test_one_event_told_by_three_reports_is_one_entry() -> None:
    found = [e for e in timeline(reports()) if e.when == When.on(THURSDAY)]
    assert len(found) == 1
    assert {e.report for e in found[0].evidence} == {"first", "second", "third"}


def test_days_are_resolved_and_in_order() -> None:
    days = [e.when.earliest for e in timeline(reports())]
    assert days == [date(2023, 11, 8), THURSDAY, date(2024, 6, 4)]


def test_what_is_still_to_come_is_expected() -> None:
    assert [e.expected for e in timeline(reports())] == [False, False, True]


def test_the_text_is_a_sentence_that_comes_first_in_the_evidence() -> None:
    texts = {r.id: r.text for r in reports()}
    for event in timeline(reports()):
        assert event.text == event.evidence[0].text
        for evidence in event.evidence:
            assert evidence.span.of(texts[evidence.report]) == evidence.text


def test_of_like_sentences_the_one_at_the_head_of_a_report_tells_the_event() -> None:
    low, head = "Dock clerks cheered.\nA band played.\nIt rained.\nFog came.\n", "Gulls cried.\n"
    told = "The council opened the {} ferry slip on Thursday."
    given = [
        Report(id="a", source="a", text=head + told.format("new"), published=THURSDAY),
        Report(id="b", source="b", text=low + told.format("rebuilt"), published=THURSDAY),
    ]
    for report in ("a", "z"):
        first = replace(given[0], id=report)
        assert [e.text for e in timeline([first, given[1]])] == [told.format("new")]


def test_the_order_of_the_reports_does_not_matter_to_the_timeline() -> None:
    whole = timeline(reports())
    for order in itertools.permutations(reports()):
        assert timeline(list(order)) == whole


def test_nothing_dated_gives_no_timeline() -> None:
    assert timeline([Report(id="x", source="x", text="The slip is old. It lasted two days.")]) == ()


def entries(text: str) -> list[tuple[date | None, str]]:
    found = timeline([Report(id="x", source="x", text=text, published=date(2023, 11, 11))])
    return [(e.when.day, e.text) for e in found]


def test_a_sentence_is_entered_once() -> None:
    found = entries("By Friday officers in Brask had counted 60 boats, up from 50 on Thursday.")
    assert [day for day, _ in found] == [date(2023, 11, 10)]


def test_a_sentence_with_a_day_and_a_month_goes_by_its_day() -> None:
    found = entries("Malou told Brask council on Thursday that no slip would open before June.")
    assert [day for day, _ in found] == [THURSDAY]


def test_what_will_be_is_not_put_in_the_week_before() -> None:
    found = entries("Brask councillors will be asked on Monday to close the ferry slip.")
    assert [day for day, _ in found] == [date(2023, 11, 13)]


def test_words_quoted_make_no_entry() -> None:
    assert entries("“The ferry slip in Brask did not fail on Tuesday,” Odile Brandt said.") == []
    assert entries("“We want our slip and we want it whole,” Brandt told Malou on Friday.") == []


def test_a_month_of_no_known_year_makes_no_entry() -> None:
    text = "The siren on the ferry slip is to be tried out on a Sunday in August, Brask said."
    assert timeline([Report(id="x", source="x", text=text)]) == ()


def test_who_speaks_for_himself_or_asks_opens_no_entry() -> None:
    told = (
        "I saw Mayor Odile Brandt open the ferry slip in Brask on Wednesday.\n"
        "Did Mayor Odile Brandt open the ferry slip in Brask on Wednesday?\n"
        "BRANDT: The ferry slip in Brask was opened by the harbour council on Wednesday."
    )
    assert timeline([Report(id="talk", source="t", text=told, published=THURSDAY)]) == ()


def test_of_two_weeks_and_a_weekend_the_shorter_time_counts() -> None:
    told = (
        "Harbour master Piet Malou, moving to calm ferry workers after a strike called last week,"
        " opened the slip over the weekend."
    )
    (event,) = timeline([Report(id="one", source="o", text=told, published=date(2023, 11, 13))])
    assert event.when == When(date(2023, 11, 11), date(2023, 11, 12))


def test_the_weekday_after_that_of_the_report_is_of_this_week_or_of_the_last() -> None:
    report = Report(
        id="a",
        source="a",
        text="Mayor Odile Brandt left the hospital in Brask on Thursday, a doctor said.",
        published=date(2023, 11, 8),
    )
    [event] = timeline([report])
    assert event.when == When(date(2023, 11, 2), THURSDAY, 3)


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("The ferry of Brask ran aground at noon on Wednesday.", THURSDAY),
        ("The ferry of Brask ran aground at noon on Tuesday.", date(2023, 11, 2)),
        ("The ferry of Brask will be closed at noon on Thursday.", THURSDAY),
    ],
)
def test_what_else_a_report_tells_shows_which_weekday_is_meant(before: str, day: date) -> None:
    told = f"{before} Mayor Odile Brandt left the hospital in Orsk on Thursday, a doctor said."
    report = Report(id="a", source="a", text=told, published=date(2023, 11, 8))
    (event,) = (e for e in timeline([report]) if "hospital" in e.text)
    assert event.when == When.on(day)
    assert not event.expected


def test_the_comment_of_a_reader_is_no_event() -> None:
    text = (
        "Mayor Odile Brandt opened the ferry slip in Brask on Tuesday and posted on Wednesday.\n"
        "November 9, 2023 at 6:40 pm | The ferry of Brask will sink the harbour board.\n"
        "At 4:50 pm on 9 November 2023, brasker wrote: The ferry of Brask is too loud for us.\n"
    )
    report = Report(id="a", source="a", text=text, published=THURSDAY)
    assert [e.text[:5] for e in timeline([report])] == ["Mayor"]


def test_what_siblings_tell_shows_which_weekday_is_meant() -> None:
    reports = [
        Report(
            id="a",
            source="a",
            text="A ferry with forty trippers capsized off Brask on Thursday, a doctor said.",
            published=date(2023, 11, 8),
        ),
        Report(
            id="b",
            source="b",
            text="A ferry capsized off Brask on Thursday with forty trippers.",
            published=THURSDAY,
        ),
    ]
    (event,) = timeline(reports)
    assert event.when == When.on(THURSDAY)
    assert {e.report for e in event.evidence} == {"a", "b"}


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        (date(2023, 11, 7), date(2023, 10, 30), date(2023, 10, 30)),
        (date(2023, 11, 9), date(2023, 10, 30), date(2023, 11, 6)),
    ],
)
def test_last_monday_is_not_yesterday(
    timeline, written: date, earliest: date, latest: date
) -> None:
    (event,) = timeline((written, "Mayor Odile Brandt closed the ferry slip last Monday."))
    assert (event.when.earliest, event.when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("day", "earliest", "latest"),
    [
        ("Tuesday", date(2023, 11, 14), date(2023, 11, 14)),
        ("Thursday", date(2023, 11, 9), date(2023, 11, 16)),
        ("Monday", date(2023, 11, 13), date(2023, 11, 13)),
    ],
)
def test_next_tuesday_is_not_tomorrow(timeline, day: str, earliest: date, latest: date) -> None:
    sentence = f"Mayor Odile Brandt will open the ferry slip next {day}."
    (event,) = timeline((date(2023, 11, 6), sentence))
    assert (event.when.earliest, event.when.latest) == (earliest, latest)


def test_next_monday_is_not_tomorrow_on_a_sunday(timeline) -> None:
    (event,) = timeline((date(2023, 11, 5), "Odile Brandt will open the slip next Monday."))
    assert event.when == When.on(date(2023, 11, 13))


@pytest.mark.parametrize(
    "sentence",
    [
        "The board closed the slip on Thursday. Mayor Odile Brandt praised Piet Malou, who sank the"
        " ferry Friday.",
        "The board closed the slip on Thursday. After Piet Malou sank the ferry of Orsk on Friday,"
        " the mayor was ready to move on.",
    ],
)
def test_what_led_to_the_news_was_a_week_before(timeline, sentence: str) -> None:
    first, last = timeline((THURSDAY, sentence))
    assert (first.when, last.when) == (When.on(date(2023, 11, 3)), When.on(THURSDAY))


def test_the_weekend_of_a_sunday_may_be_its_own(timeline) -> None:
    sentence = "Mayor Odile Brandt visited the ferry slip in Orsk last weekend."
    (event,) = timeline((date(2023, 11, 12), sentence))
    assert (event.when.earliest, event.when.latest) == (date(2023, 11, 4), date(2023, 11, 12))


def test_what_will_be_done_this_week_lies_ahead(timeline) -> None:
    (event,) = timeline((date(2023, 11, 7), "They’ll hit the ferry board this week in Brask."))
    assert event.when.latest == date(2023, 11, 12)


@pytest.mark.parametrize(
    "post",
    [
        "Today the ferry board of Brask should shut the slip #OpenTheSlip.",
        "...to Brask on Tuesday with the ferry board, and then she shut the slip.",
    ],
)
def test_a_post_is_no_event(timeline, post: str) -> None:
    assert timeline((date(2023, 11, 9), post)) == ()


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The ferry sank on Tuesday.", date(2023, 11, 7)),
        ("Tickets go on sale Nov. 20.", date(2023, 11, 20)),
        ("Brask set a deadline of Nov. 20 for bids.", date(2023, 11, 20)),
        ("Brask moved the vote from Nov. 20 to Nov. 27.", date(2023, 11, 27)),
    ],
)
def test_a_short_sentence_tells_an_event(timeline, sentence: str, day: date) -> None:
    (event,) = timeline((date(2023, 11, 9), sentence))
    assert (event.text, event.when.day) == (sentence, day)


def test_siblings_that_tell_of_one_week_alone_show_which_is_meant(timeline) -> None:
    told = timeline(
        (date(2023, 11, 8), "Mayor Odile Brandt left the hospital in Orsk on Thursday."),
        (THURSDAY, "The ferry board of Brask closed its slip on Thursday."),
    )
    assert {event.when for event in told} == {When.on(THURSDAY)}


def test_a_day_in_brackets_is_not_that_of_the_sentence(timeline) -> None:
    sentence = "The ferry board sold its slip at Brask in 2010 (Brask loses a slip, Tuesday)."
    assert timeline((THURSDAY, sentence)) == ()
    (event,) = timeline((THURSDAY, "(The ferry board sold its slip at Brask on Tuesday.)"))
    assert event.when == When.on(date(2023, 11, 7))


def test_a_title_is_no_event(timeline) -> None:
    title = "Five things that Mayor Odile Brandt discussed in Brask on Wednesday"
    assert timeline((THURSDAY, f"{title}\n\nThe slip is old.")) == ()


def test_what_is_counted_at_its_head_from_a_day_behind_has_its_day(timeline) -> None:
    _, later = timeline(
        (
            THURSDAY,
            "Mayor Odile Brandt praised the slip on Monday. A day later, the ferry board announced"
            " that the harbour of Orsk was shut.",
        )
    )
    assert later.when == When.on(date(2023, 11, 7))


def test_what_was_said_in_a_sentence_amid_a_quotation_is_no_event(timeline) -> None:
    told = (
        "“The slip is a wreck. The ferry board closed the harbour of Orsk two days ago. We want it"
        " back,” Malou had said."
    )
    assert timeline((THURSDAY, told)) == ()


def test_what_opens_with_something_else_tells_no_event_that_another_opens_with(timeline) -> None:
    sank = "The ferry of Brask sank off Orsk on Wednesday in a storm with forty trippers aboard."
    (event,) = timeline(
        (
            THURSDAY,
            "Even as its crew was sought, Mayor Odile Brandt confirmed Wednesday that the ferry of"
            " Brask sank off Orsk in a storm with forty trippers.",
        ),
        (THURSDAY, sank),
    )
    assert event.text == sank


def test_what_is_expected_by_a_day_is_an_event_in_common_words_too(timeline) -> None:
    (event,) = timeline(
        (date(2023, 11, 9), "A judge is expected to decide by 12 December if they may go on.")
    )
    assert event.expected


def test_what_opens_a_report_is_an_event_of_the_day_on_which_it_was_said(timeline) -> None:
    fire = "A fire burned down the old ferry slip of Brask on Wednesday."
    said = "The harbour board of Orsk will sell nine boats, its clerk Piet Malou said Wednesday."
    assert len(timeline((date(2023, 11, 9), fire), (date(2023, 11, 9), said))) == 2
    assert (
        len(timeline((date(2023, 11, 9), fire), (date(2023, 11, 9), f"It was a hard year. {said}")))
        == 1
    )


def test_what_a_report_tells_as_done_in_a_month_to_come_is_no_event(timeline) -> None:
    written_on = (
        "The ferry board asked the towns for their records on Thursday.\n"
        "Then, in July, the board also posted the letters of Councillor Ruud Zeeman."
    )
    told = timeline((date(2031, 6, 30), written_on))
    assert not [event for event in told if event.expected]


def test_a_dateline_is_no_time_of_what_follows_it(timeline) -> None:
    told = "BRASK, Monday - The ferrymen will strike from Monday 20 November, Odile Brandt said."
    (event,) = timeline((date(2023, 11, 6), told))
    assert event.when.day == date(2023, 11, 20)


def test_a_day_first_set_for_something_is_none_of_it(timeline) -> None:
    told = "A second meeting of the Brask ferrymen, first set for Monday, was moved to 16 November."
    (event,) = timeline((date(2023, 11, 10), told))
    assert event.when.day == date(2023, 11, 16)
