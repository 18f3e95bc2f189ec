"""What a report has just brought in, in invented words."""

import re

from variorum.account.leaning.fresh import FIRST, OFTEN, fresh_nouns, fresh_people, known_stems
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Name


def test_a_noun_just_brought_in_is_fresh_unless_the_report_is_about_it() -> None:
    text = "Roth bought a lantern. It rained on the pier. The lantern broke."
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    at = text.index("The lantern")
    assert {"lantern", "pier"} <= fresh_nouns(text, at, findings)
    often = text + " The lantern was old." * OFTEN
    findings = Annotation(report="r", sentences=tuple(find_sentences(often)))
    assert "lantern" not in fresh_nouns(often, at, findings)


def people(text: str, at: str) -> frozenset[str]:
    names = [
        Name(found.start(), found.end(), "person")
        for found in re.finditer(r"Ana Roth|(?<!Ana )Roth|Jon Orr|(?<!Jon )Orr", text)
    ]
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)), names=tuple(names))
    return fresh_people(text, text.index(at), findings)


def test_somebody_just_named_in_full_is_fresh_unless_the_report_is_about_them() -> None:
    text = "It rained. Ana Roth bought a lantern. Orr had none. Roth broke it."
    assert people(text, "Roth broke") == {"Roth"}
    assert not people(text, "Ana Roth")
    assert not people(text + " Roth was old." * OFTEN, "Roth broke")


def test_somebody_named_long_before_is_not() -> None:
    text = "Ana Roth came. " + "It rained on the pier. " * 5 + "Ana Roth left. Roth broke it."
    assert not people(text, "Roth broke")


def test_a_report_is_about_what_opens_it_or_stands_in_it_often() -> None:
    text = (
        "Roth bought a lantern. "
        + "It rained. " * FIRST
        + "The pier fell. "
        + "Oil! " * (OFTEN + 1)
    )
    known = known_stems(text)
    assert {"lanter", "oil"} <= known
    assert "pier" not in known
