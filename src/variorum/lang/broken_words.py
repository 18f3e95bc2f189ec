"""Words that the end of a line breaks, as in text copied out of a PDF: "mil-", "lion"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variorum.lang.background_words import documents_with
from variorum.model import Span

LINE_END = "\v"
"""What stands for the end of a line behind or before a word made whole: white space that ends no
paragraph, by which the lines of the text can still be told.
"""
LETTERS = r"[^\W\d_]"
HYPHENS = ("-", "\u2010")
SOFT_HYPHEN = "\u00ad"
"""A hyphen that is printed only at the end of a line."""
BROKEN = re.compile(
    rf"(?P<left>{LETTERS}+)(?:[-\u2010][ \t]*(?:\r\n|\r|\n)[ \t]*(?={LETTERS})"
    rf"|\u00ad(?:[ \t]*(?:\r\n|\r|\n)[ \t]*)?)(?P<right>{LETTERS}+)"
)
SUSPENDED = frozenset({"and", "or", "to"})
"""What a hyphen that stands for a word goes on with: "two- and three-year"."""
FREQUENT, FREQUENT_NAME, RARER = 15, 60, 50
"""Two words that so many of 8,000 background documents hold are parts of a compound
("well-known") where the whole is unknown, or so many times rarer than either; the first one in
so many where it may be a name ("London-based").
"""


class _Broken(NamedTuple):
    span: Span
    whole: str


def is_broken(text: str) -> bool:
    """Whether words of a text may be broken."""
    # By lines, not by a pattern: this is asked of every text, and is several times faster so.
    return SOFT_HYPHEN in text or any(
        line.rstrip(" \t").endswith(HYPHENS) for line in text.splitlines()
    )


def mend(text: str) -> str:
    """The text with these words whole and blanks beside them, so that all other places stay.

    A compound that was broken at its hyphen stays as it is.
    """
    return _mended(text)[0] if is_broken(text) else text


def whole_words(text: str, span: Span) -> Span:
    """A span of the mended text as one of the text itself: with all of the words it touches."""
    if not is_broken(text):
        return span
    begin, end = span
    for word in _mended(text)[1]:
        if word.begin >= max(begin + 1, end):
            break
        begin = word.begin if word.begin < begin < word.end else begin
        end = word.end if word.begin < end < word.end else end
    return Span(begin, end)


@lru_cache(maxsize=1024)
def _mended(text: str) -> tuple[str, tuple[Span, ...]]:
    pieces, words, done = [], [], 0
    for (begin, end), whole in _find(text):
        blanks = (end - begin - len(whole)) * " "
        ends_line = any(sign in text[begin:end] for sign in "\r\n")
        if ends_line:
            blanks = LINE_END + blanks[1:]
        behind = text[end : end + 1].isspace() or not text[begin - 1 : begin].isspace()
        pieces += [text[done:begin], whole + blanks if behind else blanks[::-1] + whole]
        words.append(Span(begin, end))
        done = end
    return "".join((*pieces, text[done:])), tuple(words)


def _find(text: str) -> Iterator[_Broken]:
    printed: frozenset[str] | None = None
    for found in BROKEN.finditer(text):
        left, right = found["left"], found["right"]
        if right in SUSPENDED or not right.islower():
            continue
        printed = _printed(text) if printed is None else printed
        if SOFT_HYPHEN in found.group() or _is_one_word(left, right, printed):
            yield _Broken(Span(*found.span()), left + right)


def _printed(text: str) -> frozenset[str]:
    """The words and compounds that stand unbroken in a text."""
    return frozenset(re.findall(rf"{LETTERS}+(?:-{LETTERS}+)?", text))


def _is_one_word(left: str, right: str, printed: frozenset[str]) -> bool:
    """Whether two parts are those of one word, by how the text has it elsewhere, and else by what
    is written in general.
    """
    if left + right in printed:
        return True
    if f"{left}-{right}" in printed or len(left) == 1:
        return False
    whole, fewest = documents_with(left + right), min(documents_with(left), documents_with(right))
    if whole:
        return fewest < RARER * whole
    first = FREQUENT_NAME if left[0].isupper() else FREQUENT
    return documents_with(left) < first or documents_with(right) < FREQUENT
