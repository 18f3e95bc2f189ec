"""What is printed twice among the lines of a speaker."""

import re
from collections.abc import Sequence
from math import ceil

from variorum.account.quote_marks import OPENING_MARKS
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.model import Evidence, Line

HASHTAGS = re.compile(r"(?:\s[#@]\w+)+$")
STAND_IN = re.compile(r"\s?(?:\([^()]*\)|\[[^\[\]]*\]|@\w+)")
"""A name that stands in for another word: "meeting (Ray) today", "meeting @annray today"."""
IN_MARKS = re.compile(r"[“\"]([^“”\"]+)[”\"]")
LEAST_AGAIN, LEAST_QUOTED = 5, 4
LEAST_TELLING, ALL = 2, 0.99
MOST_OF_QUOTED, LEAST_IN_A_ROW = 0.75, 8
"""So much of a quotation in a row, and it is that which the post spells out."""


def without_printed_again(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, one that is printed as a part of another left out."""
    kept: list[Line] = []
    for number, line in enumerate(lines):
        if not line.lines and _is_printed_again(line, kept, lines[number + 1 :]):
            continue
        if not line.lines and (_is_told_again(line, lines) or _is_quoted_again(line, kept)):
            continue
        held = [e for other in (*kept, *lines) if other is not line for e in other.evidence]
        inside = [any(_holds(e, own) for e in held) for own in line.evidence]
        if line.lines or not inside or not all(inside):
            kept.append(line)
    return tuple(kept)


def _is_printed_again(line: Line, before: Sequence[Line], behind: Sequence[Line]) -> bool:
    """Whether its report prints the same words twice, as an embedded post repeats what the text
    has quoted: once is enough.
    """
    report, words = line.evidence[0].report, _own_words(line.text)

    def has(other: Line) -> bool:
        told = [other, *other.lines]
        return any(is_printed_in(line, t) for t in told if t.evidence[0].report == report)

    return any(map(has, before)) or any(
        has(other) and _own_words(other.text) != words for other in behind
    )


def is_printed_in(line: Line, other: Line) -> bool:
    """Whether another line has the words of a line, or most of them in a row where it is a
    quotation: the post has a handle for a name in it.
    """
    words = _own_words(HASHTAGS.sub("", line.text)).split()
    if len(words) < LEAST_AGAIN:
        return False
    whole = f" {_own_words(other.text)} "
    if f" {' '.join(words)} " in whole:
        return True
    run = ceil(MOST_OF_QUOTED * len(words))
    quoted = line.text[:1] in OPENING_MARKS and run >= LEAST_IN_A_ROW
    runs = range(len(words) - run + 1) if quoted else ()
    return any(f" {' '.join(words[at : at + run])} " in whole for at in runs)


def _is_told_again(line: Line, lines: Sequence[Line]) -> bool:
    """Whether another line of the speaker has all that its report tells in it, and more: "that the
    weir was “lost”" beside "“The weir that we built is lost,”".
    """
    words = telling_words(line.text)
    if len(words) < LEAST_TELLING or line.text[:1] in OPENING_MARKS:
        return False
    others = [o for other in lines if other is not line for o in (other, *other.lines)]
    return any(
        o.evidence[0].report == line.evidence[0].report
        and len(o.text) > len(line.text)
        and share(words, known_words([o.text])) >= ALL
        for o in others
    )


def _is_quoted_again(line: Line, before: Sequence[Line]) -> bool:
    """Whether all that it has in marks its report has quoted before, of the same speaker: "that he
    “will not yield” on the weir" behind "told the board that he “will not yield”".
    """
    parts = [f" {plain_words(part)} " for part in IN_MARKS.findall(line.text)]
    lengths = [len(part.split()) for part in parts]
    if line.text[:1] in OPENING_MARKS or max(lengths, default=0) < LEAST_QUOTED:
        return False
    report = line.evidence[0].report
    told = [t for other in before for t in (other, *other.lines)]
    quoted = [f" {plain_words(t.text)} " for t in told if t.evidence[0].report == report]
    if any(all(part in words for part in parts) for words in quoted):
        return True
    long = min(lengths) >= LEAST_QUOTED
    return long and all(any(part in words for words in quoted) for part in parts)


def _holds(whole: Evidence, part: Evidence) -> bool:
    """Whether a passage holds another and more."""
    return whole.report == part.report and whole.span.contains(part.span) and whole != part


def _own_words(text: str) -> str:
    """The words without names that stand in for others."""
    return plain_words(STAND_IN.sub(" ", text))


def plain_words(text: str) -> str:
    """The words in small letters, one space between them."""
    return " ".join(re.findall(r"\w+", text.lower()))
