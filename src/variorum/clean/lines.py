"""The lines of a text, and what kind of line each is."""

import re
from collections.abc import Iterator

from variorum.model import Span

LINE = re.compile(r"[^\r\n]+")
SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
LIST_ITEM = re.compile(r"(?:[-–—*•·‣]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)])\s")


def find_lines(text: str) -> Iterator[Span]:
    """The lines that hold anything, trimmed, in order."""
    for match in LINE.finditer(text):
        line = Span(match.start(), match.end()).trimmed(text)
        if line.begin < line.end:
            yield line


def is_prose(words: str) -> bool:
    """Whether a line reads as running text: sentences in mixed case."""
    return (
        len(words) >= 60
        and SENTENCE_END.search(words) is not None
        and share_of_capitals(words) < 0.3
        and words.count(" ") >= 8
    )


def share_of_capitals(words: str) -> float:
    """Which part of the letters are capitals, 0 to 1; 0 where there are no letters."""
    letters = sum(map(str.isalpha, words))
    return sum(map(str.isupper, words)) / letters if letters else 0.0
