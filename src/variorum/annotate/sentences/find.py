"""Paragraphs and sentences, by rule."""

import re
from functools import lru_cache
from itertools import pairwise

from variorum.annotate.hours import find_hour_lines
from variorum.annotate.sentences.ends import ends_sentence, is_unspaced_end
from variorum.lang.broken_words import LINE_END as END_OF_BROKEN_WORD
from variorum.model import Span

BLANK_LINE = re.compile(r"(?:\r?\n|\r)[ \t\f\v]*(?:\r?\n|\r)\s*")
LINE_END = re.compile(r"(?<!\s)\s*(?:\r\n|\n|\r)\s*")
STOP = re.compile(
    r"(?P<spaced>[.!?…]+[\"'”’»)\]]*(?=\s)|[.!?…]+[”»](?=\S))"
    r"|(?P<unspaced>(?<=[a-z][a-z,)’”])(?<![,])[.?]\"?(?=[\"“‘]?[A-Z][\w’']*[\s,]))"
)
WRAP_WIDTH = 100
FEWEST_LINES = 4


@lru_cache(maxsize=1024)
def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, trimmed.

    Every line is a paragraph, unless the text is hard-wrapped: then only a blank line
    ends one, or a line that holds the hour of an entry alone.
    """
    hard_wrapped = is_hard_wrapped(text)
    hours = {at for line in find_hour_lines(text) for at in line} if hard_wrapped else set[int]()
    spans, begin = [], 0
    for gap in (BLANK_LINE if hard_wrapped and not hours else LINE_END).finditer(text):
        if hours and hours.isdisjoint(gap.span()) and BLANK_LINE.search(gap.group()) is None:
            continue
        spans.append(Span(begin, gap.start()).trimmed(text))
        begin = gap.end()
    spans.append(Span(begin, len(text)).trimmed(text))
    return tuple(span for span in spans if span.begin < span.end)


def is_hard_wrapped(text: str) -> bool:
    """Whether lines end where the page was full rather than where a paragraph ends."""
    lines = [line.strip() for line in text.splitlines()]
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    fewest = 1 if END_OF_BROKEN_WORD in text else FEWEST_LINES  # words are broken by width alone
    if len(pairs) < fewest or max(map(len, lines)) > WRAP_WIDTH:
        return False
    runs_on = sum(1 for a, b in pairs if a[-1] not in '.!?:…"”’»)' and not b[0].isupper())
    return runs_on >= len(pairs) / 3


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, trimmed; no sentence spans two paragraphs."""
    return tuple(
        sentence for paragraph in find_paragraphs(text) for sentence in _split(text, paragraph)
    )


def _split(text: str, paragraph: Span) -> list[Span]:
    sentences, begin = [], paragraph.begin
    quotation_marks, counted_to = 0, begin
    for stop in STOP.finditer(text, paragraph.begin, paragraph.end):
        end = stop.end()
        if stop.lastgroup == "unspaced":
            quotation_marks += text.count('"', counted_to, stop.start())
            counted_to = stop.start()
            if end < paragraph.end and text[end - 1] == '"' and quotation_marks % 2 == 0:
                end -= 1  # the mark opens what follows
            is_end = is_unspaced_end(text, stop)
        else:
            is_end = end < paragraph.end and ends_sentence(text, begin, stop)
        if is_end:
            sentences.append(Span(begin, end).trimmed(text))
            begin = end
    sentences.append(Span(begin, paragraph.end).trimmed(text))
    return [s for s in sentences if s.begin < s.end]
