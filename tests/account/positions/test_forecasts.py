"""What a report foresees is no promise of anybody; what a body announces for a day is."""

import pytest

from variorum.account.positions.stands import is_stand
from variorum.model import Evidence, PositionTelling


def is_held(sentence: str, who: str, action: str, said_by: str = "") -> bool:
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    return is_stand(PositionTelling("harbour", who, "will", action, evidence, said_by=said_by))


@pytest.mark.parametrize(
    ("sentence", "who", "action"),
    [
        ("The justices will generally avoid ruling on the pier.", "The justices",
         "avoid ruling on the pier"),
        ("By closing the pier, officials would push ferries to Wend.", "officials",
         "push ferries to Wend"),
        ("There is a chance that the Council will close the pier.", "the Council",
         "close the pier"),
    ],
)  # fmt: skip
def test_a_forecast_of_the_report_is_not_held(sentence: str, who: str, action: str) -> None:
    assert not is_held(sentence, who, action)


@pytest.mark.parametrize(
    ("sentence", "who", "action", "said_by"),
    [
        ("The Council will close the pier on Monday.", "The Council", "close the pier", ""),
        ("Lena Ostrov will close the pier.", "Lena Ostrov", "close the pier", ""),
        ("The clerk stressed that the Council will close the pier.", "the Council",
         "close the pier", ""),
        ("“The Council will close the pier,” she said.", "The Council", "close the pier",
         "Lena Ostrov"),
    ],
)  # fmt: skip
def test_what_is_announced_is_held(sentence: str, who: str, action: str, said_by: str) -> None:
    assert is_held(sentence, who, action, said_by)
