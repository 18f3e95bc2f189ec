"""A correction in words, for a list that a person reads."""

from collections.abc import Callable

import msgspec

from variorum.compare.stories_by_hand import APART, WITH
from variorum.corrections.kept import (
    FURNITURE,
    NO_COPY,
    OTHER_PERSON,
    OTHER_WORDS,
    SAME_PERSON,
    SAME_WORDS,
    SPEAKER,
    Given,
    Marked,
    OnePerson,
    OneUtterance,
    OtherPerson,
    OtherUtterance,
)
from variorum.model import Correction

EXCERPT = 80


def told(made: Correction) -> str:
    """What a correction says of its report: "date set to “2031-05-14”"."""
    teller = TELLERS.get(made.field)
    if teller is not None:
        return teller(made.value or "")
    return f"{made.field} set to “{made.value}”" if made.value else f"{made.field} taken away"


def _speaker(value: str) -> str:
    kept = msgspec.json.decode(value, type=Given)
    return f"{_quoted(kept.words)} given to {kept.name}"


def _furniture(value: str) -> str:
    kept = msgspec.json.decode(value, type=Marked)
    return f"{_quoted(kept.words)} marked as {'' if kept.furniture else 'no '}furniture"


def _same_words(value: str) -> str:
    kept = msgspec.json.decode(value, type=OneUtterance)
    other = f"{_quoted(kept.other.words)} in {kept.other.report}"
    return f"{_quoted(kept.words)} made one utterance with {other}"


def _other_words(value: str) -> str:
    kept = msgspec.json.decode(value, type=OtherUtterance)
    return f"{_quoted(kept.words)} taken out of its utterance"


def _same_person(value: str) -> str:
    kept = msgspec.json.decode(value, type=OnePerson)
    return f"“{kept.name}” made one person with “{kept.other.name}” in {kept.other.report}"


def _other_person(value: str) -> str:
    kept = msgspec.json.decode(value, type=OtherPerson)
    others = ", ".join(dict.fromkeys(f"“{other.name}”" for other in kept.others))
    where = " in this report" if kept.only_here else ""
    return f"“{kept.name}”{where} made another person than {others}"


def _quoted(words: str) -> str:
    line = " ".join(words.split())
    short = line if len(line) <= EXCERPT else line[:EXCERPT].rsplit(" ", 1)[0] + " …"
    return f"“{short}”" if short else "words"


TELLERS: dict[str, Callable[[str], str]] = {
    "removed": lambda _: "taken out of the case",
    APART: lambda _: "taken out of its story",
    WITH: lambda other: f"its story made one with that of {other}",
    NO_COPY: lambda other: f"no copy of {other}",
    SPEAKER: _speaker,
    FURNITURE: _furniture,
    SAME_WORDS: _same_words,
    OTHER_WORDS: _other_words,
    SAME_PERSON: _same_person,
    OTHER_PERSON: _other_person,
}
