"""Which names are one body's by their form, on invented bodies."""

from variorum.compare.speakers.same_bodies import has_body_of_a_place, same_bodies


def test_a_firm_is_one_with_and_without_its_legal_form() -> None:
    assert same_bodies(["Avon Boats", "Avon Boats Inc."], ()) == {"Avon Boats": "Avon Boats Inc."}
    assert same_bodies(["Avon Boats", "Avon Ferries Inc."], ()) == {}


def test_initials_are_the_one_body_that_has_them() -> None:
    guild = "Weir Guild of Dorn"
    assert same_bodies(["WGD", guild], ()) == {"WGD": guild}
    assert same_bodies(["WGOD", guild], ()) == {"WGOD": guild}
    assert same_bodies(["WGD", guild, "Wend Guild of Dorn"], ()) == {}


def test_a_firm_may_be_called_by_its_first_word() -> None:
    firm = "Orla Insurance Corp."
    assert same_bodies([firm], ["Orla"]) == {"Orla": firm}
    assert same_bodies([firm], ["Insurance"]) == {}
    assert same_bodies([firm, "Orla Boats Ltd"], ["Orla"]) == {}


def test_a_body_of_a_place_is_one_and_a_persons_aides_are_not() -> None:
    assert has_body_of_a_place("Avon's river protection agency")
    assert not has_body_of_a_place("Avon's senior aides")
    assert not has_body_of_a_place("the agency")


def test_a_body_is_one_wherever_it_sits_and_however_it_is_numbered() -> None:
    court = "Seventh Ward Court"
    assert same_bodies([court, "Avon-based 7th Ward Court"], ()) == {
        "Avon-based 7th Ward Court": court
    }
    assert same_bodies([court, "6th Ward Court"], ()) == {}
