"""Whether two sentences share more than what they bring in, on invented sentences."""

import pytest

from variorum.account.coverage.main_clauses import shares_no_clause

STORM = "Storm Bo cut the power to all of Avon when it reached the river on Monday."


@pytest.mark.parametrize(
    ("passage", "nothing"),
    [
        ("The firm had two clerks when Storm Bo reached the river on Monday.", True),
        ("Power was out in all of Avon after Storm Bo reached the river on Monday.", False),
        ("When it reached the river on Monday, Storm Bo cut power lines in Avon.", False),
    ],
)
def test_what_both_only_bring_in_is_not_told_by_both(passage: str, nothing: bool) -> None:
    assert shares_no_clause(STORM, [passage]) is nothing


def test_a_name_alone_makes_no_main_clause() -> None:
    assert not shares_no_clause("Ann Ray, who left Avon on Monday.", ["Ann Ray left on Monday."])
