"""A day that the verb of its sentence cannot have, or that stands in what is only compared."""

from datetime import date

import pytest

DAY = date(2023, 11, 9)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry order would bar boats from four of the ports named in the mayor's first order"
        " issued in May.",
        "The signatures of the ferry boards will codify the promises they made in Brask last May.",
        "The ferry rule will not apply to the slip of Brask, directly contradicting the mayor's"
        " own words last week.",
        "Ferry slips are central to the mystery over Piet Malou's meeting with a clerk of Brask"
        " last May.",
        "Odile Brandt angrily insisted, as she had hinted on Tuesday, that the ferry board of"
        " Brask was to blame.",
        "The trouble with the ferry slip, as the Brask Courier reported last month, is its depth.",
        "Ferry peace - like a ripe July melon - is best shared in Brask.",
        "The ferry slip of Brask is like Easter, as Odile Brandt once put it.",
        "The ruling keeps a ferry order imposed by a lower court of Brask last week.",
        "Piet Malou has been head of the ferry board since Ruud Zeeman's fall in Brask a week ago.",
        "Malou is up for a seat on the ferry board in a ward Odile Brandt carried last March.",
        "Malou came closer to the ferry seat of Brask than many would have thought on Tuesday.",
    ],
)
def test_what_is_only_beside_the_deed_makes_no_entry(timeline, sentence: str) -> None:
    assert timeline((DAY, sentence)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Odile Brandt would go on to beat Ruud Zeeman of Brask on Tuesday.",
        "Odile Brandt is accused of having sold a ferry of Brask on Tuesday.",
        "The ferry workers of Brask will strike, Odile Brandt told the board on Tuesday.",
        "He'd been expected to show the ferry plan in Brask on Tuesday, but he went sailing.",
        "Odile Brandt would not be able to open the ferry slip of Brask, as planned Tuesday.",
        "Much like her rival, Odile Brandt toured the ferry slip of Brask on Tuesday.",
        "Ferrymen have mocked the talks, staging a march on the ferry slip of Brask on Tuesday.",
        "The bottom line is that Odile Brandt on Tuesday lost her fourth ferry vote in Brask.",
        "The ferry board of Brask has put its rules to a vote this week.",
    ],
)
def test_the_deed_keeps_its_day(timeline, sentence: str) -> None:
    (event,) = timeline((DAY, sentence))
    assert event.text == sentence
