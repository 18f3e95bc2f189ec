import pytest

from variorum.model import Evidence, Line, Section, context_in_words, held_back_in_words


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


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The pier\nleaks.", "The pier leaks."),
        ("Asked about the pier, Roth said:", "Asked about the pier, Roth said:"),
        ("“The pier leaks.”", "“The pier leaks.”"),
        ("which Roth had sold, and he", "… which Roth had sold, and he …"),
    ],
)
def test_context_is_shown_with_an_ellipsis_where_it_breaks_off(words: str, shown: str) -> None:
    line = Line("“It is old,”", (), context=Evidence("r", 0, len(words), words))
    assert context_in_words(line) == f"before it: {shown}"
    assert f"before it: {shown}" in Section("only", "Only", (line,))._repr_html_()


def test_a_line_that_can_be_read_shows_no_context() -> None:
    line = Line("“The pier is old,”", ())
    assert context_in_words(line) == ""
    assert "before it" not in Section("only", "Only", (line,))._repr_html_()
