"""Offices that somebody leaves or is to take."""

import pytest

from variorum.compare.people.changes import changed_offices, is_left
from variorum.model import Span


def changes(text: str, name: str) -> list[tuple[str, str, str]]:
    begin = text.index(name)
    found = changed_offices(text, Span(begin, begin + len(name)))
    return [(words.of(text), office.head, office.standing) for words, office in found]


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        (
            "Bo Orr resigned as harbour minister of Avon on Friday.",
            "Bo Orr",
            ("resigned as harbour minister of Avon", "minister", "former"),
        ),
        (
            "Bo Orr, who stepped down as mayor, left the hall.",
            "Bo Orr",
            ("stepped down as mayor", "mayor", "former"),
        ),
        (
            "Ray named Ada Lind, 44, as his successor.",
            "Ada Lind",
            ("named Ada Lind, 44, as his successor", "replacement", "elect"),
        ),
        (
            "The board has nominated Ada Lind to be its chairwoman.",
            "Ada Lind",
            ("nominated Ada Lind to be its chairwoman", "chair", "nominee"),
        ),
        (
            "Ada Lind will be sworn in as mayor on Monday.",
            "Ada Lind",
            ("sworn in as mayor", "mayor", "elect"),
        ),
    ],
)
def test_an_office_left_or_taken(text: str, name: str, told: tuple[str, str, str]) -> None:
    assert changes(text, name) == [told]
    assert is_left(told[0]) == (told[2] == "former")


@pytest.mark.parametrize(
    "text",
    [
        "Bo Orr was seen as mayor of all Avon.",
        "Bo Orr named a street.",
        "They named Bo Orr as a suspect.",
        "Bo Orr quit on Friday.",
    ],
)
def test_what_is_no_office_or_of_another_time(text: str) -> None:
    assert changes(text, "Bo Orr") == []
