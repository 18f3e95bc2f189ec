import pytest

from variorum.model import Section, held_back_in_words


@pytest.mark.parametrize(
    ("held_back", "unsure", "expected"),
    [
        (0, 0, ""),
        (7, 0, "7 more left out of the account to keep it readable"),
        (7, 7, "7 more left out of the account as unsure"),
        (7, 3, "7 more left out of the account, 3 as unsure, the rest to keep it readable"),
    ],
)
def test_how_much_a_section_leaves_out_and_why(held_back: int, unsure: int, expected: str) -> None:
    section = Section("quotations", "Who said what", (), held_back=held_back, unsure=unsure)
    assert held_back_in_words(section) == expected
    assert expected in section._repr_html_()
