"""What a reader learns nothing from is held back, and an action ends where it should."""

import pytest

from variorum.account.positions.action_ends import breaks_off, run_on, whole_action
from variorum.account.positions.clear import is_clear
from variorum.account.positions.holders import is_source
from variorum.account.positions.leads import lead
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, who: str, modality: str, action: str, said_by: str = ""):
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    return PositionTelling("harbour", who, modality, action, evidence, said_by=said_by)


OSTROV = "Lena Ostrov"


def test_a_duty_is_told_as_the_demand_of_the_one_who_demands_it() -> None:
    sentence = "“The shipyard must adopt the new rules of pay,” the plaintiffs said."
    action = "adopt the new rules of pay"
    told = telling(sentence, "The shipyard", "must", action, "the plaintiffs")
    assert lead(told, told.who) == "The plaintiffs want the shipyard to"
    assert is_clear(told)


def test_a_duty_that_nobody_demands_is_held_back() -> None:
    told = telling("Ostrov must now build a campaign around the old lighthouse.", OSTROV, "must",
                   "build a campaign around the old lighthouse")  # fmt: skip
    assert not is_clear(told)


@pytest.mark.parametrize(
    ("before", "action", "whole"),
    [
        ("Under the rules, the shops may ",
         "set their own hours, local managers are given the keys", "set their own hours"),
        ("The port will ",
         "open at nine, and old reports from the bay are a good reminder of that",
         "open at nine"),
        ("Ostrov kept declining to ", "answer the council, and changing subjects abruptly",
         "answer the council"),
        ("The yard will ", "cut some jobs, such", "cut some jobs"),
        ("The port will ", "sell the old pier, in large part", "sell the old pier"),
        ("The yard must ", "tell the crews of the cuts “just", "tell the crews of the cuts"),
        ("The law forbids ",
         "the sale of the pier, and an old ruling (Harrow v. Brask) holds that it binds the port",
         "the sale of the pier"),
        ("The port will ", "sell the pier, which is closed, to the town",
         "sell the pier, which is closed, to the town"),
        ("The port will ", "repair bridges and housing for the crews",
         "repair bridges and housing for the crews"),
        ("The port will ", "pay for the system, known", "pay for the system"),
    ],
)  # fmt: skip
def test_an_action_ends_where_another_clause_begins(before, action, whole) -> None:
    assert whole_action(action, before) == whole


def test_an_action_that_breaks_off_is_known() -> None:
    assert breaks_off("“use the vote to challenge", "” Mr. Tollan on Monday.") is True
    assert breaks_off("close the", " pier.") is True
    assert breaks_off("mend everyone’s", " nets.") is True
    assert breaks_off("sell the pier “when the council asks", ",” it said.") is False
    assert breaks_off("sell the pier", ".") is False


@pytest.mark.parametrize(
    ("action", "behind", "modality", "whole"),
    [
        ("use the vote to challenge", "” Mr. Tollan in court, adding, “Soon.”", "wants",
         "use the vote to challenge” Mr. Tollan in court"),
        ("use the vote to challenge", "” Ostrov said.", "wants", "use the vote to challenge"),
        ("the sale of a ship or of a boat", " moored within the port.”", "forbids",
         "the sale of a ship or of a boat moored within the port"),
        ("the list, also known as “rules", ",” completed and printed before the vote.", "wants",
         "the list, also known as “rules,” completed and printed before the vote"),
        ("sell the pier", ", completed last year.", "wants", "sell the pier"),
        ("sell the pier", " after the vote.", "will", "sell the pier after the vote"),
        ("sell the pier after two captains", ", among them Orr, left.", "will", "sell the pier"),
        ("sell it after two votes", ", Ostrov said.", "will", "sell it after two votes"),
    ],
)  # fmt: skip
def test_an_action_goes_on_to_what_it_needs(action, behind, modality, whole) -> None:
    assert run_on(action, behind, modality) == whole


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
