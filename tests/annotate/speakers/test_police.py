"""The police of which place is meant, on invented reports."""

from variorum.annotate.speakers.police import force_meant, place_of_force
from variorum.model import Name, Span


def meant(text: str, *places: str) -> str | None:
    """The force behind the last "police" of a text that names these places."""
    names = [Name(m, m + len(p), "place") for p in places for m in _all(text, p)]
    begin = text.lower().rindex("police")
    return force_meant(text, Span(begin, begin + 6), sorted(names, key=lambda n: n.begin))


def _all(text: str, word: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(word, at)]


def test_a_force_is_that_of_its_place_however_it_is_called() -> None:
    forms = ("Osk police", "the Osk Police Department", "police in Osk, Ore.", "Osk’s police")
    assert {place_of_force(form) for form in forms} == {"osk"}
    assert place_of_force("police") == place_of_force("a police officer in Osk") == ""


def test_police_alone_are_the_last_force_of_the_paragraph() -> None:
    text = "Osk police came late.\n\nTarn police closed the quay. Police said so."
    assert meant(text, "Osk", "Tarn") == "Tarn police"


def test_of_two_forces_before_its_paragraph_none_is_meant() -> None:
    assert meant("Osk police came. Tarn police left.\n\nPolice said so.", "Osk", "Tarn") is None


def test_in_another_place_the_police_are_others() -> None:
    assert meant("Osk police came.\n\nIn Tarn, police said so.", "Osk", "Tarn") is None
    assert meant("Osk police came.\n\nLater, police said so.", "Osk", "Tarn") == "Osk police"


def test_a_word_before_police_that_is_no_place_makes_no_force() -> None:
    assert meant("Riot police came to Osk. Police said so.", "Osk") is None
