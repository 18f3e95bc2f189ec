"""What tells nothing by itself, in invented words."""

import pytest

from variorum.account.quotations.unclear import is_unclear
from variorum.model import AttributionKind


@pytest.mark.parametrize(
    ("words", "kind", "unclear"),
    [
        ("“Yes, I do.”", "direct", True),
        ("who had shut the weir", "indirect", True),
        ("“We said no to the weir.”", "direct", False),
        ("“I stand by her,”", "direct", False),
        ("asked the guild to do the same", "indirect", False),
    ],
)
def test_an_answer_alone_and_a_clause_without_its_head_are_unclear(
    words: str, kind: AttributionKind, *, unclear: bool
) -> None:
    assert is_unclear(words, kind) is unclear
