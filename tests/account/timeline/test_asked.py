import pytest

from variorum.account.timeline.asked import is_asked_for


@pytest.mark.parametrize(
    "text",
    [
        "The union asked the council to repair the ferry slip by Labor Day.",
        "Piet Malou then suggested that the council cancel its August recess to mend the slip,"
        " passing a plan by Labor Day.",
        "Odile Brandt is urging the ministry to vote on the slip by 1 September.",
        "The ferrymen demand an answer by Friday.",
    ],
)
def test_what_somebody_asks_for_by_a_day_is_not_expected_of_it(text: str) -> None:
    assert is_asked_for(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote on Friday, as the union has asked.",
        "Asked about the slip, Brandt points to the hearing on Friday.",
        "The slip opens on 1 September.",
        "The hearing that the union demanded is due on Friday.",
        "The council is to answer the request on Friday.",
    ],
)
def test_what_is_foretold_is_not_just_asked_for(text: str) -> None:
    assert not is_asked_for(text)
