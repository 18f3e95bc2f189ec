"""What reads as a position and is none."""

import pytest

from variorum.account.positions.clear import is_clear
from variorum.account.positions.no_stand import is_no_stand

ORR, OSTROV = "Bo Orr", "Lena Ostrov"


@pytest.mark.parametrize(
    ("sentence", "who", "modality", "action", "said_by", "none"),
    [
        ("Bo Orr asked Ostrov to comment on the fire at the pier.", ORR, "wants",
         "comment on the fire at the pier", "", True),
        ("Bo Orr asked Ostrov to repair the pier.", ORR, "wants", "repair the pier", "", False),
        ("Ida Rusk accepted Bo Orr’s offer to run the ferry to Wend.", ORR, "will",
         "run the ferry to Wend", "", True),
        ("Ida Rusk welcomed Bo Orr’s offer to run the ferry to Wend.", ORR, "will",
         "run the ferry to Wend", "", False),
        ("By closing the pier early, Bo Orr would drive the ferries to Wend.", ORR, "will",
         "drive the ferries to Wend", "", True),
        ("By Monday, Bo Orr will drive the ferries to Wend.", ORR, "will",
         "drive the ferries to Wend", "", False),
        ("Ostrov wrote that some critics thought she should sell the ferry.", OSTROV, "must",
         "sell the ferry", OSTROV, True),
        ("Ostrov wrote that the critics were wrong and that she should sell the ferry.", OSTROV,
         "must", "sell the ferry", OSTROV, False),
        ("“Orr is going to have to win back the crews,” Ostrov said.", ORR, "must",
         "win back the crews", OSTROV, True),
        ("“Orr has to win back the crews,” Ostrov said.", ORR, "must", "win back the crews",
         OSTROV, False),
        ("Ostrov asked the council to scrap a rule barring the port from selling ferries.",
         "the port", "must not", "selling ferries", OSTROV, True),
        ("Ostrov asked the council to keep a rule barring the port from selling ferries.",
         "the port", "must not", "selling ferries", OSTROV, False),
        ("“This old wreck must not float!”", "", "must not", "This old wreck must not float",
         "a framed post", True),
        ("“This old wreck must not float!”", "", "must not", "This old wreck must not float",
         ORR, False),
    ],
)  # fmt: skip
def test_questions_effects_needs_and_what_is_to_end_are_none(
    telling, sentence, who, modality, action, said_by, none
) -> None:
    assert is_no_stand(telling(sentence, who, modality, action, said_by)) is none


@pytest.mark.parametrize(
    ("who", "none"),
    [
        ("The leaflets keep Ostrov’s pledge", True),
        ("The ledgers show the ferry", True),
        ("The towns like Wend", False),
        ("Failure to repair the pier", True),
        ("The crews of Ostrov’s ferry", False),
        ("The ambassador to Wend", False),
        ("Orr’s crew", False),
    ],
)
def test_a_clause_or_an_act_holds_nothing(telling, who: str, none: bool) -> None:
    told = telling(f"{who} will ruin the town.", who, "will", "ruin the town")
    assert is_no_stand(told) is none


def test_what_is_none_is_held_back(telling) -> None:
    told = telling("Bo Orr asked Ostrov to react to the fire at the old pier.", ORR, "wants",
                   "react to the fire at the old pier")  # fmt: skip
    assert not is_clear(told)
