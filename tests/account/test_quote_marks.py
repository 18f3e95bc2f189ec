"""Marks that were cut off with the words around come back on their own side."""

import pytest

from variorum.account.quote_marks import balanced


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('open the pier" and sell the ferry', '"open the pier" and sell the ferry'),
        ('sell the "old ferry', 'sell the "old ferry"'),
        ('stop the sale" and keep "the pier', '"stop the sale" and keep "the pier"'),
        ("sell the pier “when the council asks", "sell the pier “when the council asks”"),
        ("defend” the pier", "“defend” the pier"),
        ("sell the “old” ferry", "sell the “old” ferry"),
        ('urged Ray to “sell the ferry."', 'urged Ray to “sell the ferry."'),
    ],
)
def test_a_cut_mark_is_put_back(words: str, expected: str) -> None:
    assert balanced(words) == expected
