"""What a reader learns nothing from is held back."""

import pytest

from variorum.account.positions.clear import is_clear, is_somebody
from variorum.account.positions.holders import is_source
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, who: str, modality: str, action: str, said_by: str = ""):
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    return PositionTelling("harbour", who, modality, action, evidence, said_by=said_by)


OSTROV = "Lena Ostrov"


def test_a_duty_that_somebody_demands_is_clear() -> None:
    told = telling("“The shipyard must adopt the new rules of pay,” the plaintiffs said.",
                   "The shipyard", "must", "adopt the new rules of pay",
                   "the plaintiffs")  # fmt: skip
    assert is_clear(told)


def test_a_duty_that_nobody_demands_is_held_back() -> None:
    told = telling("Ostrov must now build a campaign around the old lighthouse.", OSTROV, "must",
                   "build a campaign around the old lighthouse")  # fmt: skip
    assert not is_clear(told)


def test_a_source_is_a_person_a_body_or_a_text() -> None:
    assert is_source("Lena Ostrov")
    assert is_source("the lawsuit")
    assert is_source("Lena Ostrov’s office")
    assert not is_source("a dinner at the port where Ostrov")
    assert not is_source("Department")
    assert not is_source("Ostrov’s decision to resign")


@pytest.mark.parametrize("modality", ["may", "forbids", "allows", "must", "must not"])
def test_what_a_law_says_is_no_stand(modality: str) -> None:
    told = telling("State law tells whether the port is to sell the old pier.", "the port",
                   modality, "sell the old pier to the highest bidder")  # fmt: skip
    assert not is_clear(told)


@pytest.mark.parametrize(
    ("who", "known"),
    [
        ("The port", True),
        ("Both the port and the town", True),
        ("The crews of the ferry", True),
        ("Monday the port", False),
        ("The ledgers show the ferry", False),
        ("such a deal", False),
        ("None of the crews asked", False),
    ],
)
def test_a_clause_is_nobody(who: str, known: bool) -> None:
    assert is_somebody(who) is known


def test_a_question_put_asks_for_nothing() -> None:
    for action, clear in (("react to the fire at the old pier", False),
                          ("repair the railings of the old pier", True)):  # fmt: skip
        told = telling(f"Bo Orr asked Ostrov to {action}.", "Bo Orr", "wants", action)
        assert is_clear(told) is clear


def test_a_headline_within_a_text_is_held_back() -> None:
    told = telling("As pier closes, port chief plans to sell harbour ferries", "port chief", "will",
                   "sell harbour ferries")  # fmt: skip
    assert not is_clear(told)
