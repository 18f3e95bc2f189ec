from variorum.annotate.names import find_names
from variorum.annotate.sentences import find_sentences


def names(text: str) -> dict[str, str]:
    return {text[n.begin : n.end]: n.type for n in find_names(text, find_sentences(text))}


def test_place_title_and_person_come_apart() -> None:
    found = names("New Jersey Governor Anna Kellner met Robert Marsh in Chicago on Tuesday.")
    assert found["Anna Kellner"] == "person"
    assert found["Robert Marsh"] == "person"
    assert found["Chicago"] == "place"
    assert "Tuesday" not in found


def test_possessive_is_no_part_of_the_name() -> None:
    assert "Robert Marsh" in names("They read Robert Marsh’s letter.")


def test_a_surname_alone_is_a_person_where_the_full_name_stands() -> None:
    found = names("Robert Lisbon spoke first. Lisbon was brief.")
    assert found["Lisbon"] == "person"


def test_a_text_in_capitals_has_no_names() -> None:
    assert names("MAYOR OPENS BRIDGE IN CHICAGO") == {}
