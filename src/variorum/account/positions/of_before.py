"""Positions that a report tells of a time before its own."""

import re

from variorum.model import PositionTelling

EARLIER = re.compile(
    r"(?i)\b(?:days?|weeks?|months?|years?|hours?)\s(?:earlier|before|ago)\b|"
    r"\bearlier\s(?:this|that|in\sthe)\b|\blast\s(?:week|month|year|spring|summer|fall|autumn|winter)\b|"
    r"\bat th(?:e|at) time\b(?! of\b)|\bback then\b|\b(?:initially|originally|previously)\b"
)
"""What was said then is not of the day of the report."""


def is_of_before(telling: PositionTelling) -> bool:
    """Whether it was taken before the day of its report: "Days earlier, she vowed to"."""
    told = " ".join(telling.evidence.text.split())
    return bool(EARLIER.search(told.replace(telling.action, " ")))
