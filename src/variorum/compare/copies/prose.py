"""The words of a report as numbers, and which of them are its own prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.annotate.words import Word, find_words
from variorum.compare.copies.followups import day_of_news
from variorum.compare.copies.unmarked import unmarked_quotations
from variorum.compare.shingles import Codes, word_code
from variorum.compare.statements import stem as root
from variorum.compare.word_weights import word_weight
from variorum.lang.background_words import stem
from variorum.model import Annotation, Report, Span

DOUBLE = re.compile(r"(?P<open>[“„«])|(?P<close>[”»])|\"")
PLAIN, NAME, NUMBER = range(3)
"""What a word is, as far as its letters tell: a name is capitalised wherever it stands."""
SINGLE = re.compile(r"(?P<open>(?<!\w)[‘'](?=\w))|(?P<close>(?<=[\w.,!?])[’'](?!\w))")


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """The words of a report outside furniture, in order.

    ``codes``, ``roots``, ``kinds``, ``weights``, ``own`` and ``sentence`` have one entry a
    word: the code of its stem and that of its root, without inflection; whether it is a
    name, a number or neither; its inverse document frequency; whether it stands outside
    quotations; and the number of its sentence. ``news`` is the day of which the report brings
    the news, where it says so.
    """

    words: tuple[Word, ...]
    codes: Codes
    roots: Codes
    kinds: NDArray[np.int8]
    weights: NDArray[np.float64]
    own: NDArray[np.bool_]
    sentence: NDArray[np.int64]
    news: date | None = None


def read_prose(report: Report, annotation: Annotation | None = None) -> Prose:
    """The words of the report's text; the annotation's findings are used where it has any."""
    found = annotation or Annotation(report=report.id)
    furniture, quoted = found.furniture, quoted_spans(report.text)
    quoted += [
        span
        for attribution in found.attributions
        if attribution.kind != "indirect"
        for span in attribution.content
    ]
    quoted += unmarked_quotations(report.text, quoted)
    words = find_words(report.text)
    begins = np.array([word.begin for word in words], dtype=np.int64)
    outside = ~_inside(begins, furniture)
    kept = [word for word, keep in zip(words, outside, strict=True) if keep]
    begins = begins[outside]
    sentences = found.sentences or find_sentences(report.text)
    starts = np.array([sentence.begin for sentence in sentences], dtype=np.int64)
    told = [_told_by(word.text) for word in kept]
    return Prose(
        words=tuple(kept),
        codes=np.array([code for code, _, _ in told], dtype=np.uint64),
        roots=np.array([root_code for _, root_code, _ in told], dtype=np.uint64),
        kinds=_kinds([word.text for word in kept]),
        weights=np.array([weight for _, _, weight in told], dtype=np.float64),
        own=~_inside(begins, quoted),
        sentence=np.searchsorted(starts, begins, side="right") - 1,
        news=day_of_news(report, annotation),
    )


@lru_cache(maxsize=200_000)
def _told_by(word: str) -> tuple[int, int, float]:
    """The code of a word's stem, that of its root, and its weight."""
    return word_code(stem(word)), word_code(root(word)), word_weight(word)


def _kinds(words: Sequence[str]) -> NDArray[np.int8]:
    small = {word for word in words if word[0].islower()}
    kinds = np.zeros(len(words), dtype=np.int8)
    for place, word in enumerate(words):
        if word[0].isdigit():
            kinds[place] = NUMBER
        elif word[0].isupper() and len(word) > 1 and word.lower() not in small:
            kinds[place] = NAME
    return kinds


def _inside(places: NDArray[np.int64], spans: Sequence[Span]) -> NDArray[np.bool_]:
    inside = np.zeros(len(places), dtype=np.bool_)
    for begin, end in spans:
        inside[np.searchsorted(places, begin) : np.searchsorted(places, end)] = True
    return inside


def quoted_spans(text: str) -> list[Span]:
    """What stands in quotation marks; a mark that is not closed holds to the paragraph's end.

    Single marks count only where a paragraph has no double ones.
    """
    spans = []
    for paragraph in find_paragraphs(text):
        double = list(DOUBLE.finditer(text, paragraph.begin, paragraph.end))
        begin: int | None = None
        for mark in double or SINGLE.finditer(text, paragraph.begin, paragraph.end):
            if begin is None and mark.lastgroup != "close":
                begin = mark.end()
            elif begin is not None and mark.lastgroup != "open":
                spans.append(Span(begin, mark.start()))
                begin = None
        if begin is not None and double:
            spans.append(Span(begin, paragraph.end))
    return spans
