"""Quotation marks: of words cut out of a sentence, and what a report says outside of them."""

import re
from functools import lru_cache

QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»]*(?:»|$)")

MARK = re.compile('[“”"]')
IN_MARKS = re.compile(r"[“\"]([^“”\"]+)[”\"]?")
"""Words in marks, of which the last may have been cut off."""


@lru_cache(maxsize=1024)
def outside_quotations(words: str) -> str:
    """The words with what is quoted blanked out, so that places stay."""
    return QUOTED.sub(lambda quoted: " " * len(quoted.group()), words)


def balanced(words: str) -> str:
    """The words with the marks that were cut off at an end put back there."""
    curly = _missing(words, "“", "”")
    straight = _missing(words, '"', '"')
    opened = min(curly[1], straight[0])  # “ closed by "
    closed = min(straight[1], curly[0])
    before = "“" * (curly[0] - closed) + '"' * (straight[0] - opened)
    return before + words + '"' * (straight[1] - closed) + "”" * (curly[1] - opened)


def begin_in_quotation(words: str) -> bool:
    """Whether a quotation that ends in words begins before them."""
    return not balanced(words).startswith(words)


def end_in_quotation(words: str) -> bool:
    """Whether a quotation that begins in words ends behind them."""
    return not balanced(words).endswith(words)


def _missing(words: str, opens: str, closes: str) -> tuple[int, int]:
    """How many marks are closed and not opened in the words, and opened and not closed."""
    unopened = depth = 0
    for place, letter in enumerate(words):
        if letter not in (opens, closes):
            continue
        if letter == opens and (opens != closes or _opens(words, place, depth)):
            depth += 1
        elif depth:
            depth -= 1
        else:
            unopened += 1
    return unopened, depth


def _opens(words: str, place: int, depth: int) -> bool:
    """Whether a straight mark opens a quotation: behind a space and before a letter."""
    before, behind = words[:place][-1:], words[place + 1 : place + 2]
    if not before:
        return True
    return depth == 0 and (before.isspace() or before in "([—–") and not behind.isspace()
