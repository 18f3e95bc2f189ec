from datetime import date

MONDAY, THURSDAY, SATURDAY = date(2023, 11, 6), date(2023, 11, 9), date(2023, 11, 11)
PLAN = "Mayor Odile Brandt will open the rebuilt ferry slip at Brask Quay on Thursday."


def test_an_expected_event_is_closed_by_a_report_that_tells_it_as_done(timeline) -> None:
    (event,) = timeline(
        (MONDAY, PLAN),
        (SATURDAY, "Mayor Odile Brandt opened the rebuilt ferry slip at Brask Quay on Thursday."),
    )
    assert event.happened
    assert not event.expected
    assert event.when.day == THURSDAY
    assert event.text.startswith("Mayor Odile Brandt opened")
    assert {e.report for e in event.evidence} == {"r0", "r1"}


def test_the_outcome_may_be_told_without_its_day(timeline) -> None:
    (event,) = timeline(
        (MONDAY, PLAN),
        (SATURDAY, "Odile Brandt has opened the rebuilt ferry slip at Brask Quay, to cheers."),
    )
    assert event.happened
    assert event.evidence[-1].report == "r1"


def test_what_did_not_come_or_is_another_thing_closes_nothing(timeline) -> None:
    for later in (
        "Mayor Odile Brandt has not opened the rebuilt ferry slip at Brask Quay.",
        "The rebuilt ferry slip at Brask Quay that Mayor Odile Brandt would open was delayed.",
        "Mayor Odile Brandt attended a dinner of the ferry workers in Brask.",
    ):
        events = timeline((MONDAY, PLAN), (SATURDAY, later))
        assert [e.expected for e in events if e.when.day == THURSDAY] == [True], later
        assert not any(e.happened for e in events), later


def test_what_is_done_before_the_day_by_which_it_was_to_be_is_done(timeline) -> None:
    opened = "The ferry slip, which was to open by Sunday, opened early."
    plan = "Odile Brandt said she would open a ferry slip in Brask by Sunday."
    for foretold, closed in ((plan, True), (plan.replace(" by ", " on "), False)):
        events = timeline((MONDAY, foretold), (THURSDAY, opened))
        assert any(e.happened for e in events) is closed


def test_a_report_of_the_time_before_tells_no_outcome(timeline) -> None:
    events = timeline(
        (MONDAY, PLAN),
        (MONDAY, "Odile Brandt has opened the rebuilt ferry slip at Brask Quay, to cheers."),
    )
    assert [e.expected for e in events] == [True]


def test_a_report_that_tells_most_of_it_of_the_very_day_closes_it(timeline) -> None:
    (event,) = timeline(
        (MONDAY, "A supper will be held at Brask Quay on Thursday at 6 p.m."),
        (SATURDAY, "About 200 people came to a supper at Brask Quay on Thursday evening."),
    )
    assert event.happened
    assert event.text.startswith("About 200")


def test_another_thing_that_the_same_people_did_that_day_closes_nothing(timeline) -> None:
    events = timeline(
        (MONDAY, PLAN),
        (SATURDAY, "Odile Brandt was booed at Brask Quay on Thursday."),
    )
    assert not any(e.happened for e in events)


def test_what_a_later_report_tells_as_done_on_the_day_stands_for_it(timeline) -> None:
    first = "The school board of Brask will decide on 24 October whether to ban boats at the slip."
    later = "The school board voted 6 to 3 on Tuesday to ban boats at the slip."
    (event,) = timeline((date(2023, 10, 3), first), (date(2023, 10, 25), later))
    assert (event.text, event.happened, event.expected) == (later, True, False)
    assert {e.report for e in event.evidence} == {"r0", "r1"}


def test_what_had_been_said_would_be_is_no_longer_expected(timeline) -> None:
    told = "The ferry board of Brask had said last week that the slip would open by 23 November."
    assert not any(event.expected for event in timeline((date(2023, 11, 16), told)))


RESIGNS = "Odile Brandt, the mayor, told ferrymen that she would resign on 1 November."


def test_who_does_what_they_said_they_would_closes_it_a_day_later_too(timeline) -> None:
    later = "Odile Brandt resigned on Thursday as mayor of Brask, a day later than she had told."
    told = timeline((date(2023, 10, 20), RESIGNS), (date(2023, 11, 3), later))
    assert [e.happened for e in told if e.when.day == date(2023, 11, 1)] == [True]


def test_what_somebody_did_before_they_said_they_would_closes_nothing(timeline) -> None:
    before = "Odile Brandt resigned as clerk of the ferry board on 4 June 2023, her papers show."
    told = timeline((date(2023, 10, 20), RESIGNS), (date(2023, 11, 3), before))
    assert [e.expected for e in told if e.when.day == date(2023, 11, 1)] == [True]


def test_what_was_to_be_held_was_held_where_the_report_of_its_day_opens_with_it(timeline) -> None:
    first = "The ferry board of Brask will hold a hearing on 24 October."
    later = "A hearing on the slip of Brask ended in a row on Tuesday when Piet Malou left."
    (event,) = timeline((date(2023, 10, 3), first), (date(2023, 10, 25), later))
    assert (event.text, event.expected) == (later, False)


def test_what_somebody_else_began_is_no_start_of_what_was_to_start(timeline) -> None:
    first = "Work on the ferry slip of Brask will start on 24 October, Odile Brandt said."
    later = "Odile Brandt began her speech on the ferry slip of Brask with a joke on Friday."
    told = timeline((date(2023, 10, 3), first), (date(2023, 10, 28), later))
    assert not any(event.happened for event in told)
