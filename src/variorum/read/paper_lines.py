"""The line that gives the paper or the place and the day and nothing else: "The Harrow Courier,
4 May 2031", "Town Hall, Harrow, 4 May 2031".
"""

import re

from variorum.model import Span
from variorum.read.dates import match_day
from variorum.read.stamps import TIME_OF_DAY, head_lines

NAME = re.compile(r"(?:(?:[A-Z][\w.'’&-]*|of|and|for|on|the)[ ]){0,6}[A-Z][\w.'’&-]*")
GAP = re.compile(r"[ \t]*[,:][ \t]+|[ \t]+[-–—|•·/(][ \t]*|[ \t]+")
END = re.compile(r"[ \t]*[.)]?$")
LONGEST, MOST_NAMES = 160, 3


def find_paper_lines(text: str) -> list[Span]:
    """Such lines at the head of a report, in order, whichever of the two comes first."""
    return [line for line in head_lines(text) if _is_paper_line(line.of(text))]


def _is_paper_line(words: str) -> bool:
    if len(words) > LONGEST:
        return False
    if found := match_day(words):
        gap = GAP.match(words, found[1])
        return gap is not None and _is_name(words[gap.end() :].rstrip(".)"))
    for gap in GAP.finditer(words):
        if _is_name(words[: gap.start()]) and (found := match_day(words, gap.end())):
            time = TIME_OF_DAY.match(words, found[1])
            return END.match(words, time.end() if time else found[1]) is not None
    return False


def _is_name(words: str) -> bool:
    """Whether words are a name, or up to three of them: a hall and its town."""
    parts = words.split(", ")
    return len(parts) <= MOST_NAMES and all(map(NAME.fullmatch, parts))
