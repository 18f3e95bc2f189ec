"""Figures that somebody is quoted with as a manner of speaking: "for seven decades", "ten times
harder". They stand in the quotation, and nobody looks them up.
"""

from variorum.account.figures.in_words import sentence_of
from variorum.account.figures.moments import COMPARING, TIMES
from variorum.account.sources import Sources
from variorum.annotate.speakers.pronouns import is_quoted
from variorum.annotate.words import words_in
from variorum.lang import word_list
from variorum.model import CountedFigure

OF_HISTORY = frozenset(["year", "decade", "century"])
"""Units in which is said how long something was, without that it was measured."""


def is_manner_of_speech(figure: CountedFigure, sources: Sources) -> bool:
    """Whether years, or times as much, stand in quotation marks and are nobody's punishment."""
    report = sources.reports.get(figure.evidence.report)
    if report is None or figure.evidence.part == "title":
        return False
    if not is_quoted(report.text, figure.evidence.begin):
        return False
    if figure.unit == TIMES:
        return COMPARING.match(report.text, figure.evidence.end) is not None
    return figure.unit in OF_HISTORY and not _tells_a_punishment(figure, sources)


def _tells_a_punishment(figure: CountedFigure, sources: Sources) -> bool:
    """Whether the sentence of a length of time tells of prison or a sentence."""
    sentence = sentence_of(figure.evidence, sources)
    words = words_in(sentence.of(sources.reports[figure.report].text)) if sentence else []
    return not word_list("sentencing_words").isdisjoint(word.lower() for word in words)
