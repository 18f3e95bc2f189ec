"""A sentence that leans on another paragraph, where the words before it are told in front of it."""

from variorum.account.clear import Shown, why_not_clear
from variorum.account.context import context_of
from variorum.account.leaning import find_leaning_in
from variorum.account.quote_marks import outside_quotations
from variorum.account.sources import Sources
from variorum.account.standing_alone import LEANS, UNNAMED, bare_sentence, put_in_referents
from variorum.annotate.words import words_in
from variorum.model import Annotation, Evidence, Line, Span
from variorum.model.places import attributions_at, names_from

LEAST_OWN = 3
"""So many words stand outside quotation marks."""
MENDED = frozenset([LEANS, *UNNAMED[1:]])
"""Why a sentence is not clear, where the one before may tell what it points to."""


def show_behind_context(evidence: Evidence, sources: Sources) -> Shown | None:
    """A sentence that is clear behind the words that its line will have in front of it, and these
    by themselves; None where it has none or they do not name the one who is meant.
    """
    report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
    span = bare_sentence(report.text, evidence.span, findings.furniture)
    if span is None or report.text[span.begin] == "(" or _is_spoken(span, findings):
        return None
    passage = report.cite(*span)
    leaning = find_leaning_in(report.text, span, findings)
    if leaning is None or why_not_clear(passage, sources) not in MENDED:
        return None
    words = put_in_referents(report.text, span, {}, findings.furniture)
    before = context_of(Line(words, (passage,)), sources)
    if before is None or not _tells(before, sources, one=leaning.asks_for == "somebody"):
        return None
    return Shown(words, passage)


def _tells(before: Evidence, sources: Sources, *, one: bool) -> bool:
    """Whether words can be read by themselves, are not somebody's alone, and name ``one``."""
    text, findings = sources.reports[before.report].text, sources.annotations[before.report]
    own = words_in(outside_quotations(before.text))
    if len(own) < LEAST_OWN or _is_spoken(before.span, findings):
        return False
    if find_leaning_in(text, before.span, findings) is not None:
        return False
    people = names_from(findings.names, *before.span)
    named = {text[n.begin : n.end] for n in people if n.type == "person"}
    return len(named) == 1 if one else True


def _is_spoken(span: Span, findings: Annotation) -> bool:
    """Whether words are somebody's throughout, marked or not, as in an interview."""
    return any(c.contains(span) for a in attributions_at(findings, span) for c in a.content)
