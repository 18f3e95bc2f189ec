"""An office in a report is the last one named before it who held such an office."""

from variorum.compare.positions.offices import Offices
from variorum.model import Evidence, Mention, Person


def person(name: str, *places: int, role: str) -> Person:
    named = [Mention(Evidence("post", at, at + 6, name), name) for at in places]
    office = Mention(Evidence("radio", 0, 5, role), role, "role")
    return Person(name, name, mentions=(*named, office))


def test_the_one_named_last_before_it_is_meant() -> None:
    offices = Offices([
        person("Lena Ostrov", 100, 900, role="former Dune Gov."),
        person("Bram Tollan", 400, role="Former Brask Governor"),
        person("Tomas Brill", 990, role="engineer"),
    ])  # fmt: skip
    found = offices.bearer("the former governor", "post", 1000)
    assert found is not None
    assert found.name == "Lena Ostrov"


def test_two_who_are_named_near_leave_it_open() -> None:
    offices = Offices([
        person("Lena Ostrov", 900, role="former Dune Gov."),
        person("Bram Tollan", 850, role="Former Brask Governor"),
    ])  # fmt: skip
    assert offices.bearer("the former governor", "post", 1000) is None


def test_a_body_is_nobody() -> None:
    offices = Offices([person("Lena Ostrov", 900, role="mayor")])
    assert offices.bearer("the council", "post", 1000) is None
    assert offices.bearer("The Mayor", "post", 1000) is None
