"""Advertisements set into the text: a sponsor's line with its headline and its appeal."""

import re
from collections.abc import Sequence

from variorum.lang import word_list
from variorum.model import Span

SPONSOR = re.compile(
    r"\W{0,3}(?i:sponsored|promoted|paid content|paid post|advertorial|partner content)"
    r"(?i:\s+(?:by|content|post|message|link)\b.{0,60})?\W{0,3}"
    r"|.{0,60}[\w.)]\W{1,3}(?:Sponsored|Promoted|SPONSORED|PROMOTED|Advertorial|Paid Content)"
    r"(?:\s+(?i:content|post|message|link))?\W{0,3}"
    r"|(?i:(?:from|a message from|presented by|brought to you by) our (?:sponsors?|partners?))"
    r"\W{0,3}"
    r"|(?i:brought to you|presented|paid for) by .{2,60}"
)
SECOND_PERSON = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
LONGEST_LINE = 90
FEWEST_APPEALS = 3
LEAST_CAPITALS = 0.6


def find_sponsor_blocks(text: str, lines: Sequence[Span]) -> list[Span]:
    """The sponsors' blocks, each as one span.

    A block is a short line that says "sponsored", the same short line above and below it
    where there is one, and the paragraph after it where that appeals to the reader for money
    or custom; with such an appeal, the headline above the line is part of the block too.
    """
    blocks: list[Span] = []
    for number, line in enumerate(lines):
        if line.end - line.begin <= LONGEST_LINE and SPONSOR.fullmatch(text, line.begin, line.end):
            first, last = _with_headline(text, lines, number)
            if last + 1 < len(lines) and _appeals(lines[last + 1].of(text)):
                last += 1
                first -= first == number and number > 1 and _is_headline(lines[first - 1].of(text))
            elif first == last and _ends_sentence(line.of(text)):
                continue
            blocks.append(Span(lines[first].begin, lines[last].end))
    return blocks


def _with_headline(text: str, lines: Sequence[Span], number: int) -> tuple[int, int]:
    if 0 < number < len(lines) - 1:
        above, below = (lines[n].of(text).casefold() for n in (number - 1, number + 1))
        if above == below and len(above) <= 2 * LONGEST_LINE:
            return number - 1, number + 1
    return number, number


def _is_headline(words: str) -> bool:
    """Whether a line is short, no sentence, and most of its longer words have a capital."""
    long_words = [word for word in WORD.findall(words) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long_words)
    return (
        len(words) <= LONGEST_LINE
        and words[-1] not in ".:;,"
        and len(long_words) > 0
        and capitals >= LEAST_CAPITALS * len(long_words)
    )


def _appeals(words: str) -> bool:
    appeals = {word for word in WORD.findall(words.lower()) if word in word_list("appeal_words")}
    return SECOND_PERSON.search(words) is not None and len(appeals) >= FEWEST_APPEALS


def _ends_sentence(words: str) -> bool:
    return words[-1] in '.!?"”’'
