"""What one report prints of a saying in several pieces, on invented sentences."""

import pytest

from variorum.compare.wordings.turns import put_together
from variorum.model import Span


@pytest.mark.parametrize(
    ("text", "pieces", "whole"),
    [
        ("denied the claims and condemned the inquiry", ["denied the claims", "the inquiry"], 1),
        ("her house did not flood, but she was worried", ["her house did not flood", "she"], 1),
        ("“We stay,” Ray said, “and wait”", ["“We stay,”", "“and wait”"], 2),
        ("The gate is shut. It is old", ["The gate is shut.", "It is old"], 1),
        ("The gate is shut. He left. It is old", ["The gate is shut.", "It is old"], 2),
        ("“The gate is shut. … It is old”", ["“The gate is shut.", "It is old”"], 1),
    ],
)
def test_pieces_of_one_clause_are_one_passage(text: str, pieces: list[str], whole: int) -> None:
    spans = [Span(text.index(p), text.index(p) + len(p)) for p in pieces]
    joined = put_together(spans, text)
    assert len(joined) == whole
    assert joined[0].begin == spans[0].begin
    assert joined[-1].end == spans[-1].end
