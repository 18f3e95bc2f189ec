"""Words with their places."""

import re
from typing import NamedTuple

WORD = re.compile(
    r"\d+(?:[.,:]\d+)*"  # 225,000 and 3.5 and 12:30 stay whole
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # don't, Adams’s
    r"|[^\W_]+",  # digits and letters mixed: 3pm, G20
)


class Word(NamedTuple):
    """A word or number of a text and its place in code points."""

    begin: int
    end: int
    text: str


def find_words(text: str, begin: int = 0, end: int | None = None) -> list[Word]:
    """The words of [begin, end) in order; hyphenated words come apart, contractions do not."""
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), m.group()) for m in WORD.finditer(text, begin, stop)]


def words_in(text: str) -> list[str]:
    """The same words without their places."""
    return WORD.findall(text)
