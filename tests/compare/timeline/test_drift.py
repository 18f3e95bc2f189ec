"""What one report puts on the day beside that which another names is one event."""

from datetime import date

from variorum.model import When

TUESDAY, WEDNESDAY = date(2023, 11, 7), date(2023, 11, 8)
NAMED = "In the race for Brask Point, harbour pilot Odile Brandt beat Piet Malou on Tuesday."
TONIGHT = "In the race for Brask Point, harbour pilot Odile Brandt beat Piet Malou tonight."


def test_tonight_in_a_report_of_past_midnight_is_the_day_that_another_names(timeline) -> None:
    (event,) = timeline((WEDNESDAY, NAMED), (WEDNESDAY, TONIGHT))
    assert event.when == When.on(TUESDAY)
    assert {e.report for e in event.evidence} == {"r0", "r1"}
    assert not event.others


def test_what_a_report_tells_of_both_days_or_others_tell_of_other_people_stays_apart(
    timeline,
) -> None:
    assert len(timeline((WEDNESDAY, f"{NAMED}\n{TONIGHT}"))) == 2
    other = TONIGHT.replace("Odile Brandt", "Ruud Zeeman").replace("Piet Malou", "Bram Tollan")
    assert len(timeline((WEDNESDAY, NAMED), (WEDNESDAY, other))) == 2
