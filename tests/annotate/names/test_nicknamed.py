"""Names of people with a nickname in quotation marks are one name."""

import pytest

from variorum.annotate.names.nicknamed import with_nicknames
from variorum.model import Name


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Harbour Director Randal “Gull” Moors spoke.", "Randal “Gull” Moors"),
        ('Judge C.H. "Burt" Mooring left.', 'C.H. "Burt" Mooring'),
        ("Anna “The Eel” Scarrow left.", "Anna “The Eel” Scarrow"),
        ("Ann R. “Nan” Ray left.", "Ann R. “Nan” Ray"),
    ],
)
def test_what_was_read_in_pieces_is_one_person(text: str, whole: str) -> None:
    begin = text.index(whole)
    pieces = [
        Name(begin, begin + 4, "person"),
        Name(begin + len(whole) - 3, begin + len(whole), "place"),
    ]
    assert list(with_nicknames(text, pieces)) == [Name(begin, begin + len(whole), "person")]


def test_whose_last_name_alone_was_read_is_whole() -> None:
    text = "Harbour Director Orlo “Gull” Moors spoke."
    begin, end = text.index("Orlo"), text.index(" spoke")
    read = [Name(text.index("Gull"), end, "person")]
    assert list(with_nicknames(text, read)) == [Name(begin, end, "person")]


@pytest.mark.parametrize(
    "text",
    [
        "The Lowmoor “Harbour First” Party met.",
        "He called it a “Lie” before Monday.",
        "Ray said “No” to Moors.",
    ],
)
def test_other_words_in_marks_join_nothing(text: str) -> None:
    names = [Name(len(text) - 5, len(text) - 1, "other")]
    assert list(with_nicknames(text, names)) == names
