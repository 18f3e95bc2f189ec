"""The sentence in which a report tells a position, as it is printed."""

import re

from variorum.account.quote_marks import MARK, balanced, with_announced
from variorum.account.sources import Sources
from variorum.account.standing_alone import bare_sentence, put_in_referents
from variorum.model import Annotation, Evidence, Span
from variorum.model.places import attributions_at

LIST_MARK = re.compile(r"[-–—•*·▪►>#]\s+(?=\w)")
"""Before an item of a list."""


def printed_sentence(evidence: Evidence, sources: Sources) -> tuple[str, Evidence]:
    """The words of a sentence, or of an item of a list, without a dateline or the mark of the
    list, and the passage that they are. Out of a quotation of several sentences it stands in marks.
    """
    report = sources.reports.get(evidence.report)
    if report is None or evidence.part == "title":
        return " ".join(evidence.text.split()), evidence
    findings = sources.annotations[report.id]
    bare = bare_sentence(report.text, evidence.span, findings.furniture) or evidence.span
    item = LIST_MARK.match(report.text, *bare)
    bare = Span(item.end(), bare.end) if item else bare
    bare = with_announced(report.text, bare, findings)
    words = put_in_referents(report.text, bare, {}, findings.furniture)
    inside = not MARK.search(words) and _is_quoted(bare, findings)
    return f"“{words}”" if inside else balanced(words), report.cite(*bare)


def _is_quoted(sentence: Span, findings: Annotation) -> bool:
    """Whether all of a sentence is what somebody is quoted with."""
    return any(
        said.kind == "direct" and any(content.contains(sentence) for content in said.content)
        for said in attributions_at(findings, sentence)
    )
