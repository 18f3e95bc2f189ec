"""What a reader learns nothing from is held back."""

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


def test_what_points_to_something_told_before_is_held_back() -> None:
    told = telling("The measure allows the harbour council to reject such contracts.",
                   "the harbour council", "may", "reject such contracts")  # fmt: skip
    assert not is_clear(told)


def test_a_source_is_a_person_a_body_or_a_text() -> None:
    assert is_source("Lena Ostrov")
    assert is_source("the lawsuit")
    assert is_source("Lena Ostrov’s office")
    assert not is_source("a dinner at the port where Ostrov")
    assert not is_source("Department")
    assert not is_source("Ostrov’s decision to resign")


def test_who_must_be_helped_is_told_before() -> None:
    told = telling("Ostrov said that they must be fed by the town this winter.", "", "must",
                   "they must be fed by the town this winter", OSTROV)  # fmt: skip
    assert not is_clear(told)


def test_a_headline_within_a_text_is_held_back() -> None:
    told = telling("As pier closes, port chief plans to sell harbour ferries", "port chief", "will",
                   "sell harbour ferries")  # fmt: skip
    assert not is_clear(told)
