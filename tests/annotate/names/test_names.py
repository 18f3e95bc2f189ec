import variorum


def names(text: str) -> dict[str, str]:
    return {text[n.begin : n.end]: n.type for n in variorum.annotate(text).names}


def test_place_title_and_person_come_apart() -> None:
    found = names("New Jersey Governor Anna Kellner met Robert Marsh in Chicago on Tuesday.")
    assert found["Anna Kellner"] == "person"
    assert found["Robert Marsh"] == "person"
    assert found["Chicago"] == "place"
    assert "Tuesday" not in found


def test_possessive_is_no_part_of_the_name() -> None:
    assert "Robert Marsh" in names("They read Robert Marsh’s letter.")


def test_an_emoji_is_no_part_of_a_name() -> None:
    text = "Anna Kellner 🎈 came. “We did it 👍🏽 at last,” said Anna Kellner 🎈, who paid for it."
    assert set(names(text)) == {"Anna Kellner"}


def test_a_surname_alone_is_a_person_where_the_full_name_stands() -> None:
    found = names("Robert Lisbon spoke first. Lisbon was brief.")
    assert found["Lisbon"] == "person"


def test_a_line_in_capitals_gives_no_names() -> None:
    found = names("KELLNER MEETS MARSH IN CHICAGO\n\nAnna Kellner met Robert Marsh on Monday.")
    assert not {"KELLNER", "MARSH", "CHICAGO"} & set(found)
    assert found["Anna Kellner"] == "person"


def test_a_form_has_one_type_throughout_a_text() -> None:
    text = "Anna Kellner came late. " + "Kellner spoke of Lisbon. They asked Kellner to wait. " * 5
    kinds = {(text[n.begin : n.end], n.type) for n in variorum.annotate(text).names}
    assert len({form for form, _ in kinds}) == len(kinds)


def test_a_title_makes_a_person_of_a_name_whose_last_word_is_a_word_of_the_language() -> None:
    text = "It was a long day. Water Administrator Brisk Long said the weir would hold."
    assert names(text).get("Brisk Long") == "person"


def test_where_a_person_is_from_is_no_part_of_the_name() -> None:
    found = names("Sen. Bo Tallen of Kentucky spoke in Avon. Sen. Bo Tallen of Kentucky left.")
    assert found.get("Bo Tallen") == "person"
    assert "Bo Tallen of Kentucky" not in found
