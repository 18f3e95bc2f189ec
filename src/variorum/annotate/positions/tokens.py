"""A sentence as tokens, with the contractions taken apart and what is known of its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from variorum.lang import word_list
from variorum.model import Name, Span, Time

TOKEN = re.compile(r"\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+(?:[-'’][^\W_]+)*|\.\.\.|[^\w\s]|_")
NOT = re.compile(r"(?:n['’]t)$", re.IGNORECASE)
CLITIC = re.compile(r"['’](?:ll|d|re|m|ve|s)$", re.IGNORECASE)
SPELT_OUT = {
    "'ll": "will", "'d": "would", "'re": "are", "'m": "am", "'ve": "have",
    "wo": "will", "ca": "can", "sha": "shall", "cannot": "can",
}  # fmt: skip
QUOTES = frozenset("\"“”«»„‘’'`")
LONGEST = 250
"""Tokens of one sentence that are read; what is longer is no sentence but a heap."""


class Token(NamedTuple):
    """A word, a part of a contraction or a mark; ``lower`` spells contractions out."""

    begin: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens, and by token whether it is a name, a time, or quoted.

    ``after_measure`` says that the sentence before tells what a bill or plan would do, so
    that "it" is that measure; ``finite`` remembers which tokens were judged finite verbs.
    """

    text: str
    span: Span
    tokens: tuple[Token, ...]
    name_types: dict[int, str]
    timed: frozenset[int]
    quoted: frozenset[int]
    cues: frozenset[int] = field(default_factory=frozenset)
    after_measure: bool = False
    finite: dict[int, bool] = field(default_factory=dict, compare=False)

    def lower(self, i: int) -> str:
        """The token at a place in small letters; empty beyond the ends."""
        return self.tokens[i][3] if 0 <= i < len(self.tokens) else ""

    def span_of(self, begin: int, end: int) -> Span | None:
        """The characters of the tokens [begin, end); None where there are none."""
        if not 0 <= begin < end <= len(self.tokens):
            return None
        return Span(self.tokens[begin].begin, self.tokens[end - 1].end)

    @property
    def asks(self) -> bool:
        """Whether the sentence is a question."""
        return any(token.text == "?" for token in self.tokens[-3:])

    def starts_quoted(self, i: int) -> bool:
        """Whether a token is the first of a quotation."""
        return i in self.quoted and (i - 1 not in self.quoted or self.lower(i - 1) in QUOTES)

    def is_capital(self, i: int) -> bool:
        """Whether a token begins with a capital that does not come from its place."""
        return 0 <= i < len(self.tokens) and self.tokens[i].text[0].isupper() and i > 0


def read_sentence(
    text: str,
    span: Span,
    *,
    names: Sequence[Name] = (),
    times: Sequence[Time] = (),
    quoted: Sequence[Span] = (),
    cues: Sequence[Span] = (),
) -> Sentence:
    """The sentence at a span; names, times, quotations and cues are those that touch it."""
    tokens = tuple(_tokens(text, span))[:LONGEST]
    types: dict[int, str] = {}
    for name in names:
        types |= dict.fromkeys(_within(tokens, Span(name.begin, name.end)), name.type)
    dated = [t for t in times if t.type in ("DATE", "TIME")]
    return Sentence(
        text,
        span,
        tokens,
        types,
        frozenset(i for t in dated for i in _within(tokens, Span(t.begin, t.end))),
        frozenset(i for q in quoted for i in _within(tokens, q)),
        frozenset(i for c in cues for i in _within(tokens, c)),
    )


def _within(tokens: Sequence[Token], span: Span) -> list[int]:
    return [i for i, t in enumerate(tokens) if span.begin <= t.begin and t.end <= span.end]


def _tokens(text: str, span: Span) -> Iterator[Token]:
    for match in TOKEN.finditer(text, *span):
        begin = match.start()
        for part, lower in _parts(match.group()):
            end = begin + len(part)
            yield tuple.__new__(Token, (begin, end, part, lower))  # as of ``Word``: very many
            begin = end


@lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[tuple[str, str], ...]:
    """What a printed word is made of, "do" and "n't", each with its plain form."""
    split = NOT.search(word) or CLITIC.search(word)
    at = len("can") if word.lower() == "cannot" else split.start() if split else 0
    parts = (word[:at], word[at:]) if at else (word,)
    return tuple((part, _plain(part)) for part in parts)


def _plain(word: str) -> str:
    lower = word.lower().replace("’", "'")
    return "not" if lower == "n't" else SPELT_OUT.get(lower, lower)


def is_adverb(word: str) -> bool:
    """Whether a word in small letters is passed over between a subject and its verb."""
    return word in word_list("passing_adverbs") or (
        word.endswith("ly") and len(word) > 4 and word not in NOUNS_IN_LY
    )


NOUNS_IN_LY = frozenset(["family", "ally", "assembly", "supply", "july", "italy", "bully",
    "fly"])  # fmt: skip
