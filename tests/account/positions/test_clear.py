"""What a reader learns nothing from is held back."""

import pytest

from variorum.account.positions.clear import is_clear
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


@pytest.mark.parametrize(
    ("sentence", "who", "clear"),
    [
        (
            "“State law does not permit the port to sell the old pier,” Ostrov said.",
            "the port",
            True,
        ),
        ("“State law forbids it and the old pier must be kept,” Ostrov said.", "the port", False),
    ],
)
def test_a_rule_is_told_of_somebody_whom_its_sentence_names(sentence, who, clear) -> None:
    action = "sell the old pier" if clear else "the old pier must be kept"
    assert is_clear(telling(sentence, who, "must not", action, OSTROV)) is clear


def test_a_headline_within_a_text_is_held_back() -> None:
    told = telling("As pier closes, port chief plans to sell harbour ferries", "port chief", "will",
                   "sell harbour ferries")  # fmt: skip
    assert not is_clear(told)
