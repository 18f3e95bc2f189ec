"""How much of some context a line prints, and what of it that line has not."""

from collections.abc import Iterable, Sequence

from variorum.account.quote_marks import begin_in_quotation
from variorum.account.sources import Sources
from variorum.model import Evidence, Line
from variorum.model.places import spans_at

MOSTLY = 0.5
"""Context of which so much stands in the line above is not told again."""


def has_most(line: Line, context: Evidence) -> bool:
    """Whether a line prints most of some context, or has it itself."""
    return share_cited(_told_by(line), context) >= MOSTLY


def behind_what_is_told(line: Line, context: Evidence, sources: Sources) -> Evidence | None:
    """The last sentences of a context that a line has not; None where it has the last."""
    report, sentences = sources.reports[context.report], []
    for sentence in reversed(spans_at(sources.annotations[report.id].sentences, context.span)):
        if sentence.begin < context.begin or has_most(line, report.cite(*sentence)):
            break
        sentences.append(sentence)
    last = report.cite(sentences[-1].begin, context.end) if sentences else None
    return None if last and begin_in_quotation(last.text) else last


def share_cited(cited: Iterable[Evidence], context: Evidence) -> float:
    """How much of some context stands in what is cited."""
    shared = sum(
        max(0, min(e.end, context.end) - max(e.begin, context.begin))
        for e in cited
        if (e.report, e.part) == (context.report, context.part)
    )
    return shared / max(1, context.end - context.begin)


def _told_by(line: Line) -> Sequence[Evidence]:
    return (*line.evidence, *([line.context] if line.context else []))
