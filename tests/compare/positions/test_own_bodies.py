"""Bodies under the name of whose they are."""

from variorum.compare.positions.own_bodies import own_body


def test_a_body_has_the_name_of_its_speaker() -> None:
    assert own_body("her party", "Lena Ostrov") == "Lena Ostrov’s party"
    assert own_body("its harbour department", "Wend") == "Wend’s harbour department"


def test_a_body_of_somebody_else_or_no_body_stays() -> None:
    assert own_body("her brother", "Lena Ostrov") == ""
    assert own_body("her party", "an aide") == ""
    assert own_body("his party", "Mary Ostrov") == ""
    assert own_body("the party", "Lena Ostrov") == ""
