"""What somebody says of others is theirs only from one who speaks for them."""

from dataclasses import replace

from variorum.account.positions.claims import is_claim
from variorum.model import Evidence, Mention, Person, PositionTelling, Role, When

EVIDENCE = Evidence("harbour", 0, 4, "They")


def telling(who: str, modality: str, said_by: str) -> PositionTelling:
    return PositionTelling("harbour", who, modality, "sell the pier", EVIDENCE, said_by=said_by)


def person(name: str, title: str) -> Person:
    return Person(name, name, roles=(Role(title, "", ("harbour",), When(), ()),))


PEOPLE = (
    person("Lena Ostrov", "mayor of Wend"),
    person("Ida Rusk", "press secretary"),
    person("Bram Tollan", "analyst"),
    person("Cy Ames", "ferry captain"),
)


def test_an_opponent_claims() -> None:
    assert is_claim(telling("Lena Ostrov", "wants", "Bram Tollan"), PEOPLE)
    assert is_claim(telling("The city", "will", "Bram Tollan"), PEOPLE)


def test_what_a_leaflet_says_that_others_will_do_is_a_claim() -> None:
    assert is_claim(telling("Lena Ostrov", "will", "a leaflet"), PEOPLE)
    assert is_claim(telling("Lena Ostrov", "will", "anonymous posters"), PEOPLE)


def test_who_speaks_for_them_and_who_is_no_person_tell() -> None:
    assert not is_claim(telling("Lena Ostrov", "will", "Lena Ostrov"), PEOPLE)
    assert not is_claim(telling("Lena Ostrov", "will", "Ida Rusk"), PEOPLE)
    assert not is_claim(telling("The city", "will", "Lena Ostrov"), PEOPLE)
    assert not is_claim(telling("The ferry company", "will", "Cy Ames"), PEOPLE)
    assert not is_claim(telling("Lena Ostrov", "wants", "officials"), PEOPLE)
    assert not is_claim(telling("Lena Ostrov", "will", "The Wend Post"), PEOPLE)


def test_what_somebody_asks_of_others_is_the_askers() -> None:
    assert not is_claim(telling("The city", "must", "Bram Tollan"), PEOPLE)


def test_every_role_counts() -> None:
    words = "leader of the Quay Union"
    role = Mention(Evidence("harbour", 0, len(words), words), words, "role")
    leader = replace(person("Cy Ames", "pilot"), mentions=(role,))
    assert not is_claim(telling("the Quay Union", "will not", "Cy Ames"), (leader,))
