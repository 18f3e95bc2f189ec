"""What is printed of words that somebody is told to have said in pieces, or of a clause that begins
before them.

The annotator takes the words that are given to somebody, and may leave out what stands between.
"""

import re
from collections.abc import Sequence

from variorum.account.sources import Sources
from variorum.annotate.subjects import has_finite_verb
from variorum.model import Attribution, Span, Wording
from variorum.model.places import contents_at

FIRST_WORD_BEFORE = re.compile(r"\b(?:as|of|for|with|by|from|at|on|in|the|an?)\s$")
QUOTED = re.compile(r"[“\"]")
ADDS = re.compile(r",?\s(?:and|but|though|while)\s[^.!?“”\"]*")
LONGEST_BETWEEN, LONGEST_BEFORE = 90, 240
LONGEST_WORD = 8
"""No word of ``FIRST_WORD_BEFORE`` is as long with the blank behind it."""


def whole_clauses(wording: Wording, sources: Sources) -> tuple[Span, ...]:
    """The spans of a wording that is told by itself, whole clauses of them."""
    report = sources.reports.get(wording.report)
    if report is None or wording.kind == "direct" or not wording.spans:
        return wording.spans
    text = report.text
    told = _told_in(wording, sources)
    spans = _with_what_is_between(wording.spans, told, text)
    return (Span(_begin(spans[0], told, text), spans[0].end), *spans[1:])


def _told_in(wording: Wording, sources: Sources) -> list[Attribution]:
    findings = sources.annotations.get(wording.report)
    over = contents_at(findings, wording.spans) if findings else []
    first = {a.speaker for a in over if any(c.overlaps(wording.spans[0]) for c in a.content)}
    names = {s.called for s in first}
    return [a for a in over if a.speaker.called in names]


def _with_what_is_between(
    spans: Sequence[Span], told: Sequence[Attribution], text: str
) -> list[Span]:
    """The spans, joined where what stands between them is not who says it, or where the second
    is no clause without that ("said of | raising the debt").
    """
    joined = [spans[0]]
    for span in spans[1:]:
        gap = Span(joined[-1].end, span.begin)
        words, own = gap.of(text), span.of(text)
        cut = any(cue.overlaps(gap) for a in told for cue in a.cue)
        torn = not QUOTED.match(own) and not has_finite_verb(QUOTED.split(own)[0])
        near = "\n" not in words and len(words) <= LONGEST_BETWEEN
        on = ADDS.fullmatch(words) is not None
        if near and (not cut or on or (torn and _is_no_aside(words))):
            joined[-1] = Span(joined[-1].begin, span.end)
        else:
            joined.append(span)
    return joined


def _is_no_aside(words: str) -> bool:
    """Whether words between two pieces go on into the second: ", he said, " does not."""
    return not words.rstrip().endswith(",") and not words.rstrip().endswith(".")


def _begin(first: Span, told: Sequence[Attribution], text: str) -> int:
    """With the cue before the words, where these begin behind a preposition or an article."""
    line = text.rfind("\n", 0, first.begin) + 1
    near = max(line, first.begin - LONGEST_WORD)  # a line may be a whole report
    if not FIRST_WORD_BEFORE.search(text, near, first.begin) or QUOTED.match(text, first.begin):
        return first.begin
    cues = [c.begin for a in told for c in a.cue if line <= c.begin and c.end < first.begin]
    begin = max(cues, default=first.begin)
    between = text[begin : first.begin]
    whole = first.begin - begin <= LONGEST_BEFORE and not QUOTED.search(between)
    return begin if whole else first.begin
