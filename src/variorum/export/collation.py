"""Rows of a collation table: the wordings of an utterance laid together, segment by segment."""

from collections.abc import Iterator, Sequence

from variorum.compare.broken_words import with_whole_words
from variorum.compare.wordings.segments import Segment, find_segments
from variorum.compare.wordings.words import Token, wording_tokens
from variorum.export.one_story import Findings
from variorum.export.row_types.wordings import CollationKind, CollationRow
from variorum.export.rows import StoryFindings, across_stories, each_story, passage
from variorum.lang.broken_words import whole_words
from variorum.model import Change, Family, Span

BASE = 0
"""The wording that the others are held against is the first of its family."""


def collation_rows(case: Findings) -> Iterator[CollationRow]:
    """The families with several wordings, a row a segment and wording that goes on there.

    Rows of one ``family`` and ``segment`` stand against each other. ``kind`` holds a wording
    against the first one, the base, as the family's verdicts do.
    """
    for found in each_story(case):
        for family in found.comparison.families:
            if len(family.wordings) > 1:
                yield from _of_family(family, found)


def _of_family(family: Family, found: StoryFindings) -> Iterator[CollationRow]:
    reports = [with_whole_words(found.reports[w.report]) for w in family.wordings]
    texts = [report.text for report in reports]
    tokens = [wording_tokens(text, w.spans) for text, w in zip(texts, family.wordings, strict=True)]
    changes = {p.b: p.changes for p in family.pairs if p.a == BASE}
    segments = find_segments(tokens, [w.spans for w in family.wordings])
    for number, segment in enumerate(segments, start=1):
        for wording in sorted(segment.words):
            span = _place(tokens[wording], segment.words[wording])
            kind, alters = _kind(segment, wording, tokens, span, changes.get(wording, ()))
            report = found.reports[family.wordings[wording].report]
            yield {
                **passage(report, *whole_words(report.text, span)),
                "family": across_stories(found.comparison.story.id, family.id),
                "segment": number,
                "wording": wording,
                "kind": kind,
                "alters": alters,
            }


def _place(tokens: Sequence[Token], words: tuple[int, int]) -> Span:
    begin, end = words
    if begin < end:
        return Span(tokens[begin].begin, tokens[end - 1].end)
    return Span(tokens[begin - 1].end, tokens[begin - 1].end)


def _kind(
    segment: Segment,
    wording: int,
    tokens: Sequence[Sequence[Token]],
    span: Span,
    changes: Sequence[Change],
) -> tuple[CollationKind, bool]:
    """How a wording stands to the base in a segment, and whether the sense is another."""
    if wording == BASE:
        return "base", False
    if BASE not in segment.words:
        return "beyond", False
    own, base = (tokens[n][begin:end] for n in (wording, BASE) for begin, end in [segment.words[n]])
    if [t.key for t in own] == [t.key for t in base]:
        return "same", False
    there = [c for c in changes if _touches(c.b, span) and _touches(c.a, _place(
        tokens[BASE], segment.words[BASE]))]  # fmt: skip
    if there:
        gravest = max(there, key=lambda c: c.alters)
        return gravest.kind, gravest.alters
    return "content word" if any(t.content for t in (*own, *base)) else "function word", False


def _touches(change: Span, place: Span) -> bool:
    return change.begin <= place.end and place.begin <= change.end
