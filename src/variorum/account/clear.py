"""A passage as it can be shown by itself: bare, and with the names behind its pronouns."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from variorum.account.kept import kept_with_sources
from variorum.account.leaning import find_leaning_in
from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    LEANS,
    WITHOUT_SPEAKER,
    bare_sentence,
    find_referents,
    put_in_referents,
    why_not_alone,
)
from variorum.account.tellers import who_told
from variorum.annotate.sentences import find_paragraphs
from variorum.annotate.words import words_in
from variorum.model import Annotation, Evidence, Span
from variorum.model.places import attributions_at, spans_at

LEAST_WORDS = 5
LEAST_QUOTED, LONG_QUOTED = 6, 12
"""A sentence out of a quotation has so many words; of fewer than the second none may point to
what was said before.
"""
HEAD = 75
"""Characters at the head in which "this dream" points back; further on it may mean what the
sentence has told itself.
"""
POINTING = re.compile(r"\b(?:he|she|they|him|her|them)\b", re.IGNORECASE)


class Shown(NamedTuple):
    """The words to show and the passage that they are."""

    text: str
    evidence: Evidence


@kept_with_sources
def show_clear(evidence: Evidence, sources: Sources, *, with_before: bool = False) -> Shown | None:
    """A sentence of a report's text without dateline and furniture; None where it is not clear
    without those before it. A quotation is, where it can be told whose words it is, and "but"
    or "meanwhile" at its head keeps it from nothing. ``with_before``, one that leans on the
    sentence before it in its paragraph, or takes up what was told, is shown with that, where that
    is clear by itself.
    """
    report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
    span = bare_sentence(report.text, evidence.span, findings.furniture)
    if span is None:
        return None
    referents = find_referents(report.text, span, findings)
    paragraph = paragraph_of(report.text, span)
    passage = report.cite(*span)
    why_not = _why_not(passage, paragraph, referents, sources)
    may_lean = with_before and (not why_not or why_not == LEANS)
    leaning = find_leaning_in(report.text, span, findings) if may_lean else None
    leaning = leaning if leaning and leaning.place < HEAD else None
    if may_lean and (why_not or leaning):
        before = _sentence_before(span, paragraph, findings)
        first = show_clear(report.cite(*before), sources) if before else None
        if first is not None:
            return Shown(
                f"{first.text} {put_in_referents(report.text, span, {}, findings.furniture)}",
                report.cite(first.evidence.begin, span.end),
            )
    if why_not and not (why_not == WITHOUT_SPEAKER and _is_told_of(passage, referents, sources)):
        return None
    return Shown(put_in_referents(report.text, span, referents, findings.furniture), passage)


@kept_with_sources
def why_not_clear(evidence: Evidence, sources: Sources) -> str | None:
    """Why a bare sentence cannot be read without those before it, in words; None where it can."""
    report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
    referents = find_referents(report.text, evidence.span, findings)
    return _why_not(evidence, paragraph_of(report.text, evidence.span), referents, sources)


def _why_not(
    evidence: Evidence, paragraph: Span, referents: Mapping[int, str], sources: Sources
) -> str | None:
    return why_not_alone(
        sources.reports[evidence.report].text,
        evidence.span,
        paragraph,
        sources.annotations[evidence.report],
        may_link=True,
        referents=referents,
        least_words=LEAST_WORDS,
    )


def _sentence_before(span: Span, paragraph: Span, findings: Annotation) -> Span | None:
    """The last sentence of the same paragraph that ends before this one begins."""
    before = Span(paragraph.begin, span.begin)
    inside = [s for s in spans_at(findings.sentences, before) if before.contains(s)]
    return inside[-1] if inside else None


def _is_told_of(passage: Evidence, referents: Mapping[int, str], sources: Sources) -> bool:
    """Whether a sentence of a quotation names its speaker and has what was said, or is whole
    enough to be read where the speaker is told around it. A "he" names nobody but by the name
    that will be told behind it.
    """
    attributions = attributions_at(sources.annotations[passage.report], passage.span)
    text = sources.reports[passage.report].text
    if any(
        a.speaker.name
        and any(passage.span.contains(s) and _names(s, text, referents) for s in a.source)
        and any(passage.span.overlaps(c) for c in a.content)
        for a in attributions
    ):
        return True
    words = words_in(passage.text)
    torn = len(words) < LEAST_QUOTED or (
        len(words) < LONG_QUOTED and POINTING.search(passage.text) is not None
    )
    return not torn and bool(who_told([passage], sources))


def _names(source: Span, text: str, referents: Mapping[int, str]) -> bool:
    return source.begin in referents or POINTING.fullmatch(source.of(text)) is None


def paragraph_of(text: str, span: Span) -> Span:
    """The paragraph in which a stretch begins; the stretch itself where it begins in none."""
    return next(iter(spans_at(find_paragraphs(text), Span(span.begin, span.begin + 1))), span)
