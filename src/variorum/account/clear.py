"""A passage as it can be shown by itself: bare, and with the names behind its pronouns."""

from typing import NamedTuple

from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    LEANS,
    bare_sentence,
    find_referents,
    put_in_referents,
    why_not_alone,
)
from variorum.account.tellers import who_told
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Annotation, Evidence, Span

LEAST_WORDS = 5
QUOTATION = ("a quotation without its speaker", "too short")
"""What keeps a sentence from being clear by itself, though it is where the speaker is told."""


class Shown(NamedTuple):
    """The words to show and the passage that they are."""

    text: str
    evidence: Evidence


def show_clear(evidence: Evidence, sources: Sources, *, with_before: bool = False) -> Shown | None:
    """A sentence of a report's text without dateline and furniture; None where it is not clear
    without those before it. A quotation is, where it can be told whose words it is, and "but"
    or "meanwhile" at its head keeps it from nothing. ``with_before``, one that leans on the
    sentence before it in its paragraph is shown with that, where that is clear by itself.
    """
    report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
    span = bare_sentence(report.text, evidence.span, findings.furniture)
    if span is None:
        return None
    referents = find_referents(report.text, span, findings)
    paragraph = _paragraph(report.text, span)
    why_not = why_not_alone(
        report.text,
        span,
        paragraph,
        findings,
        may_link=True,
        referents=referents,
        least_words=LEAST_WORDS,
    )
    passage = report.cite(*span)
    if with_before and why_not == LEANS and (before := _sentence_before(span, paragraph, findings)):
        first = show_clear(report.cite(*before), sources)
        return first and Shown(
            f"{first.text} {span.of(report.text)}", report.cite(first.evidence.begin, span.end)
        )
    if why_not and not (why_not in QUOTATION and _has_speaker(passage, sources)):
        return None
    return Shown(put_in_referents(report.text, span, referents), passage)


def _sentence_before(span: Span, paragraph: Span, findings: Annotation) -> Span | None:
    """The last sentence of the same paragraph that ends before this one begins."""
    before = [s for s in findings.sentences if paragraph.begin <= s.begin and s.end <= span.begin]
    return before[-1] if before else None


def _has_speaker(passage: Evidence, sources: Sources) -> bool:
    """Whether a sentence names its speaker, or the sentences around it do."""
    names = any(
        attribution.speaker.name and any(passage.span.contains(s) for s in attribution.source)
        for attribution in sources.annotations[passage.report].attributions
    )
    return names or bool(who_told([passage], sources))


def _paragraph(text: str, span: Span) -> Span:
    paragraphs = find_paragraphs(text)
    return next((p for p in paragraphs if p.begin <= span.begin < p.end), span)
