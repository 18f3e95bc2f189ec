"""Where the people of a report are named, on invented ones."""

import re

from variorum.annotate.speakers.namesakes import places_by_name
from variorum.model import Name


def places(text: str, *marked: str) -> dict[str, list[str]]:
    """By fullest name the words at its places; ``marked`` are marked as people everywhere."""
    found = {m.span() for words in marked for m in re.finditer(rf"\b{re.escape(words)}\b", text)}
    names = [Name(begin, end, "person") for begin, end in sorted(found)]
    return {
        name: [s.of(text) for s in spans] for name, spans in places_by_name(text, names).items()
    }


def test_a_name_in_capitals_is_the_one_that_is_written_so_elsewhere() -> None:
    text = "Jonas Feld spoke.\n\nJONAS FELD: It leaks.\n\nLENA RAY: So?"
    assert places(text, "Jonas Feld", "JONAS FELD", "LENA RAY") == {
        "Jonas Feld": ["Jonas Feld", "JONAS FELD"],
        "LENA RAY": ["LENA RAY"],
    }


def test_a_surname_in_capitals_before_a_colon_needs_no_mark() -> None:
    text = "Jonas Feld spoke.\n\nFELD: It leaks.\n\nPRICE: 46 crowns.\n\nFELD: It does."
    assert places(text, "Jonas Feld") == {"Jonas Feld": ["Jonas Feld", "FELD", "FELD"]}


def test_so_it_is_behind_another_turn_and_with_a_role() -> None:
    text = "Jonas Feld spoke.\n\nLENA RAY: So? FELD (MILLER): It leaks."
    assert places(text, "Jonas Feld") == {"Jonas Feld": ["Jonas Feld", "FELD"]}


def test_of_two_with_a_surname_none_is_meant_for_sure() -> None:
    text = "Jonas Feld spoke of Ada Feld.\n\nRAY: So?\n\nFELD: It leaks.\n\nFELD: It does."
    assert places(text, "Jonas Feld", "Ada Feld") == {
        "Jonas Feld": ["Jonas Feld"],
        "Ada Feld": ["Ada Feld"],
    }


def test_a_headline_in_capitals_is_no_turn() -> None:
    text = "Jonas Feld spoke.\n\nBOARD STORMS OUT OF TALKS WITH FELD: ‘HE LEFT US NO CHOICE’"
    assert places(text, "Jonas Feld") == {"Jonas Feld": ["Jonas Feld"]}


def test_whose_company_it_is_stands_before_a_surname() -> None:
    text = "Lena Ray spoke. Brightwell Co’s Ray said it leaks."
    assert places(text, "Lena Ray", "Brightwell Co’s Ray") == {"Lena Ray": ["Lena Ray", "Ray"]}
