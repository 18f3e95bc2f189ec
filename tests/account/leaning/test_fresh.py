"""Nouns that a report has just brought in, in invented words."""

from variorum.account.leaning.fresh import OFTEN, fresh_nouns
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation


def test_a_noun_just_brought_in_is_fresh_unless_the_report_is_about_it() -> None:
    text = "Roth bought a lantern. It rained on the pier. The lantern broke."
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    at = text.index("The lantern")
    assert {"lantern", "pier"} <= fresh_nouns(text, at, findings)
    often = text + " The lantern was old." * OFTEN
    findings = Annotation(report="r", sentences=tuple(find_sentences(often)))
    assert "lantern" not in fresh_nouns(often, at, findings)
