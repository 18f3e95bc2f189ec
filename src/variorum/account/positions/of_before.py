"""Positions that a report tells of a time before its own."""

import re
from bisect import bisect_right

from variorum.account.positions.notes import printed
from variorum.account.sources import Sources
from variorum.model import PositionTelling
from variorum.model.modalities import WILLED

LOOKS_BACK = re.compile(r"(?i)\b(?:at th(?:e|at) time|back then|years ago)\b(?! of\b)")
EARLIER = re.compile(
    r"(?i)\b(?:days?|weeks?|months?|years?|hours?)\s(?:earlier|before|ago)\b|"
    r"\bearlier\s(?:this|that|in\sthe)\b|\blast\s(?:week|month|year|spring|summer|fall|autumn|winter)\b"
)
"""What was said then is not of the day of the report."""
ASKED_ALSO = re.compile(
    r"(?:He|She|They)\s(?:also\s|then\s|later\s)?"
    r"(?:(?:ask|urg|press|pressur|order|direct|press|demand|call|want|propos|push)\w*ed)\b"
)
HAD_DONE = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,4}had\s(?!to\b|an?\b|the\b|no\b)(?:\w+ly\s)?[a-z]+\s"
)
"""What is told of somebody's past goes on behind it: "Orr had sent guards. He also urged"."""
IN_YEAR = re.compile(
    r"\b(?:[Ii]n|[Oo]f)\s(?:an?\s|(?:early|late|mid-?)\s?|[A-Z][a-z]{2,8}\s)?((?:19|20)\d\d)\b"
)


def is_of_before(telling: PositionTelling, sources: Sources) -> bool:
    """Whether it was taken before the day of its report: "Days earlier, she vowed to"."""
    around = printed(telling).replace(telling.action, " ")
    return bool(EARLIER.search(around)) or looks_back(telling, sources)


def looks_back(telling: PositionTelling, sources: Sources) -> bool:
    """Whether a report tells a position of a time before: "She said at the time …", "wrote in
    a letter of 2031 that it would".
    """
    words = printed(telling)
    ahead = words[: max(0, words.find(telling.action))]
    written = sources.when(telling.report).earliest
    of_year = IN_YEAR.search(ahead) if telling.modality in WILLED and written else None
    if of_year and written and int(of_year[1]) < written.year:
        return True
    return bool(LOOKS_BACK.search(ahead)) or (
        ASKED_ALSO.match(ahead) is not None
        and HAD_DONE.match(_sentence_before(telling, sources)) is not None
    )


def _sentence_before(telling: PositionTelling, sources: Sources) -> str:
    """The sentence before the one that tells it, in one line."""
    evidence = telling.evidence
    if evidence.part == "title":
        return ""
    sentences = sources.annotations[evidence.report].sentences
    at = bisect_right(sentences, evidence.begin, key=lambda s: s.begin) - 2
    if at < 0:
        return ""
    text = sources.reports[evidence.report].text
    return " ".join(text[sentences[at].begin : sentences[at].end].split())
