"""One truth of who spoke, whichever output tells it."""

from dataclasses import replace

import pytest

from variorum.compare.speakers.by_wordings import with_speakers_of_wordings
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
    called = Speaker(name=speaker, score=score) if speaker else Speaker(unresolved="she", score=0)
    given = Attribution((), (), (CONTENT,), "direct", called)
    return Annotation(report="a", attributions=(given,))


@pytest.mark.parametrize(
    ("own", "score", "expected"),
    [
        ("Ida Moor", 0.9, "Ida Moor"),
        ("Bo Day", 0.6, "Ida Moor"),  # a guess that the other reports do not bear out
        ("Bo Day", 0.95, "Bo Day"),
        ("Bo Dayes", 1.0, "Bo Dayes"),  # a person said so
        ("", 0.0, "Ida Moor"),
        ("the group", 0.6, "Ida Moor"),
        ("police", 0.9, "police"),
    ],
)
def test_a_guess_gives_way_to_who_the_story_names(own: str, score: float, expected: str) -> None:
    family = Family("f1", "Ida Moor", (told(own),))
    (settled,), found = with_speakers_of_wordings([family], {"a": findings(own, score)}, PEOPLE)
    assert settled.wordings[0].speaker == expected
    assert found["a"].attributions[0].speaker.called == expected


def test_a_family_does_not_become_somebody_whom_others_name() -> None:
    own = "The family of a boatman who was lost behind the old weir one night in spring"
    called = Speaker(unnamed=own, score=0.9)
    given = Annotation(
        report="a", attributions=(Attribution((), (), (CONTENT,), "direct", called),)
    )
    family = Family("f1", "Ida Moor", (told(own),))
    (settled,), found = with_speakers_of_wordings([family], {"a": given}, PEOPLE)
    assert settled.wordings[0].speaker == own
    assert found["a"].attributions[0].speaker.called == own


def test_a_speaker_told_as_in_dispute_stays() -> None:
    given = (Ascription("Ida Moor", ("b",)), Ascription("Bo Day", ("a",)))
    family = Family("f1", "Ida Moor", (told("Bo Day"),), (), given)
    (settled,), _ = with_speakers_of_wordings([family], {"a": findings("Bo Day", 0.6)}, PEOPLE)
    assert settled.wordings[0].speaker == "Bo Day"


def test_who_tells_what_another_said_does_not_become_the_other() -> None:
    family = Family("f1", "Ida Moor", (told("Ida Moor"),))
    inner = findings("Ida Moor", 0.6).attributions[0]
    outer = replace(inner, speaker=Speaker(name="Bo Day", score=0.6), content=(Span(0, 33),))
    both = Annotation(report="a", attributions=(outer, inner))
    _, found = with_speakers_of_wordings([family], {"a": both}, PEOPLE)
    assert [a.speaker.name for a in found["a"].attributions] == ["Bo Day", "Ida Moor"]


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
    family = Family("f1", "Ida Moor", (told("the company"),))
    people = [Person("p1", "Ida Moor", (), tuple(Role(t, "", ("a",), When(), ()) for t in titles))]
    said = Attribution((), (), (CONTENT,), "direct", Speaker(unnamed="the company", score=0.6))
    found = {"a": Annotation(report="a", attributions=(said,))}
    (settled,), _ = with_speakers_of_wordings([family], found, people)
    assert settled.wordings[0].speaker == expected
