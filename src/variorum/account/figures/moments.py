"""Figures that tell when, where or how often something was done, and not how much: "within two
weeks", "in 30, 60 or 90 days", "in Ashby, 30 miles south of the port", "said three times".
"""

import re
from decimal import Decimal

from variorum.account.figures.in_words import sentence_of
from variorum.account.figures.passing import befell
from variorum.account.sources import Sources
from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import value_table
from variorum.compare.figures.values import dimension
from variorum.lang import word_list
from variorum.model import CountedFigure

NEAR = 20
AT_A_TIME = re.compile(r"\s+(?:at a time|on end)\b")
MOMENT = re.compile(
    r"(?i)(?:\s+(?:or|to)\s+[\w,]+\s+\w+)?"
    r"\s+(?:in advance|before|after|since|later|earlier|ahead|ago|away|prior|tops|from now"
    r"|on(?=,))\b"
)
INTO = re.compile(r"\s+into\b")
"""At the head of a sentence it says when: "Some 48 hours into the crisis"."""
LIST = re.compile(r"\b(?:in|within) (?P<first>[\w-]+)(?:, [\w-]+)*(?:, |,? or )$")
"""Numbers before the last of several: "in 30, 60 or 90 days"."""
FROM_THERE = re.compile(
    r"\s+(?:(?:due )?(?:north|south|east|west)(?:-?(?:east|west))?|(?:away )?from"
    r"|outside|inland)\b",
    re.IGNORECASE,
)
TIMES, SELDOM = "times", 5
COMPARING = re.compile(
    r"(?i)\s+(?:as|more|less|fewer|the|that of|those of|its|their|his|her|what|[a-z]+er)\b"
)
"""Behind "three times" these measure, and do not tell how often."""


def tells_when(figure: CountedFigure, sources: Sources) -> bool:
    """Whether it is a length of time that only says when: "within two weeks"."""
    report = sources.reports.get(figure.evidence.report)
    if report is None or figure.unit not in set(value_table("units_time").values()):
        return False
    before = report.text[max(0, figure.evidence.begin - NEAR) : figure.evidence.begin]
    words = before.split()
    behind = figure.evidence.end
    if MOMENT.match(report.text, behind) or AT_A_TIME.match(report.text, behind):
        return True
    sentence = sentence_of(figure.evidence, sources)
    opens = sentence is not None and sentence.begin == figure.evidence.begin
    if opens and INTO.match(report.text, figure.evidence.end):
        return True
    if (several := LIST.search(before)) and _is_short_number(several["first"]):
        return True
    owners = word_list("owners_told_of")
    near = [word.lower() for word in words[-2:]]
    if near and near[-1] in owners:
        return True
    if len(near) > 1 and near[-1] in ("just", "only") and not opens:
        words.pop()  # "after just three months"
    return bool(words) and words[-1].lower().strip('“”"(') in word_list("stretch_words")


def tells_where(figure: CountedFigure, sources: Sources) -> bool:
    """Whether it is a way behind the name of a place that tells where this lies: "in Ashby, 30
    miles south of the port".
    """
    report = sources.reports.get(figure.evidence.report)
    if report is None or dimension(figure.unit) != "m":
        return False
    before = report.text[max(0, figure.evidence.begin - NEAR) : figure.evidence.begin]
    return before.endswith(", ") and FROM_THERE.match(report.text, figure.evidence.end) is not None


def tells_how_often(figure: CountedFigure, sources: Sources) -> bool:
    """Whether something was said, or done a few times while nobody was hurt: "said three times"."""
    report = sources.reports.get(figure.evidence.report)
    if report is None or figure.unit != TIMES or Decimal(figure.upper or figure.value) > SELDOM:
        return False
    before = report.text[max(0, figure.evidence.begin - NEAR) : figure.evidence.begin].split()
    if before and before[-1].lower() in word_list("speech_verbs"):
        return True
    compared = COMPARING.match(report.text, figure.evidence.end)
    return compared is None and not befell(figure, sources)


def _is_short_number(word: str) -> bool:
    """Whether a word is a number that is no year."""
    return small_number(word.lower()) is not None or (word.isdigit() and len(word) < len("2000"))
