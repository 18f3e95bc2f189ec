"""Quotation marks: of words cut out of a sentence, and what a report says outside of them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from variorum.model import Annotation, Span
from variorum.model.places import spans_at

BESIDE, MOST_ANNOUNCED = 8, 12
"""Sentences at most in which the other end of a quotation is looked for, or of one announced."""
LONGEST_WHOLE = 700
"""Characters of a sentence with all that is quoted in it: lists and tables are longer."""
ANNOUNCED = re.compile(r"\s*(?:“[^”\n]*”|\"[^\"\n]*\")")
QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»]*(?:»|$)")

MARK = re.compile('[“”"]')
OPENING_MARKS = frozenset('“"')
"""What words begin with that are quoted from their first."""
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


def with_whole_quotation(text: str, span: Span, findings: Annotation) -> Span:
    """A sentence from where a quotation begins that it ends, to where one ends that it begins, in
    the sentences beside it in its paragraph, with what its colon announces: “It may fail. It may
    not,” Ray said, and left. As it is where that is long.
    """
    before, behind = _beside(span, findings, BESIDE)
    near = takewhile(lambda s: "\n" not in text[s.end : span.begin], reversed(before))
    begins = [span.begin, *(s.begin for s in near)]
    near = takewhile(lambda s: "\n" not in text[span.end : s.begin], behind)
    ends = [span.end, *(s.end for s in near)]
    whole = (b for b in begins if not begin_in_quotation(text[b : span.end]))
    begin = next(whole, span.begin)
    end = next((e for e in ends if not end_in_quotation(text[begin:e])), span.end)
    found = with_announced(text, Span(begin, end), findings)
    return found if found.end - found.begin <= LONGEST_WHOLE else span


def with_announced(text: str, span: Span, findings: Annotation) -> Span:
    """Words with the quotation, or the sentence, that a colon at their end announces; without
    the colon where nothing follows that could be printed with them.
    """
    if not text.endswith(":", *span):
        return span
    announced = ANNOUNCED.match(text, span.end)
    least = announced.end() if announced else span.end + 1
    last = next((s for s in _beside(span, findings, MOST_ANNOUNCED)[1] if s.end >= least), None)
    if last is None or last.end - span.begin > LONGEST_WHOLE or spans_at(findings.furniture, last):
        return Span(span.begin, span.end - 1)
    return Span(span.begin, last.end)


def _beside(span: Span, findings: Annotation, most: int) -> tuple[Sequence[Span], Sequence[Span]]:
    """The sentences directly before a sentence, and those directly behind it."""
    first = bisect_left(findings.sentences, span.begin, key=lambda s: s.begin)
    next_one = bisect_left(findings.sentences, span.end, key=lambda s: s.begin)
    before = findings.sentences[max(0, first - most) : first]
    return before, findings.sentences[next_one : next_one + most]


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
