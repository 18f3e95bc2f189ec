"""What one passage denies and another tells is not told by both."""

import pytest

from variorum.account.contrary import is_contrary


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dam had never been inspected this year.", "The dam had been inspected in May."),
        ("The ferrymen will not strike on Sunday.", "The ferrymen will strike on Sunday."),
        ("“We won’t sell the mill,” Ada Quill said.", "Ada Quill said they would sell the mill."),
    ],
)
def test_what_one_denies_the_other_tells(a: str, b: str) -> None:
    assert is_contrary(a, b)
    assert is_contrary(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Not only the mill burned.", "The mill burned only at night."),
        ("Quill no longer runs the mill.", "Quill runs the mill, the board said in May."),
        ("The board will not sell the mill.", "The board refused to sell the mill."),
        ("The board will not sell the mill.", "The board won’t sell the mill this year."),
        ("Quill did not speak, but the mill was sold.", "The mill was sold on Monday."),
        ("The mill was sold.", "The mill was sold on Monday."),
    ],
)
def test_what_is_denied_by_both_or_beside_it_is_no_contrary(a: str, b: str) -> None:
    assert not is_contrary(a, b)
    assert not is_contrary(b, a)
