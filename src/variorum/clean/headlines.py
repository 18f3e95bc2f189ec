"""Headlines of other articles, printed in capitals between two paragraphs."""

import re
from collections.abc import Sequence

from variorum.clean.lines import LIST_ITEM, is_prose, share_of_capitals
from variorum.clean.patterns import is_furniture_line
from variorum.model import Span

WORD = re.compile(r"[^\W\d_]{2,}")
QUOTED = re.compile(r"^[\"“].*[\"”][.!?]?$|^['‘][^'‘’]*['’]$")
MOST_IN_A_ROW = 2
FEWEST_WORDS = 6
MOST_HEADINGS = 3
MOST_HEADLINES = 8
LONGEST = 220


def find_headlines(text: str, lines: Sequence[Span]) -> list[Span]:
    """Lines in capitals that stand alone amid a body in mixed case.

    A heading of the body is shorter, a shouted quotation has its marks or an exclamation, a
    notice comes in several lines or after a colon: none of these is taken. A text that is
    itself in capitals has no such lines.
    """
    words = [line.of(text) for line in lines]
    shouted = [_is_headline(line) for line in words]
    if not any(shouted) or share_of_capitals(text[:20_000]) > 0.4:
        return []
    prose = [number for number, line in enumerate(words) if is_prose(line)]
    if not prose:
        return []
    headings = sum(not one and _is_heading(line) for one, line in zip(shouted, words, strict=True))
    if headings >= MOST_HEADINGS or sum(shouted) > MOST_HEADLINES:
        return []  # a column in items, each under a heading in capitals
    return [
        lines[number]
        for number, is_one in enumerate(shouted)
        if is_one
        and prose[0] < number < prose[-1]
        and not words[number - 1].endswith(":")
        and _run_length(shouted, number) <= MOST_IN_A_ROW
        and not LIST_ITEM.match(words[number + 1])
    ]


def _is_headline(words: str) -> bool:
    return (
        25 <= len(words) <= LONGEST
        and words[-1] not in ".!:;,-–—…"
        and not QUOTED.match(words)
        and not LIST_ITEM.match(words)
        and share_of_capitals(words) > 0.9
        and len(WORD.findall(words)) >= FEWEST_WORDS
    )


def _is_heading(words: str) -> bool:
    return (
        len(words) <= LONGEST
        and len(WORD.findall(words)) >= 2
        and share_of_capitals(words) > 0.9
        and not is_furniture_line(words)
    )


def _run_length(shouted: Sequence[bool], number: int) -> int:
    first = last = number
    while first > 0 and shouted[first - 1]:
        first -= 1
    while last + 1 < len(shouted) and shouted[last + 1]:
        last += 1
    return last - first + 1
