"""What a report itself says will come: an announced act of somebody, or a forecast of its own."""

import re

from variorum.account.positions.holders import behind_action, place_of_holder
from variorum.lang import word_list
from variorum.lang.calendar import MONTH_NUMBERS, WEEKDAYS
from variorum.model import PositionTelling

BARE = re.compile(
    r"\b(?P<modal>will|would|[’']ll)\s+(?:\w+ly\s+|also\s+|then\s+|now\s+|still\s+)*\W?$"
)
TOLD_WHEN = re.compile(
    r"\b(?:[Tt]oday|[Tt]onight|[Tt]omorrow|(?:[Tt]his|[Nn]ext|[Cc]oming)\s(?:week|month|year|weekend|"
    r"summer|fall|winter|spring)|[Ss]oon|"
    rf"{'|'.join((*WEEKDAYS, *map(str.capitalize, MONTH_NUMBERS)))})\b"
)
SAID = re.compile(
    r"\b(?:sa(?:id|ys?)|announc\w+|confirm\w+|vow\w*|promis\w+|pledg\w+|told|insist\w+|warn\w*|stress\w+|"
    r"underscor\w+|reiterat\w+|emphasi[sz]\w+|"
    r"threat\w*)\b"
)
WORKED_OUT = re.compile(
    r"\b(?:analys[ie]s|estimates?|study|projections?|forecasts?|report|data|figures)\b"
)
"""Whose words are no more than what somebody reckons."""
GROUPS = (
    "actor_nouns",
    "organisation_nouns",
    "branch_nouns",
    "places_that_act",
    "nations_as_plurals",
)


def is_forecast(telling: PositionTelling, before: str) -> bool:
    """Whether a report says by itself, and not of a person or of a measure, what "will" or "would"
    come: "The justices will generally avoid the question". What a body will do on a day told is
    announced.
    """
    modal, words = BARE.search(before), telling.who.split()
    if telling.modality != "will" or modal is None or not words or _is_person(words):
        return False
    if telling.said_by:
        return WORKED_OUT.search(telling.said_by) is not None
    if telling.condition or word_list("measure_nouns") & set(telling.who.lower().split()):
        return False
    begin, _ = place_of_holder(telling, before)
    if SAID.search(before[:begin]) or SAID.search(behind_action(telling)):
        return False
    return modal["modal"] == "would" or TOLD_WHEN.search(telling.evidence.text) is None


def _is_person(words: list[str]) -> bool:
    """Whether a holder is told by a name that is none of a body, a place or many."""
    first, last = words[0], words[-1]
    if first.lower() in word_list("determiners") or not (first[0].isupper() and last[0].isupper()):
        return False
    plain = last.lower().strip(".,")
    return not last.isupper() and not any(
        plain in word_list(kind) or plain.removesuffix("s") in word_list(kind) for kind in GROUPS
    )
