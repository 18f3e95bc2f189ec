"""Whom a "he" stands for, of whom the annotator says that he spoke."""

from variorum.account.standing_alone import find_referents
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Attribution, Name, Span, Speaker

OPENING = "Bram Tollan shut the bridge. "


def referents(sentence: str, *behind: str) -> list[str]:
    """The names that a sentence's pronouns are given, behind a sentence on Bram Tollan."""
    text = OPENING + sentence
    he, said = len(OPENING) + sentence.index("he said"), len(OPENING) + sentence.index("said")
    findings = Annotation(
        report="port",
        sentences=find_sentences(text),
        names=tuple(
            Name(text.index(n), text.index(n) + len(n), "person") for n in ("Bram Tollan", *behind)
        ),
        attributions=(
            Attribution(
                source=(Span(he, he + 2),),
                cue=(Span(said, said + 4),),
                content=(Span(said + 5, said + 20),),
                kind="indirect",
                speaker=Speaker(name="Bram Tollan"),
            ),
        ),
    )
    return list(find_referents(text, Span(len(OPENING), len(text)), findings).values())


def test_who_spoke_is_told_behind_the_pronoun() -> None:
    assert referents("Later he said the toll would be raised.") == ["Bram Tollan"]


def test_a_pronoun_of_an_opening_may_stand_for_the_subject_behind_it() -> None:
    told = "Though he said the toll was low, Harbour Clerk Piet Malou left."
    assert referents(told, "Piet Malou") == []
