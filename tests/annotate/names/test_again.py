"""What the model saw once is found again, in invented texts."""

import re

import pytest

from variorum.annotate.names.again import with_repetitions
from variorum.model import Name, NameType


def found(text: str, *marked: tuple[str, NameType]) -> list[tuple[str, str]]:
    """The names of a text of which the first place of each given form is marked."""
    names = []
    for form, kind in marked:
        place = re.search(re.escape(form), text)
        assert place is not None
        names.append(Name(*place.span(), kind))
    every = with_repetitions(text, sorted(names, key=lambda n: n.begin))
    assert every == sorted(every, key=lambda n: n.begin)
    return [(text[n.begin : n.end], n.type) for n in every]


def test_a_surname_is_found_wherever_it_stands_alone() -> None:
    text = "Ann Ray spoke. When Ray left. “Ray lied,” Bo said on Ray Street of Ray's plan."
    assert [name for name, _ in found(text, ("Ann Ray", "person"))] == ["Ann Ray", "Ray", "Ray",
                                                                       "Ray"]  # fmt: skip


def test_the_full_name_is_not_taken_for_the_surname_in_it() -> None:
    text = "Ann Ray spoke. It was Ann Ray again."
    assert found(text, ("Ann Ray", "person")) == [("Ann Ray", "person")] * 2


def test_somebody_behind_a_title_is_a_person_everywhere() -> None:
    text = "President Moor came. Moor spoke of Governor General matters."
    assert found(text) == [("Moor", "person"), ("Moor", "person")]


def test_an_acronym_in_brackets_stands_for_its_body() -> None:
    text = "The Avon Water Board (AWB) met. The AWB rose at noon."
    names = found(text, ("Avon Water Board", "organisation"))
    assert names[1:] == [("AWB", "organisation")] * 2


@pytest.mark.parametrize("form", ["Will Day", "Avon Day"])
def test_a_word_that_also_stands_in_small_letters_is_not_looked_for(form: str) -> None:
    text = f"{form} spoke that day. Day broke."
    assert found(text, (form, "person")) == [(form, "person")]


def test_a_party_and_state_is_nobody() -> None:
    assert found("Ann Ray, R-Avon, spoke.", ("Ann Ray", "person"), ("R-Avon", "person")) == [
        ("Ann Ray", "person")
    ]


def test_a_weekday_is_no_part_of_a_name_behind_a_title() -> None:
    assert found("They told President Moor Tuesday that it was late.") == [("Moor", "person")]
