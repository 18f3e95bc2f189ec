"""A passage as it can be shown by itself: bare, and with the names behind its pronouns."""

from typing import NamedTuple

from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    bare_sentence,
    find_referents,
    put_in_referents,
    why_not_alone,
)
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Evidence, Span


class Shown(NamedTuple):
    """The words to show, the passage that they are, and why these are not clear by themselves,
    "" where they are.
    """

    text: str
    evidence: Evidence
    why_not: str


def show_sentence(evidence: Evidence, sources: Sources, *, may_link: bool = False) -> Shown | None:
    """A sentence of a report's text without dateline and furniture; None where none is left.

    Where it ``may_link``, "but" and "meanwhile" at its head keep it from nothing.
    """
    report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
    span = bare_sentence(report.text, evidence.span, findings.furniture)
    if span is None:
        return None
    referents = find_referents(report.text, span, findings)
    why_not = why_not_alone(
        report.text,
        span,
        _paragraph(report.text, span),
        findings,
        may_link=may_link,
        referents=referents,
    )
    text = put_in_referents(report.text, span, referents)
    return Shown(text, report.cite(*span), why_not or "")


def _paragraph(text: str, span: Span) -> Span:
    paragraphs = find_paragraphs(text)
    return next((p for p in paragraphs if p.begin <= span.begin < p.end), span)
