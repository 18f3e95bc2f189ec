"""Paragraphs and sentences, by rule."""

import re
from itertools import pairwise

from variorum.lang import word_list
from variorum.model import Span

BLANK_LINE = re.compile(r"(?:\r?\n|\r)[ \t\f\v]*(?:\r?\n|\r)\s*")
LINE_END = re.compile(r"(?<!\s)\s*(?:\r\n|\n|\r)\s*")
STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[.!?…]+[”»](?=\S)")
LAST_WORD = re.compile(r"(\S+?)\.[\"'”’»)\]]*$")
NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[—–-]*\s*(\w[\w’']*)")
INITIAL = re.compile(r"(?:^|[.\s(“\"'‘-])[A-Z]$")
WRAP_WIDTH = 100


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, trimmed.

    Every line is a paragraph, unless the text is hard-wrapped: then only a blank line
    ends one.
    """
    breaks = BLANK_LINE if is_hard_wrapped(text) else LINE_END
    spans, begin = [], 0
    for gap in breaks.finditer(text):
        spans.append(Span(begin, gap.start()).trimmed(text))
        begin = gap.end()
    spans.append(Span(begin, len(text)).trimmed(text))
    return tuple(span for span in spans if span.begin < span.end)


def is_hard_wrapped(text: str) -> bool:
    """Whether lines end where the page was full rather than where a paragraph ends."""
    lines = [line.strip() for line in text.splitlines()]
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    if len(pairs) < 4 or max(map(len, lines)) > WRAP_WIDTH:
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
    for stop in STOP.finditer(text, paragraph.begin, paragraph.end):
        if stop.end() < paragraph.end and _ends_sentence(text, begin, stop):
            sentences.append(Span(begin, stop.end()).trimmed(text))
            begin = stop.end()
    sentences.append(Span(begin, paragraph.end).trimmed(text))
    return [s for s in sentences if s.begin < s.end]


def _ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    following = NEXT_WORD.match(text, stop.end())
    if following is None:
        return True
    word = following.group(1)
    if not (word[0].isupper() or word[0].isdigit() or not word[0].isascii()):
        return False
    if "!" in stop.group() or "?" in stop.group() or "…" in stop.group():
        return True
    before = LAST_WORD.search(text, max(begin, stop.end() - 40), stop.end())
    if before is None:
        return True
    last = before.group(1).lstrip("“\"'‘(«[")
    if "." in last and last.replace(".", "").isalpha() and len(last.replace(".", "")) <= 4:
        return word in word_list("sentence_openers")  # U.S., p.m.
    if last.lower() in word_list("abbreviations"):
        return last.lower() in {"co", "inc", "corp", "jr", "sr", "etc"} and word in word_list(
            "sentence_openers"
        )
    return not INITIAL.search(last)
