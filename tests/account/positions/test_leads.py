"""What leads in to a position reads as a sentence with the words that follow."""

import pytest

from variorum.account.positions.leads import holder, lead
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
        ("She hopes to keep the pier.", "wants", "keep the pier", "Lena Ostrov wants to"),
        ("She threatened to close the pier.", "will", "close the pier",
         "Lena Ostrov threatens to"),
        ("She vowed to sell the pier.", "will", "sell the pier", "Lena Ostrov will"),
        ("She said she would sell the pier.", "will", "sell the pier", "Lena Ostrov will"),
        ("Ostrov would sell the pier.", "will", "sell the pier", "Lena Ostrov would"),
        ("“We will no longer close the pier.", "will not", "close the pier",
         "Lena Ostrov will no longer"),
        ("Ostrov is entitled to close the pier.", "may", "close the pier",
         "Lena Ostrov is entitled to"),
        ("Judges Lena Ostrov, Bo Orr and Cy Ames vowed to sell the pier.", "will",
         "sell the pier", "Lena Ostrov and others will"),
    ],
)  # fmt: skip
def test_the_modality_fits_what_follows(
    sentence: str, modality: str, action: str, expected: str
) -> None:
    assert lead(telling(sentence, modality, action), "Lena Ostrov") == expected


def test_several_take_the_plural() -> None:
    told = telling("Mayors hope to meet the union.", "wants", "meet the union",
                   who="Several mayors")  # fmt: skip
    assert lead(told, "Several mayors") == "Several mayors want to"
    crews = telling("It came while rescuers hope to find a boat.", "wants", "find a boat",
                    who="rescuers")  # fmt: skip
    assert lead(crews, "rescuers") == "Rescuers want to"
    most = telling("Most of them hope to meet the union.", "wants", "meet the union",
                   who="Most of the crew")  # fmt: skip
    assert lead(most, "Most of the crew") == "Most of the crew want to"


def test_what_a_speaker_says_must_be_is_the_speakers() -> None:
    passive = telling("The pier must be sold, Ostrov said.", "must", "The pier must be sold",
                      who="", said_by="Lena Ostrov")  # fmt: skip
    assert holder(passive, "") == "Lena Ostrov"
    asked = telling("The port must keep the pier, Ostrov said.", "must", "keep the pier",
                    who="The port", said_by="Lena Ostrov")  # fmt: skip
    assert holder(asked, "The port") == "Lena Ostrov"


def test_what_is_written_demands_nothing_itself() -> None:
    told = telling("“Ostrov must not sell the pier,” the joint statement said.", "must not",
                   "sell the pier", said_by="the joint statement")  # fmt: skip
    assert lead(told, "Lena Ostrov") == "Lena Ostrov must not"


def test_who_is_asked_may_be_named_elsewhere() -> None:
    told = telling("She repeated her challenge to him to sell the pier.", "wants", "sell the pier",
                   to_whom="him")  # fmt: skip
    assert lead(told, "Lena Ostrov", whom="Bram Tollan") == "Lena Ostrov wants Bram Tollan to"


def test_an_apposition_of_who_is_asked_is_closed() -> None:
    told = telling("Ostrov ordered her deputy, Bo Orr, to sell the pier.", "wants",
                   "sell the pier", to_whom="her deputy, Bo Orr")  # fmt: skip
    assert lead(told, "Lena Ostrov") == "Lena Ostrov wants her deputy, Bo Orr, to"
