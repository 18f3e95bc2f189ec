"""First names that tell a gender."""

from variorum.annotate.speakers.name_forms import gender_of
from variorum.lang import word_list


def test_no_first_name_tells_both_genders() -> None:
    assert not word_list("male_names") & word_list("female_names")


def test_common_first_names_tell_and_those_of_both_do_not() -> None:
    for name in ("Colin Feld", "Henrik Feld", "Rajesh Feld", "Kwame Feld", "Diego Feld"):
        assert gender_of(name) == "m", name
    for name in ("Ingrid Feld", "Priya Feld", "Siobhan Feld", "Ngozi Feld", "Lucia Feld"):
        assert gender_of(name) == "f", name
    for name in ("Taylor Feld", "Jordan Feld", "Leslie Feld", "Nicola Feld", "Sasha Feld"):
        assert gender_of(name) is None, name
