"""Figures that a report only mentions in passing: whose children fled, how old they are, how many
follow somebody; and those that count what only the sentence before has named.
"""

import re
from decimal import Decimal

from variorum.account.figures.in_words import sentence_of
from variorum.account.sources import Sources
from variorum.annotate.figures.tokens import value_table
from variorum.annotate.words import words_in
from variorum.model import CountedFigure

NEAR = 30
KIN = frozenset({"daughters", "sons", "children", "kids", "grandchildren", "siblings", "brothers",
    "sisters", "stepchildren"})  # fmt: skip
FEW_KIN = 12
PARENT_OF = re.compile(r"\b(?:fathers?|mothers?|parents?|grandfather|grandmother)\s(?:of|to)\s$")
OF_AGE = re.compile(r"\s(?:old|pregnant|along)\b|[’']?\s(?:of\s)?(?:service|experience)\b")
MORE = re.compile(r"(?:more|less|fewer|nearly|almost|some|about|around|roughly)\b")
MANY = re.compile(r"(?:dozens|scores|hundreds|thousands)\b")
"""With "the" these are told of as known: "the thousands of pilgrims"."""
OF = re.compile(r"\sof\b")
MEMBERS = frozenset({"members", "followers", "subscribers", "readers", "viewers", "listeners",
    "fans", "employees", "republicans", "democrats", "lawmakers"})  # fmt: skip
BESIDE_A_BODY = re.compile(
    r"(?:\b(?:group|caucus|committee|bloc|club|union|league|association|party)\s(?:of|with)"
    r"|\b(?:his|her|their|its))\s$"
)
THE = re.compile(r"\b(?:the|these|those)\s$", re.IGNORECASE)
OF_THOSE = re.compile(r"\s(?:from|of|in|among)\s(?:this|these|those|them|that)\b")
STRETCH_OF = re.compile(
    r"\b(?:(?:end|beginning|start|course|most|rest)\sof|an?\s(?:[a-z]+\s){0,2}[a-z]+)\s$"
)
DWELLS = re.compile(r"\blives\s(?=(?:in|with|at|near|on|alone|there|outside|nearby)\b)")
"""Where somebody lives is no toll of lives."""
CALLED = re.compile(r"[“\"][a-z]+[,.]?[”\"]")
"""A single word in marks tells what somebody calls a thing: "a plan that is “dead”"."""


def is_in_passing(figure: CountedFigure, sources: Sources) -> bool:
    """Whether a number is no news of the story wherever it stands: of somebody's children to whom
    nothing befell, of an age, or of how long somebody has served.
    """
    report = sources.reports.get(figure.evidence.report)
    if report is None:
        return False
    begin, end = figure.evidence.begin, figure.evidence.end
    if figure.unit:
        is_time = figure.unit in set(value_table("units_time").values())
        return is_time and OF_AGE.match(report.text, end) is not None
    if PARENT_OF.search(report.text, max(0, begin - NEAR), begin):
        return True
    if befell(figure, sources):
        return False
    small = figure.upper is None and Decimal(figure.value) <= FEW_KIN
    return small and _head(figure) in KIN


def is_of_what_was_named(figure: CountedFigure, sources: Sources) -> bool:
    """Whether what is counted stands in the sentence before, or the number only tells of a body or
    a time beside it: "the more than 200 people", "4,000 from this wave", "a group of 150 members".
    """
    report = sources.reports.get(figure.evidence.report)
    if report is None or figure.evidence.part == "title":
        return False
    begin, end = figure.evidence.begin, figure.evidence.end
    before = report.text[max(0, begin - NEAR) : begin]
    if figure.unit:
        is_time = figure.unit in set(value_table("units_time").values())
        return is_time and STRETCH_OF.search(before.lower()) is not None
    if befell(figure, sources):
        return False
    if THE.search(before) and MANY.match(figure.evidence.text):
        return True
    if THE.search(before) and MORE.match(figure.evidence.text) and not OF.match(report.text, end):
        return True
    if OF_THOSE.match(report.text, end):
        return True
    return _head(figure) in MEMBERS and BESIDE_A_BODY.search(before) is not None


def _head(figure: CountedFigure) -> str:
    return figure.counted.lower().rpartition(" ")[2]


def befell(figure: CountedFigure, sources: Sources) -> frozenset[str]:
    """What the sentence, or the figure in a title, tells befell people: dead, hurt, missing …"""
    sentence = sentence_of(figure.evidence, sources)
    report = sources.reports.get(figure.evidence.report)
    words = sentence.of(report.text) if sentence and report else figure.evidence.text
    tolls = value_table("toll_words")
    told = [word.lower() for word in words_in(CALLED.sub(" ", DWELLS.sub(" ", words)))]
    return frozenset(tolls[word] for word in told if word in tolls)
