"""A position that no lead-in fits is told in the report's own clause."""

import pytest

from variorum.account.positions.own_clauses import own_clause
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, modality: str, action: str, **slots: str) -> PositionTelling:
    assert action in sentence
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    slots = {"who": "Lena Ostrov"} | slots
    return PositionTelling("harbour", modality=modality, action=action, evidence=evidence, **slots)


@pytest.mark.parametrize(
    ("sentence", "modality", "action", "clause"),
    [
        ("The mayor, Lena Ostrov, agreed last week to briefly open the pier, which is shut.",
         "will", "open the pier", "agreed last week to briefly open the pier"),
        ("Ostrov, who is from the bay, is reluctant to sell the pier.", "will not",
         "sell the pier", "is reluctant to sell the pier"),
        ("“It is so, and I’m asking Mayor [Ann] Ray to sell the pier,” said Ostrov.", "wants",
         "sell the pier", "“I’m asking Mayor [Ann] Ray to sell the pier”"),
        ("Ostrov sent five ships and asked for more crews.", "wants", "more crews",
         "asked for more crews"),
        ("Ostrov broke her silence, demanding a review of the tolls.", "wants",
         "a review of the tolls", "demanding a review of the tolls"),
        ("“There will be no early vote,” said Ostrov.", "will not", "There will be no early vote",
         "“There will be no early vote”"),
        ("“I’m ready to sell the pier, and soon,” Ostrov said.", "will", "sell the pier",
         "“I’m ready to sell the pier”"),
        ("“Ferries” are all that I’m ready to sell to the bay.", "will", "sell to the bay",
         "I’m ready to sell to the bay"),
        ("Tollan met Lena Ostrov, and it was clear that Ostrov would be selling the pier.", "will",
         "selling the pier", "would be selling the pier"),
        ("If it comes to that, said Ostrov to them, she thinks, so to say, aloud, of a sale.",
         "considers", "of a sale",
         "If it comes to that, said Ostrov to them, she thinks, so to say, aloud, of a sale."),
        ("There are nine piers that allow Lena Ostrov to land at night.", "may", "land at night",
         "There are nine piers that allow Lena Ostrov to land at night."),
    ],
)  # fmt: skip
def test_the_clause_stands_as_it_is_printed(sentence, modality, action, clause) -> None:
    assert own_clause(telling(sentence, modality, action), action) == clause


def test_a_demand_in_the_passive_is_a_clause_of_its_own() -> None:
    action = "the pier must be sold"
    told = telling("Ostrov said the pier must be sold.", "must", action, who="")
    assert own_clause(told, action) == action
    torn = telling("They chose to leave the bay and its pier must be sold.", "must",
                   "the bay and its pier must be sold", who="")  # fmt: skip
    whole = "They chose to leave the bay and its pier must be sold."
    assert own_clause(torn, torn.action) == whole


def test_what_is_told_of_somebodys_offer_is_not_the_offer() -> None:
    told = telling("As for Ostrov’s offer to speak, they laughed.", "will", "speak")
    assert own_clause(told, "speak") == ""
