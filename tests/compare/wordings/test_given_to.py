"""One truth of who spoke, whichever output tells it."""

import pytest

from variorum.compare.wordings.given_to import speaker_of, with_speakers
from variorum.model import (
    Annotation,
    Ascription,
    Attribution,
    Evidence,
    Family,
    Person,
    Role,
    Span,
    Speaker,
    When,
    Wording,
)

TEXT = "“We wait for the tide,” she said."
CONTENT = Span(0, 23)
PEOPLE = [Person("p1", "Ida Moor"), Person("p2", "Bo Day")]


def told(speaker: str) -> Wording:
    evidence = (Evidence("a", *CONTENT, CONTENT.of(TEXT)),)
    return Wording("a", (CONTENT,), CONTENT.of(TEXT), True, "direct", speaker, evidence)


def findings(speaker: str, score: float) -> Annotation:
    given = Attribution((), (), (CONTENT,), "direct", Speaker(name=speaker, score=score))
    return Annotation(report="a", attributions=(given,))


@pytest.mark.parametrize(
    ("own", "score", "expected"),
    [
        ("Ida Moor", 0.9, "Ida Moor"),
        ("Bo Day", 0.6, "Ida Moor"),  # a guess that the other reports do not bear out
        ("Bo Day", 0.95, "Bo Day"),
        ("", 0.0, ""),
        ("the group", 0.6, "Ida Moor"),
        ("police", 0.9, "police"),
    ],
)
def test_a_guess_gives_way_to_who_the_story_names(own: str, score: float, expected: str) -> None:
    wording = told(own)
    family = Family("f1", "Ida Moor", (wording,))
    found = findings(own, score)
    assert speaker_of(wording, family, found, PEOPLE) == expected
    (settled,) = with_speakers([family], {"a": found}, PEOPLE)
    assert settled.wordings[0].speaker == expected


def test_a_speaker_told_as_in_dispute_stays() -> None:
    wording = told("Bo Day")
    given = (Ascription("Ida Moor", ("b",)), Ascription("Bo Day", ("a",)))
    family = Family("f1", "Ida Moor", (wording,), (), given)
    assert speaker_of(wording, family, findings("Bo Day", 0.6), PEOPLE) == "Bo Day"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("lawyer for the families",), "the company"),
        (("Attorney",), "the company"),
        (("head of the ferries",), "Ida Moor"),
        (("lawyer", "head of the ferries"), "Ida Moor"),
        ((), "Ida Moor"),
    ],
)
def test_what_a_body_said_is_not_given_to_a_lawyer(titles: tuple[str, ...], expected: str) -> None:
    wording = told("the company")
    family = Family("f1", "Ida Moor", (wording,))
    people = [Person("p1", "Ida Moor", (), tuple(Role(t, "", ("a",), When(), ()) for t in titles))]
    assert speaker_of(wording, family, None, people) == expected
