"""The numbers of a text by their values."""

import pytest

from variorum.compare.numbers_in import numbers_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Some 1,200 crowns and two ferries.", {"1200", "2"}),
        ("A three-day march of twenty-five mayors.", {"3", "25"}),
        ("Nobody came.", set()),
    ],
)
def test_numbers_go_by_value_however_they_are_printed(text: str, values: set[str]) -> None:
    found = numbers_in(text)
    assert values <= {value for _, value in found}
    assert all(0 <= begin < len(text) for begin, _ in found)


def test_a_compound_is_read_as_if_it_were_none_in_its_own_paragraph() -> None:
    text = "Nine came.\n\nThe four-hour talk."
    assert (text.index("four"), "4") in numbers_in(text)
    assert [value for _, value in numbers_in(text)].count("9") == 1
