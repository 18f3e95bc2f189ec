"""Sentences as bags of weighted content words, to tell whether two say the same thing."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.annotate.figures.numbers import (
    Token,
    may_begin_number,
    plain,
    read_number,
    tokenise,
)
from variorum.annotate.figures.tokens import lower_case
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import Annotation, Report, Span

ENDINGS = re.compile(r"(?:'s|s')$")
SUFFIXES = ("ations", "ation", "ments", "ment", "ings", "ing", "edly", "ies", "ied", "ed", "es")
KEEP = 4
NAME_WEIGHT = 1.5
NUMBER_WEIGHT = 2.0
RAREST = 7.0
SMALL_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a report: its content words, and which of them are names or numbers.

    Only numbers above twelve are told apart from words, by their value. ``forms`` pairs each
    word with a form in which it stands.
    """

    report: str
    span: Span
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    forms: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word without its inflection, roughly: enough to match within one story."""
    word = ENDINGS.sub("", word.lower().replace("’", "'"))
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= KEEP:
            word = word[: -len(suffix)]
            break
    else:
        if word.endswith("s") and not word.endswith("ss") and len(word) > KEEP - 1:
            word = word[:-1]
    return word.removesuffix("e") if len(word) > KEEP else word


@lru_cache(maxsize=16)
def _all_tokens(text: str) -> tuple[tuple[Token, ...], tuple[int, ...]]:
    """The tokens of a whole report, whose sentences are asked for one after the other, and where
    each begins.
    """
    tokens = tuple(tokenise(text, 0, len(text)))
    return tokens, tuple(token.begin for token in tokens)


def tokens_in(text: str, begin: int, end: int) -> Sequence[Token]:
    """The tokens of a stretch of a report's text."""
    tokens, begins = _all_tokens(text)
    first, last = bisect_left(begins, begin), bisect_left(begins, end)
    cuts = (first and tokens[first - 1].end > begin) or (last and tokens[last - 1].end > end)
    return tokenise(text, begin, end) if cuts else tokens[first:last]


@lru_cache(maxsize=16_384)
def read_statement(text: str, report: str, span: Span) -> Statement:
    """The content words of a sentence; numbers are told by value, however written.

    Figures and coverage both ask for the sentences of a story: what was read is kept.
    """
    tokens = tokens_in(text, span.begin, span.end)
    words, names, numbers, at = set(), set(), set(), 0
    forms: dict[str, str] = {}
    while at < len(tokens):
        token = tokens[at]
        number = read_number(tokens, at) if may_begin_number(token[2]) else None
        if number is not None and number.value > 1:
            word = plain(number.value)
            words.add(word)
            if number.value > SMALL_NUMBER:
                numbers.add(word)
            at = number.last
            continue
        if token.kind == "word":
            for word, form, capital in _content(token.text):
                words.add(word)
                forms.setdefault(word, form)
                if capital and at > 0:
                    names.add(word)
        at += 1
    told = (frozenset(words), frozenset(names), frozenset(numbers))
    return Statement(report, span, *told, tuple(sorted(forms.items())))


@lru_cache(maxsize=100_000)
def _content(token: str) -> tuple[tuple[str, str, bool], ...]:
    """The parts of a printed word that carry content: what each is a form of, the form, and
    whether it has a capital.
    """
    grammar = word_list("function_words")
    if lower_case(token) in grammar or len(token) == 1:
        return ()
    parts = [(stem(part), part) for part in token.split("-")]
    return tuple(
        (word, part.lower(), part[0].isupper())
        for word, part in parts
        if len(word) > 1 and word not in grammar
    )


def read_statements(report: Report, annotation: Annotation) -> tuple[Statement, ...]:
    """The sentences of a report's text that are neither furniture nor title."""
    left_out = (*annotation.furniture, *([report.title_span] if report.title_span else []))
    return tuple(
        read_statement(report.text, report.id, sentence)
        for sentence in annotation.sentences
        if not any(sentence.overlaps(span) for span in left_out)
    )


def rare_word_weights(statements: Iterable[Statement]) -> Mapping[str, float]:
    """How much each word tells within a story: how rare it is there and in news at large.

    The product of two inverse document frequencies (Spärck Jones 1972): one with the
    story's sentences as documents, one from a background of many reports.
    """
    kept = list(statements)
    counts = Counter(word for statement in kept for word in statement.words)
    factor = {word: NAME_WEIGHT for statement in kept for word in statement.names}
    factor |= {word: NUMBER_WEIGHT for statement in kept for word in statement.numbers}
    forms: dict[str, set[str]] = {}
    for statement in kept:
        for word, form in statement.forms:
            forms.setdefault(word, set()).add(form)
    return {
        word: math.log(1 + len(kept) / count)
        * factor.get(word, 1.0)
        * min(map(word_weight, forms.get(word, ())), default=RAREST)
        / RAREST
        for word, count in counts.items()
    }


def weight_of(words: Iterable[str], weights: Mapping[str, float]) -> float:
    """The sum of the words' weights, the same whatever their order."""
    return math.fsum([weights[word] for word in words if word in weights])


def likeness(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """What two bags of words share, as a part of the smaller and larger (Dice), 0 to 1."""
    shared = a & b
    if not shared:
        return 0.0
    both = weight_of(a, weights) + weight_of(b, weights)
    return 2 * weight_of(shared, weights) / both if both else 0.0


def in_text_order(reports: Sequence[Report]) -> dict[str, int]:
    """A rank for each report that rests on its words, not on its id or place in a list."""
    ordered = sorted(reports, key=lambda r: (r.digest, r.id))
    return {report.id: rank for rank, report in enumerate(ordered)}
