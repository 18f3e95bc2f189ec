"""Relatives of somebody whom a report names by surname alone, on invented ones."""

import re

import pytest

from variorum.annotate.speakers.kin import is_relative
from variorum.annotate.speakers.namesakes import places_by_name
from variorum.annotate.speakers.offices import roles_at
from variorum.model import Name, Span


def meant(text: str, *marked: str) -> dict[str, list[str]]:
    """By fullest name the words at its places."""
    longest_first = "|".join(map(re.escape, sorted(marked, key=len, reverse=True)))
    names = [Name(*m.span(), "person") for m in re.finditer(rf"\b(?:{longest_first})\b", text)]
    return {
        name: [s.of(text) for s in spans] for name, spans in places_by_name(text, names).items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "The president's eldest son, Colin Feld, spoke.",
        "His daughter and senior adviser Colin Feld spoke.",
        "Two of her sons, Ed Feld and Colin Feld, spoke.",
        "First lady Colin Feld spoke.",
        "Then Colin Feld, one of the mayor's sons, spoke.",
        "Then Colin Feld, 44, his brother, spoke.",
        "Then Colin Feld, a son of the president, spoke.",
        "Then Colin Feld, Mr. Feld's son-in-law, spoke.",
    ],
)
def test_a_relative_is_told_before_or_behind_the_name(text: str) -> None:
    begin = text.index("Colin")
    assert is_relative(text, Span(begin, begin + len("Colin Feld")))


@pytest.mark.parametrize(
    "text", ["Ann Feld, the victim's mother, spoke.", "Ann Feld, a painter, spoke of her son."]
)
def test_whose_own_story_it_is_is_nobodys_relative(text: str) -> None:
    assert not is_relative(text, Span(0, len("Ann Feld")))


@pytest.mark.parametrize(
    "brought_in",
    ["The president's son, Colin Feld, rowed.", "Colin Feld, a son of the president, rowed."],
)
def test_a_surname_that_has_an_office_is_not_the_sons(brought_in: str) -> None:
    text = f"{brought_in} President Feld sang. Mr. Feld slept. Feld ran."
    assert meant(text, "Colin Feld", "Feld") == {"Colin Feld": ["Colin Feld"], "Feld": ["Feld"] * 3}


def test_mrs_is_the_presidents_wife_and_the_surname_alone_is_not() -> None:
    text = "President Feld came. His wife, Ada Feld, sang. Feld ran. Mrs. Feld slept."
    assert meant(text, "Ada Feld", "Feld") == {
        "Feld": ["Feld", "Feld"],
        "Ada Feld": ["Ada Feld", "Feld"],
    }


def test_a_relative_in_office_is_meant_with_it() -> None:
    text = "His sister, Sen. Ada Feld, spoke. Sen. Feld ran. Feld sang."
    assert meant(text, "Ada Feld", "Feld") == {"Ada Feld": ["Ada Feld", "Feld", "Feld"]}


def test_the_office_behind_a_relative_is_the_others() -> None:
    text = "Colin Feld, the eldest son of the mayor, spoke."
    assert roles_at(text, Span(0, len("Colin Feld"))) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Marit Feld lost. Ms. Feld left. Her father, Mayor Orlic Feld, rowed. Mr. Feld won.",
        "Marit Feld lost. Ms. Feld left. Orlic Feld, her uncle, rowed. Mr. Feld won.",
        "Sorva Feld lost. Ms. Feld left. Her brother, Orlic Feld, rowed. Mr. Feld won.",
        "Teodrin Feld lost. Mr. Feld left. His sister, Orlic Feld, rowed. Ms. Feld won.",
    ],
)
def test_a_courtesy_title_tells_the_relative_from_whom_the_other_title_named(text: str) -> None:
    first = " ".join(text.split()[:2])
    assert meant(text, first, "Orlic Feld", "Feld") == {
        first: [first, "Feld"],
        "Orlic Feld": ["Orlic Feld", "Feld"],
    }


def test_a_title_that_was_the_fathers_before_his_son_came_in_stays_his() -> None:
    text = "Mayor Orlic Feld lost. Mr. Feld left. His son, Colin Feld, rowed. Mr. Feld won."
    assert meant(text, "Orlic Feld", "Colin Feld", "Feld") == {
        "Orlic Feld": ["Orlic Feld", "Feld", "Feld"],
        "Colin Feld": ["Colin Feld"],
    }
