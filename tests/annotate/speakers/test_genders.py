"""Whether somebody is a he or a she, on invented people."""

import re

from variorum.annotate.speakers.genders import told_gender
from variorum.annotate.speakers.name_forms import SHE, gender_of
from variorum.annotate.speakers.namesakes import places_by_name
from variorum.annotate.speakers.people import know_people
from variorum.model import Name


def genders(text: str, *forms: str) -> dict[str, str | None]:
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    names = [Name(m.start(), m.end(), "person") for m in re.finditer(rf"\b(?:{pattern})\b", text)]
    places = places_by_name(text, names)
    every = [place for own in places.values() for place in own]
    return {name: told_gender(text, own, every) for name, own in places.items()}


def test_most_courtesy_titles_tell() -> None:
    text = "Bex Ray came. Ms. Ray spoke. Mr. Ray is a slip. Ms. Ray left."
    assert genders(text, "Bex Ray", "Ray") == {"Bex Ray": "f"}


def test_pronouns_behind_a_surname_tell() -> None:
    text = "Ray said she was late. Later Ray sent her plan. Day sang. Day said he had his boat."
    assert genders(text, "Ray", "Day") == {"Ray": "f", "Day": "m"}


def test_pronouns_behind_another_are_not_theirs() -> None:
    assert genders("Moor told Ray she was late. Moor met Ray at her mill.", "Moor", "Ray") == {
        "Moor": None,
        "Ray": "f",
    }


def test_a_surname_that_stands_first_is_no_first_name() -> None:
    assert gender_of("Kim Rae Sol") is None
    assert gender_of("Kim Ray") == "f"


def test_a_surname_with_a_title_of_the_other_gender_is_somebody_else() -> None:
    text = "Mrs. Ray spoke. Ray went home. Her husband, William Ray, was late."
    told = genders(text, "Ray", "William Ray")
    assert told["Ray"] == "f"
    assert "William Ray" in told


def test_a_title_before_the_name_outweighs_one_in_what_stands_behind() -> None:
    text = "Jill Moor spoke. Ms. Moor, a friend of Mr. Day, said so. “It is late,” Ms. Moor added."
    moor = text.index("Moor")
    names = [Name(0, moor + 4, "person")]
    names += [
        Name(at, at + 4, "person")
        for at in range(moor + 1, len(text))
        if text.startswith("Moor", at)
    ]
    (person,) = know_people(text, names).people
    assert person.gender == SHE


def test_a_title_of_another_in_what_stands_behind_the_name_is_not_theirs() -> None:
    text = "“It broke,” said Quill Moor, a baker who wrote to Mr. Day."
    place = text.index("Quill Moor")
    (person,) = know_people(text, [Name(place, place + 10, "person")]).people
    assert person.gender is None


def test_how_somebody_goes_on_to_speak_outweighs_the_first_name() -> None:
    text = "“It broke,” said Terry Moor, the head of the mill. “We wait,” she added."
    place = text.index("Terry Moor")
    (person,) = know_people(text, [Name(place, place + 10, "person")]).people
    assert person.gender == SHE
    text = "“It broke,” said Terry Moor, the head of the mill."
    (person,) = know_people(text, [Name(place, place + 10, "person")]).people
    assert person.gender == "m"
