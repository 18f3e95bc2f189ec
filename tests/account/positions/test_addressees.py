"""Whom a demand is made to, where the report names them in another place."""

from variorum.account.positions.addressees import addressee
from variorum.model import Evidence, Person, PositionTelling

PEOPLE = (
    Person("p1", "Lena Ostrov", ("Ostrov",)),
    Person("p2", "Bram Tollan", ("Tollan",)),
    Person("p3", "Tomas Brill", ("Brill",)),
)


def telling(sentence: str, action: str, to_whom: str = "") -> PositionTelling:
    evidence = Evidence("post", 0, len(sentence), sentence)
    return PositionTelling("post", "Bram Tollan", "wants", action, evidence, to_whom=to_whom)


def test_who_is_handed_a_demand_is_asked() -> None:
    told = telling("Tollan gave Ostrov an ultimatum: open the pier or sell it.", "open the pier")
    assert addressee(told, PEOPLE) == "Lena Ostrov"


def test_a_pronoun_is_the_only_other_person_named_before_it() -> None:
    told = telling("After Ostrov spoke, Tollan repeated his call on her to open the pier.",
                   "open the pier", "her")  # fmt: skip
    assert addressee(told, PEOPLE) == "Lena Ostrov"


def test_a_pronoun_that_may_be_two_stays_open() -> None:
    told = telling("After Ostrov and Brill left, Tollan repeated his call on him to sell the pier.",
                   "sell the pier", "him")  # fmt: skip
    both = (Person("p1", "J. Ostrov"), *PEOPLE[1:])
    assert addressee(told, both) == ""
