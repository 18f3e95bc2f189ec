"""Which of several people of one surname a report means by it, on invented ones."""

import re

from variorum.annotate.speakers.namesakes import places_by_name
from variorum.model import Name


def meant(text: str, *full: str) -> dict[str, list[str]]:
    """Whom the surname alone means, by the words behind each place of it."""
    surname = full[0].split()[-1]
    names = "|".join([*map(re.escape, full), rf"{surname}\b"])
    marked = [Name(*m.span(), "person") for m in re.finditer(names, text)]
    found: dict[str, list[str]] = {}
    for name, places in places_by_name(text, marked).items():
        for place in places:
            if place.of(text) == surname:
                behind = re.findall(r"[\w’]+", text[place.end : place.end + 40])
                found.setdefault(name, []).append(behind[0])
    return found


def test_an_office_is_that_of_the_one_who_has_it_with_the_full_name() -> None:
    text = (
        "The brother of Avon Mayor Bo Feld was charged. Cy Feld, 52, who heads the agency, left. "
        "Mayor Feld spoke of it. Feld rested."
    )
    assert meant(text, "Bo Feld", "Cy Feld") == {"Bo Feld": ["spoke", "rested"]}


def test_who_had_an_office_is_not_meant_with_it() -> None:
    text = "Former Gov. Alan Feld fell, his son, Gov. Colin Feld, said. Gov. Feld spoke."
    assert meant(text, "Alan Feld", "Colin Feld") == {"Colin Feld": ["spoke"]}


def test_another_office_than_the_only_one_told_is_the_others() -> None:
    text = "Minister Clara Feld wants it. Edmund Feld does not. Senator Feld had 24 votes."
    assert meant(text, "Clara Feld", "Edmund Feld") == {"Edmund Feld": ["had"]}


def test_the_younger_and_the_elder_are_told_by_age_or_by_kin() -> None:
    by_age = "Alan Feld, 84, and Colin Feld, 50, spoke. The elder Feld rose. The younger Feld sat."
    by_kin = "Alan Feld fell. His son, Colin Feld, came. The elder Feld rose. The younger Feld sat."
    for text in (by_age, by_kin):
        assert meant(text, "Alan Feld", "Colin Feld") == {
            "Alan Feld": ["rose"],
            "Colin Feld": ["sat"],
        }
    assert meant("The mayor’s son, Colin Feld, ate. The elder Feld rose.", "Colin Feld") == {
        "Feld": ["rose"]
    }
    sons = (
        "President Ada Feld spoke. Colin Feld, her elder son, left. His brother, Ivo Feld, came. "
        "The younger Feld sat."
    )
    assert meant(sons, "Ada Feld", "Colin Feld", "Ivo Feld") == {"Ivo Feld": ["sat"]}
    unknown = "Alan Feld fell. Colin Feld came. The elder Feld rose."
    assert meant(unknown, "Alan Feld", "Colin Feld") == {"Feld": ["rose"]}


def test_an_age_tells_which_of_two() -> None:
    text = "Alan Feld, 84, left. Colin Feld, 50, stayed. Feld, 84, spoke."
    assert meant(text, "Alan Feld", "Colin Feld") == {"Alan Feld": ["84"]}


def test_a_courtesy_title_fits_by_the_pronouns_of_who_has_no_telling_first_name() -> None:
    text = (
        "Mill chief Zeb Feld went out.\n\nFisher Quy Feld, 67, was there. “I heard,” he said.\n\n"
        "Mr. Feld rowed. Ms. Feld steered."
    )
    assert meant(text, "Zeb Feld", "Quy Feld") == {"Quy Feld": ["rowed"], "Zeb Feld": ["steered"]}


def test_who_is_only_spoken_of_does_not_stand_in_the_foreground() -> None:
    text = "Ada Feld, the daughter of guild leader Colin Feld, left it. Feld, 33, sang."
    assert meant(text, "Ada Feld", "Colin Feld") == {"Ada Feld": ["33"]}
    text = "Colin Feld spoke. “Ada Feld taught me,” said Bo Ray. Feld left."
    assert meant(text, "Ada Feld", "Colin Feld") == {"Colin Feld": ["left"]}


def test_a_pronoun_behind_said_tells_where_the_two_are_he_and_she() -> None:
    text = "Colin Feld spoke.\n\nAda Feld sang.\n\nFeld said he was cold."
    assert meant(text, "Ada Feld", "Colin Feld") == {"Colin Feld": ["said"]}


def test_whom_a_report_calls_by_first_name_it_does_not_mean_by_the_surname() -> None:
    text = "President Ada Feld has a son. Colin Feld met her.\n\nColin spoke. Feld told the nation."
    marked = [Name(*m.span(), "person") for m in re.finditer(r"(?:Ada |Colin )?Feld|Colin", text)]
    found = places_by_name(text, marked)
    assert [p.of(text) for p in found["Ada Feld"]] == ["Ada Feld", "Feld"]


def test_it_is_left_open_where_both_stand_before_another_paragraph() -> None:
    text = "Alan Feld fell.\n\nColin Feld came.\n\nFeld hit a step."
    assert meant(text, "Alan Feld", "Colin Feld") == {"Feld": ["hit"]}


def test_of_several_before_the_one_whom_the_surname_meant_twice_is_meant() -> None:
    text = "Alan Feld came. Feld sang. Feld rowed.\n\nColin Feld, no relation, came.\n\nFeld left."
    assert meant(text, "Alan Feld", "Colin Feld") == {"Alan Feld": ["sang", "rowed", "left"]}


def test_a_family_name_in_front_means_the_one_whom_the_report_means_by_it() -> None:
    text = (
        "Feld Jun-su spoke. Feld said it. Feld wrote it.\n\nNeither Feld’s aunt nor the founder "
        "- Feld Il-han - had done so.\n\nFeld added more."
    )
    names = [Name(*m.span(), "person") for m in re.finditer(r"Feld (?:Jun-su|Il-han)|Feld\b", text)]
    found = places_by_name(text, names)
    assert len(found["Feld Jun-su"]) == 5
    assert len(found["Feld Il-han"]) == 1


def test_a_name_with_a_hyphen_is_the_one_without() -> None:
    text = "Feld Jun-su spoke. Feld Jun Su rested."
    names = [Name(*m.span(), "person") for m in re.finditer(r"Feld Jun.[sS]u", text)]
    assert len(places_by_name(text, names)) == 1
