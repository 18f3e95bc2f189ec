"""Speakers whom only the words before them tell, in invented words."""

import pytest

from variorum.account.context.described import is_only_described


@pytest.mark.parametrize(
    "name",
    [
        "the brewery",
        "Those pier owners",
        "guests there",
        "Some",
        "its owner",
    ],
)
def test_a_noun_alone_tells_nobody(name: str) -> None:
    assert is_only_described(name)


@pytest.mark.parametrize(
    "name",
    [
        "the government",
        "the brewery of Avon",
        "the Herald",
        "Ana Roth",
        "Some guests",
        "the police",
    ],
)
def test_a_name_or_more_than_a_noun_tells_somebody(name: str) -> None:
    assert not is_only_described(name)
