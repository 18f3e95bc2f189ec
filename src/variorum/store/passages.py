"""Which passage of a report holds the words that were searched for."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from variorum.model import Span

TERM = re.compile(r'["“]([^"“”]+)["”]|(\S+)')
WORD = re.compile(r"[^\W_]+")
LINE = re.compile(r"[^\r\n]+")
LONGEST_RUN = 5


def search_terms(words: str) -> tuple[tuple[str, ...], ...]:
    """What was asked for: single words, and phrases (in quotation marks) word by word."""
    found = (fold(match.group(1) or match.group(2)) for match in TERM.finditer(words))
    return tuple(term for term in found if term)


def fold(text: str) -> tuple[str, ...]:
    """The words of a text without case and accents, as the full-text index sees them."""
    plain = unicodedata.normalize("NFD", text)
    marks = {ord(c) for c in set(plain) if unicodedata.combining(c)}
    bare = plain.translate(dict.fromkeys(marks)) if marks else plain
    return tuple(WORD.findall(bare.lower()))


def lines_of(text: str) -> tuple[Span, ...]:
    """The lines of a text: its passages where no sentences were found."""
    return tuple(
        s for m in LINE.finditer(text) if (s := Span(*m.span()).trimmed(text)).begin < s.end
    )


def passages(
    text: str, sentences: tuple[Span, ...], terms: tuple[tuple[str, ...], ...]
) -> Iterator[Span]:
    """The sentences that hold all the terms; failing these, the shortest run that does.

    A report may hold the terms far apart: then the sentence that holds the most of them.
    """
    folded = [f" {' '.join(fold(s.of(text)))} " for s in sentences]
    held = [frozenset(t for t in terms if f" {' '.join(t)} " in words) for words in folded]
    wanted = frozenset(terms)
    full = [s for s, have in zip(sentences, held, strict=True) if have == wanted]
    if full:
        yield from full
        return
    for length in range(2, LONGEST_RUN + 1):
        for first in range(len(sentences) - length + 1):
            if wanted.issubset(chain.from_iterable(held[first : first + length])):
                yield Span(sentences[first].begin, sentences[first + length - 1].end)
                return
    if sentences and any(held):
        best = max(range(len(sentences)), key=lambda n: (len(held[n]), -n))
        yield sentences[best]
