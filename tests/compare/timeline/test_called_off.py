"""What was planned for a day and is called off is not expected any more."""

from datetime import date

import pytest

MONDAY, THURSDAY, SUNDAY = date(2023, 11, 6), date(2023, 11, 9), date(2023, 11, 12)
PLAN = "The ferrymen of Brask would strike on 20 November, said Odile Brandt, who leads them."


@pytest.mark.parametrize(
    "later",
    [
        "Odile Brandt called off the strike of the Brask ferrymen planned for 20 November.",
        "The strike of the Brask ferrymen planned for 20 November has been called off, said Odile"
        " Brandt.",
        "Odile Brandt has decided to call off the ferrymen's strike in Brask on 20 November.",
        "The strike of the Brask ferrymen due on 20 November will not take place, said Odile"
        " Brandt.",
        "Odile Brandt said that the ferrymen of Brask would not strike on 20 November.",
        "Odile Brandt said that the ferrymen's strike in Brask planned for 20 November would"
        " therefore not take place.",
    ],
)
def test_a_plan_that_a_later_report_calls_off_is_not_expected(timeline, later: str) -> None:
    events = timeline((MONDAY, PLAN), (THURSDAY, later))
    assert [(e.expected, e.called_off, e.text) for e in events] == [(False, True, later)]


@pytest.mark.parametrize(
    "later",
    [
        "Odile Brandt may call off the strike of the Brask ferrymen planned for 20 November.",
        "Odile Brandt refused to call off the Brask ferrymen's strike planned for 20 November.",
        "The strike of the Brask ferrymen planned for 20 November was not called off.",
        "Odile Brandt said that the strike of the Brask ferrymen planned for 20 November would"
        " surely go ahead.",
    ],
)
def test_what_may_be_called_off_or_is_not_is_still_expected(timeline, later: str) -> None:
    events = timeline((MONDAY, PLAN), (THURSDAY, later))
    assert any(e.expected for e in events)
    assert not any(e.called_off for e in events)


def test_what_is_planned_again_is_expected_again(timeline) -> None:
    off = "Odile Brandt called off the strike of the Brask ferrymen planned for 20 November."
    events = timeline((MONDAY, PLAN), (THURSDAY, off), (SUNDAY, PLAN.replace("would", "will")))
    assert not any(e.called_off for e in events)


def test_that_something_was_called_off_on_a_day_is_of_that_day(timeline) -> None:
    (event,) = timeline((THURSDAY, "The ferrymen of Brask called off their strike on Monday."))
    assert event.when.day == MONDAY
    assert not event.called_off


def test_where_to_a_thing_is_moved_is_not_called_off(timeline) -> None:
    told = "The opening of the ferry slip in Brask was postponed to 20 November."
    assert not any(e.called_off for e in timeline((MONDAY, told)))


def test_what_they_say_they_will_not_be_able_to_do_is_called_off(timeline) -> None:
    plan = "The ferry board said it would publish its accounts in Brask by 20 November."
    later = "It also said that it would not now be able to publish its accounts by 20 November."
    events = timeline((MONDAY, plan), (THURSDAY, later))
    assert any(e.called_off for e in events)


def test_that_something_was_announced_on_a_day_is_no_plan_for_it(timeline) -> None:
    told = "Odile Brandt of Brask announced on Tuesday that she is scrapping the ferry order."
    (event,) = timeline((THURSDAY, told))
    assert not event.called_off


@pytest.mark.parametrize(
    ("later", "off"),
    [
        ("The complaint that she had announced will not be filed.", True),
        ("The complaint would therefore not be filed, she said.", True),
        ("The complaint will not be filed if the ferrymen pay.", False),
        ("The appeal will not be filed.", False),
        ("The complaint will not be withdrawn.", False),
    ],
)
def test_what_will_not_be_done_is_called_off_without_its_day(
    timeline, later: str, off: bool
) -> None:
    plan = "Odile Brandt of Brask said that she would file a complaint on 20 November."
    events = timeline((MONDAY, plan), (THURSDAY, later))
    assert [(e.expected, e.called_off) for e in events if e.when.day == date(2023, 11, 20)] == [
        (not off, off)
    ]


def test_what_was_to_be_on_a_day_but_was_put_off_is_put_off(timeline) -> None:
    first = "The Brask trial of harbour master Piet Malou is expected to open on 10 October 2023."
    later = "The trial of Piet Malou was to open on Tuesday, but a judge put it off to 7 November."
    told = timeline((date(2023, 10, 2), first), (date(2023, 10, 11), later))
    (day,) = [e for e in told if e.when.day == date(2023, 10, 10)]
    assert (day.text, day.called_off, day.expected) == (later, True, False)


def test_what_was_to_begin_on_a_day_and_has_been_called_off_is_ahead(timeline) -> None:
    first = "The ferrymen of Brask will strike from Monday 20 November, Odile Brandt said."
    later = "A strike of ferrymen in Brask that was to begin on Monday has been called off."
    (event,) = timeline((date(2023, 11, 7), first), (date(2023, 11, 16), later))
    assert (event.when.day, event.called_off) == (date(2023, 11, 20), True)
