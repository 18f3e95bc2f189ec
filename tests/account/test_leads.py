"""What leads in to a position reads as a sentence with the words that follow."""

import pytest

from variorum.account.leads import lead
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, modality: str, action: str, **slots: str) -> PositionTelling:
    assert action in sentence
    evidence = Evidence("a", 0, len(sentence), sentence)
    slots = {"who": "Lena Ostrov"} | slots
    return PositionTelling("a", modality=modality, action=action, evidence=evidence, **slots)


@pytest.mark.parametrize(
    ("sentence", "modality", "action", "expected"),
    [
        ("She does not want to wait till spring.", "opposes", "wait till spring",
         "Lena Ostrov does not want to"),
        ("She is willing to meet the union.", "considers", "meet the union",
         "Lena Ostrov is willing to"),
        ("She may try to meet the union.", "considers", "meet the union",
         "Lena Ostrov considers whether to"),
        ("She promised her support for the pier.", "will", "her support for the pier",
         "Lena Ostrov promises"),
        ("She committed to closing the pier.", "will", "closing the pier",
         "Lena Ostrov commits to"),
        ("She ruled out selling the pier.", "will not", "selling the pier",
         "Lena Ostrov rules out"),
        ("She supports the sale of the pier.", "wants", "the sale of the pier",
         "Lena Ostrov supports"),
        ("She declined an invitation to the pier.", "opposes", "an invitation to the pier",
         "Lena Ostrov rejects"),
        ("She demanded they oppose the sale.", "wants", "oppose the sale",
         "Lena Ostrov wants others to"),
        ("She wants trade aid for the port.", "wants", "trade aid for the port",
         "Lena Ostrov wants"),
        ("She is opposed to cutting the ferry.", "opposes", "cutting the ferry",
         "Lena Ostrov opposes"),
        ("She threatened to close the pier.", "will", "close the pier",
         "Lena Ostrov threatens to"),
        ("She vowed to sell the pier.", "will", "sell the pier", "Lena Ostrov will"),
        ("She said she would sell the pier.", "will", "sell the pier", "Lena Ostrov will"),
        ("Ostrov would sell the pier.", "will", "sell the pier", "Lena Ostrov would"),
        ("“We will no longer close the pier.", "will not", "close the pier",
         "Lena Ostrov will no longer"),
        ("Ostrov is entitled to close the pier.", "may", "close the pier",
         "Lena Ostrov is entitled to"),
        ("Judges Lena Ostrov, Bo Orr and Cy Ames told the board to sell the pier.", "wants",
         "sell the pier", "Lena Ostrov and others want to"),
        ("Ostrov said she has no plans to sell the pier.", "will not", "sell the pier",
         "Lena Ostrov has no plans to"),
    ],
)  # fmt: skip
def test_the_modality_fits_what_follows(
    sentence: str, modality: str, action: str, expected: str
) -> None:
    assert lead(telling(sentence, modality, action), "Lena Ostrov") == expected


def test_several_take_the_plural() -> None:
    told = telling("Mayors are willing to meet the union.", "considers", "meet the union",
                   who="Several mayors")  # fmt: skip
    assert lead(told, "Several mayors") == "Several mayors are willing to"


def test_what_a_speaker_says_must_be_is_a_demand() -> None:
    passive = telling("The pier must be sold, Ostrov said.", "must", "The pier must be sold",
                      who="", said_by="Lena Ostrov")  # fmt: skip
    assert lead(passive, "") == "Lena Ostrov demands that"
    own = telling("“We must keep the pier,” Ostrov said.", "must", "keep the pier",
                  said_by="Lena Ostrov")  # fmt: skip
    assert lead(own, "Lena Ostrov") == "Lena Ostrov sees a duty to"


def test_what_is_written_demands_nothing_itself() -> None:
    told = telling("“Ostrov must not sell the pier,” the joint statement said.", "must not",
                   "sell the pier", said_by="the joint statement")  # fmt: skip
    assert lead(told, "Lena Ostrov") == "Lena Ostrov must not"


def test_who_is_asked_may_be_named_elsewhere() -> None:
    told = telling("She repeated her challenge to him to sell the pier.", "wants", "sell the pier",
                   to_whom="him")  # fmt: skip
    assert lead(told, "Lena Ostrov", whom="Bram Tollan") == "Lena Ostrov wants Bram Tollan to"
