"""What is printed twice among the lines of a speaker."""

import re
from collections.abc import Sequence

from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.model import Evidence, Line

HASHTAGS = re.compile(r"(?:\s[#@]\w+)+$")
STAND_IN = re.compile(r"\s?(?:\([^()]*\)|\[[^\[\]]*\]|@\w+)")
"""A name that stands in for another word: "meeting (Ray) today", "meeting @annray today"."""
IN_MARKS = re.compile(r"[“\"]([^“”\"]+)[”\"]")
LEAST_AGAIN, LEAST_QUOTED = 5, 4
LEAST_TELLING, ALL = 2, 0.99


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
    words = _own_words(HASHTAGS.sub("", line.text))
    report = line.evidence[0].report
    if len(words.split()) < LEAST_AGAIN:
        return False

    def has(other: Line) -> bool:
        told = [other, *other.lines]
        return any(words in _own_words(t.text) for t in told if t.evidence[0].report == report)

    return any(map(has, before)) or any(
        has(other) and _own_words(other.text) != words for other in behind
    )


def _is_told_again(line: Line, lines: Sequence[Line]) -> bool:
    """Whether another line of the speaker has all that its report tells in it, and more: "that the
    weir was “lost”" beside "“The weir that we built is lost,”".
    """
    words = telling_words(line.text)
    if len(words) < LEAST_TELLING or line.text[:1] in {"“", '"'}:
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
    parts = [plain_words(part) for part in IN_MARKS.findall(line.text)]
    if (
        not parts
        or line.text[:1] in {"“", '"'}
        or min(len(p.split()) for p in parts) < LEAST_QUOTED
    ):
        return False
    report = line.evidence[0].report
    told = [t for other in before for t in (other, *other.lines)]
    quoted = [plain_words(t.text) for t in told if t.evidence[0].report == report]
    return all(any(part in words for words in quoted) for part in parts)


def _holds(whole: Evidence, part: Evidence) -> bool:
    """Whether a passage holds another and more."""
    return whole.report == part.report and whole.span.contains(part.span) and whole != part


def _own_words(text: str) -> str:
    """The words without names that stand in for others."""
    return plain_words(STAND_IN.sub(" ", text))


def plain_words(text: str) -> str:
    """The words in small letters, one space between them."""
    return " ".join(re.findall(r"\w+", text.lower()))
