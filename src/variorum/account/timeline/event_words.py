"""The words that an entry of the timeline shows: bare, clear, and marked where they are a piece.

What an entry leans on has a time of its own, or none, and so stands beside it as its context and
never under its day.
"""

import re
from collections.abc import Mapping

from variorum.account.clear import Shown, paragraph_of
from variorum.account.context import context_of
from variorum.account.leaning import Leaning, find_leaning_in
from variorum.account.quote_marks import with_whole_quotation
from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    UNNAMED,
    bare_sentence,
    find_referents,
    put_in_referents,
    why_not_alone,
)
from variorum.account.told_days import days_told
from variorum.annotate.subjects import has_finite_verb
from variorum.annotate.words import words_in
from variorum.lang import word_list
from variorum.model import Annotation, Event, Line, Report, Span

LEAST_WORDS = 5
"""What stands before a sentence has so many words to tell of what it leans on."""
OPENING = 14
"""Characters at the head of a sentence in which what leans needs the sentence before."""
COUNTED_FROM = re.compile(
    r"(?:(?:But|And|Then|Yet),? )?"
    r"(?:(?:[^\W\d_][\w-]* ){1,4}(?:later|earlier)"
    r"|later (?:that|the same|in the|on that) \w+|later on"
    r"|(?:the|that|on the|on that) (?:very )?(?:next|same|following|previous|preceding) \w+"
    r"|the \w+ (?:after|before))"
    r"(?P<comma>, )(?=\S)",
    re.IGNORECASE,
)
"""Words at the head that count a time from what stands before, up to the comma: "Hours later,",
"The next day,", "Later that night,"."""
WHO = re.compile(
    r"(?P<name>[^,]{3,120}), (?:an? (?P<role>[^,]{3,60}) )?wh(?:o|ich) (?P<deed>(?P<verb>\w+).*)",
    re.DOTALL,
)


def show_event(event: Event, sources: Sources) -> Shown | None:
    """The sentence that tells an event, with all that it quotes or announces, without its dateline,
    with who "he" is and which other days it names in brackets; None where it cannot be understood
    and nothing before it tells more.
    """
    first = event.evidence[0]
    report, findings = sources.reports.get(first.report), sources.annotations.get(first.report)
    if report is None or findings is None or first.part != "text":
        return Shown(event.text, first)
    span = bare_sentence(report.text, first.span, findings.furniture)
    if span is None:
        return Shown(event.text, first)
    piece = _is_piece(span, report, findings)
    span = span if piece else with_whole_quotation(report.text, span, findings)
    rest = None if piece else behind_what_counts(report.text, span)
    if rest is not None and not _leans_at_head(rest, report, findings):
        span, piece = rest, True
    referents = find_referents(report.text, span, findings)
    days = days_told(report.cite(*span), sources, known=event.when.day)
    words = put_in_referents(report.text, span, referents, findings.furniture, days)
    if piece:
        return Shown(_piece(words), report.cite(*span))
    if _goes_on(span, report, findings):
        return Shown(_without_who(words) + " …", report.cite(*span))
    shown = Shown(words, report.cite(*span))
    leaning = None
    if span.begin:
        leaning = find_leaning_in(report.text, span, findings, shown=words)
    needs_before = _needs_before(leaning, span, report, findings, referents)
    return shown if not needs_before or _has_context(shown, leaning, sources) else None


def _has_context(shown: Shown, leaning: Leaning | None, sources: Sources) -> bool:
    """Whether what stands before words that point back at their head can be read, and names who is
    meant.
    """
    if leaning is None or leaning.noun or leaning.place >= OPENING:
        return True
    context = context_of(Line(shown.text, (shown.evidence,)), sources)
    if context is None or len(words_in(context.text)) < LEAST_WORDS:
        return False
    report, findings = sources.reports[context.report], sources.annotations[context.report]
    if leaning.asks_for == "somebody":
        names = findings.names
        return any(n.type == "person" and context.begin <= n.begin < context.end for n in names)
    return not _leans_at_head(context.span, report, findings)


def _leans_at_head(span: Span, report: Report, findings: Annotation) -> bool:
    """Whether words ask for those before them at their head, but for a "he" whose name is known."""
    referents = find_referents(report.text, span, findings)
    words = put_in_referents(report.text, span, referents, findings.furniture)
    leaning = find_leaning_in(report.text, span, findings, shown=words)
    return leaning is not None and leaning.place < OPENING


def _is_piece(span: Span, report: Report, findings: Annotation) -> bool:
    """Whether a clause was cut out of its sentence."""
    whole = next((s for s in findings.sentences if s.begin <= span.begin < s.end), span)
    bare = bare_sentence(report.text, whole, findings.furniture)
    return bare is not None and bare.begin < span.begin


def _goes_on(span: Span, report: Report, findings: Annotation) -> bool:
    """Whether only the subject of its sentence is shown."""
    whole = next((s for s in findings.sentences if s.begin <= span.begin < s.end), span)
    return re.search(r"\w", report.text[span.end : whole.end]) is not None


def _piece(words: str) -> str:
    """A clause behind an ellipsis."""
    return f"… {_without_who(words)}"


def _without_who(words: str) -> str:
    """Words without the "who" that makes a clause of them: "Ray … resigned in May", also where it
    stands behind what he is: "Ray, a clerk who resigned in May".
    """
    found = WHO.fullmatch(words)
    if found is None:
        return words
    third = found["verb"].endswith("s") and found["verb"][:-1] in word_list("plain_verbs")
    if not (third or has_finite_verb(f"it {found['verb']}")):
        return words
    if found["role"] and not found["name"].split()[-1][0].isupper():
        return words
    return f"{found['name']} … {found['deed']}"


def _needs_before(
    leaning: Leaning | None,
    span: Span,
    report: Report,
    findings: Annotation,
    referents: Mapping[int, str],
) -> bool:
    """Whether a sentence cannot be understood without the one before it."""
    if leaning and leaning.place < (1 if leaning.noun else OPENING):
        return True
    why_not = why_not_alone(
        report.text,
        span,
        paragraph_of(report.text, span),
        findings,
        may_link=True,
        referents=referents,
        opens_report=span.begin == 0,
    )
    return why_not in UNNAMED


def behind_what_counts(text: str, span: Span) -> Span | None:
    """A sentence behind such words, which say nothing beside its day; None where it has none."""
    found = COUNTED_FROM.match(text, *span)
    return Span(found.end("comma"), span.end) if found else None
