"""What a report only sets beside something else is no event of the day that it names."""

from datetime import date

import pytest

NEWS = "Mayor Odile Brandt shut the ferry slip at Brask Hall on Monday.\n"
FRIDAY = date(2023, 11, 10)


@pytest.mark.parametrize(
    "beside",
    [
        "The dispute over the fares comes as the union of shipping clerks meets on Wednesday.",
        "The angry letters came days after harbour master Piet Malou left the council on Tuesday.",
        "His remarks on Thursday come at a time when the union of shipping clerks is divided.",
        "The row over winter fares on Thursday came amid a strike by the clerks of the islands.",
    ],
)
def test_what_is_only_set_beside_something_else_is_no_event(timeline, beside: str) -> None:
    events = timeline((FRIDAY, NEWS + beside))
    assert beside not in [event.text for event in events]


def test_who_came_somewhere_is_one(timeline) -> None:
    came = "Harbour master Piet Malou came to the union hall as a guest of the clerks on Wednesday."
    assert came in [event.text for event in timeline((FRIDAY, NEWS + came))]
