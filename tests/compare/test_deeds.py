"""What one report foretells and another tells as done is not told by both."""

import pytest

from variorum.compare.deeds import is_done_in


@pytest.mark.parametrize(
    ("done", "ahead"),
    [
        ("The ferry sailed again on Monday.", "The ferry will sail again on Monday, Quill said."),
        ("Ada Quill has resigned as mayor.", "Ada Quill plans to resign as mayor."),
        ("The accounts were published in May.", "The accounts are to be published in May."),
        ("The fair took place on the quay.", "The fair would take place on the quay."),
        ("The court met on the quay.", "The court is expected to meet on the quay."),
        ("The ferry, which was to sail by May, sailed in April.", "It would sail by May."),
        ("The office opened in Harl.", "It would raise a fund of £2m and open an office in Harl."),
        ("The board sold the mill to a cousin.", "“We’ll sell the mill,” said Ada Quill."),
    ],
)
def test_what_one_foretells_the_other_tells_as_done(done: str, ahead: str) -> None:
    assert is_done_in(done, ahead)
    assert not is_done_in(ahead, done)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The board said it would shut the mill.", "The mill will be shut, the board said."),
        ("The board would have sold the mill.", "The mill was not sold."),
        ("Quill said the mill will be sold.", "The mill will be sold to a cousin, Quill said."),
        ("The ferry will stop at Harl.", "The stopped ferry lay at Harl."),
        ("Quill will say so on Monday.", "Quill said so on Monday."),
        ("Quill will not sell the mill.", "Quill did not sell the mill."),
        (
            "The bridge collapsed on Monday and will be rebuilt.",
            "Two bridges that Odell had rebuilt collapsed on Monday.",
        ),
    ],
)
def test_what_both_foretell_or_both_tell_is_no_such_pair(a: str, b: str) -> None:
    assert not is_done_in(a, b)
    assert not is_done_in(b, a)
