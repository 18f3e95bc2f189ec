from datetime import date

from variorum.model import When

TUESDAY, WEDNESDAY = date(2023, 11, 7), date(2023, 11, 8)
WRITTEN = date(2023, 11, 10)
SANK = "The harbour tug Halcyon sank off Brask Point on {day} with four sailors aboard."


def test_reports_that_differ_on_the_day_of_one_event_share_an_entry(timeline) -> None:
    events = timeline(
        (WRITTEN, SANK.format(day="Tuesday")),
        (WRITTEN, SANK.format(day="Tuesday") + " Divers searched the wreck."),
        (WRITTEN, SANK.format(day="Wednesday")),
    )
    (event,) = events
    assert event.when == When.on(TUESDAY)
    (other,) = event.others
    assert other.when == When.on(WEDNESDAY)
    assert [e.report for e in other.evidence] == ["r2"]
    assert {e.report for e in event.evidence} == {"r0", "r1"}


def test_what_happens_again_is_no_conflict(timeline) -> None:
    again = "A second harbour tug Halcyon sank off Brask Point on {day} with four sailors aboard."
    for second in (
        again.format(day="Wednesday"),
        SANK.format(day="Wednesday").replace("four", "9"),
        "The harbour council of Brask Point voted on Wednesday to dredge the slip.",
        SANK.format(day="Tuesday") + " " + SANK.format(day="Wednesday").replace("tug", "boat"),
    ):
        events = timeline((WRITTEN, SANK.format(day="Tuesday")), (WRITTEN, second))
        assert all(not event.others for event in events), second


def test_a_day_counted_from_the_report_is_not_held_against_a_named_one(timeline) -> None:
    events = timeline(
        (WRITTEN, SANK.format(day="Tuesday")),
        (WRITTEN, SANK.replace("on {day}", "yesterday")),
    )
    assert len(events) == 2
    assert not any(event.others for event in events)


def test_reports_that_differ_on_the_day_of_what_is_to_come_share_an_entry(timeline) -> None:
    for first, second in (
        (
            "The regional assembly will debate a vote of no confidence in Mr Vesk on 14 December.",
            "The assembly will debate a vote of no confidence in Anton Vesk on 24 December.",
        ),
        ("The council is to vote on 18 December.", "The council votes on 19 December."),
    ):
        (event,) = timeline((WRITTEN, first), (WRITTEN, second))
        assert event.expected
        (other,) = event.others
        assert [e.report for e in other.evidence] == ["r1"]


def test_two_plans_are_no_conflict(timeline) -> None:
    for first, second in (
        ("The council is to vote on 18 December.", "The council will meet on 19 December."),
        (
            "Anton Vesk will open the rebuilt harbour of Brask Point on 14 December.",
            "Anton Vesk will open the fish market of Brask Point on 24 December.",
        ),
        ("The council will vote on 18 December.", "The council will vote again on 20 December."),
    ):
        events = timeline((WRITTEN, first), (WRITTEN, second))
        assert not any(event.others for event in events), second
