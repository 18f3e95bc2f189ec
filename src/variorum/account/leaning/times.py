"""Times that only the words before have told: "that year", "at the time"."""

import re

from variorum.lang.calendar import MONTHS, WEEKDAYS

DAY = (
    r"(?:afternoon|autumn|day|evening|fall|month|morning|night|season|session|spring|summer|"
    r"week(?:end)?|winter|year)"
)
ENDS = r"(?=[.,;:!?”\"]|\s(?:after|and|at|but|by|for|from|in|on|to|when|while|with)\b|\W*$)"
"""Behind "that day" where it is no subject of a clause: "said that day one"."""
THAT_DAY = re.compile(
    rf"\bthat\s{DAY}{ENDS}"
    rf"|^(?:But\s)?(?:At|During|In|On|Over)\sthe\ssame\s(?:{DAY}|(?:time\s)?period)\b"
    r"(?!\s(?:as|that|when)\b)"
    r"|\bat\sthe\stime(?=[.,;]|\sthat\s|\sto\s|\sfor\s|\sin\s|\W*$)"
)
TOLD = re.compile(rf"\b(?:\d{{4}}|{'|'.join((*MONTHS, *WEEKDAYS))})\b")


def place_of_a_time(text: str) -> int | None:
    """Where words name a time that neither they tell before nor everybody knows."""
    found = THAT_DAY.search(text)
    return found.start() if found and not TOLD.search(text, 0, found.start()) else None
