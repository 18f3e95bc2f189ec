"""Where the people of a report are named, on invented ones."""

import re

from variorum.annotate.speakers.namesakes import places_by_name
from variorum.model import Name


def places(text: str, *marked: str) -> dict[str, list[str]]:
    """By fullest name the words at its places; ``marked`` are marked as people everywhere."""
    longest_first = "|".join(map(re.escape, sorted(marked, key=len, reverse=True)))
    found = re.finditer(rf"\b(?:{longest_first})\b", text)
    names = [Name(*m.span(), "person") for m in found]
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


def test_who_comes_in_with_an_office_is_no_namesake_of_another_gender() -> None:
    text = "Feld, the warden, said he might go. Ada Feld was not there. Feld left."
    assert places(text, "Feld", "Ada Feld") == {
        "Feld": ["Feld"],
        "Ada Feld": ["Ada Feld", "Feld"],
    }


def test_one_pronoun_behind_the_verb_of_saying_may_be_somebody_else() -> None:
    text = "Ada Feld spoke. Feld said he was unfit."
    assert places(text, "Feld", "Ada Feld") == {"Ada Feld": ["Ada Feld", "Feld"]}
    text = "Ada Feld spoke. Feld said he was unfit. “I know it,” she said."
    assert places(text, "Feld", "Ada Feld") == {"Ada Feld": ["Ada Feld", "Feld"]}


def test_pronouns_that_go_back_to_the_speaker_tell_the_farther_namesake() -> None:
    text = (
        "Ada Feld spoke. Colin Feld, her cousin, said it leaked. Feld denied that she knew. "
        "“I never knew,” she said. Feld went home."
    )
    assert places(text, "Feld", "Ada Feld", "Colin Feld") == {
        "Ada Feld": ["Ada Feld", "Feld", "Feld"],
        "Colin Feld": ["Colin Feld"],
    }


def test_rather_no_first_name_than_the_wrong_one() -> None:
    text = "Colin Feld came. Feld said she knew. “It leaks,” she said."
    assert places(text, "Feld", "Colin Feld") == {"Colin Feld": ["Colin Feld"], "Feld": ["Feld"]}


def test_a_courtesy_title_tells_which_of_two_with_a_surname_is_meant() -> None:
    text = (
        "Ada Feld and her husband, Jonas Feld, left. Mr. Feld rowed. Ms. Feld ran. Mr. Feld sang. "
        "Mr. Feld slept."
    )
    found = places(text, "Ada Feld", "Jonas Feld", "Feld")
    assert {name: len(spans) for name, spans in found.items()} == {"Ada Feld": 2, "Jonas Feld": 4}


def test_middle_initials_tell_father_and_son_apart() -> None:
    text = "Alan H.W. Feld sat by. Alan W. Feld spoke. “Thank you,” Feld said. Alan Feld left."
    assert places(text, "Alan H.W. Feld", "Alan W. Feld", "Alan Feld", "Feld") == {
        "Alan H.W. Feld": ["Alan H.W. Feld"],
        "Alan W. Feld": ["Alan W. Feld", "Feld"],
        "Alan Feld": ["Alan Feld"],
    }


def test_initials_without_points_are_two() -> None:
    text = "Alan HW Feld and Alan W Feld came."
    assert places(text, "Alan HW Feld", "Alan W Feld") == {
        "Alan HW Feld": ["Alan HW Feld"],
        "Alan W Feld": ["Alan W Feld"],
    }


def test_a_title_does_not_tell_whom_the_surname_means_without_one() -> None:
    text = (
        "Gov. Ada Feld came. Her brother, Colin Feld, rowed. Mr. Feld sang. Mr. Feld slept. "
        "Feld said the road was closed."
    )
    assert places(text, "Ada Feld", "Colin Feld", "Feld") == {
        "Ada Feld": ["Ada Feld", "Feld"],
        "Colin Feld": ["Colin Feld", "Feld", "Feld"],
    }


def test_letters_of_an_honour_and_a_rank_are_no_part_of_a_name() -> None:
    text = "Colin Feld KC spoke. DI Feld sang."
    assert places(text, "Colin Feld KC", "DI Feld") == {"Colin Feld": ["Colin Feld", "Feld"]}
