"""Questions put to who speaks: "Asked if he would run, Mr. Ray said …"."""

import re

from variorum.account.sources import Sources
from variorum.model import Span, Wording
from variorum.model.places import attributions_at

PUT = re.compile(r"\basked\b", re.IGNORECASE)
PASSIVE = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|be|when)\s+(?:\w+\s+)?|[.!?,\n”\"]\s*|^)$"
)
NEARLY = 3
"""So many characters apart, the words of a wording are those of an attribution: "that" aside."""


def is_question_put(wording: Wording, sources: Sources) -> bool:
    """Whether somebody else asked it: "Asked if he would run, Mr. Ray said …"."""
    findings = sources.annotations.get(wording.report)
    if findings is None or wording.kind == "direct":
        return False
    text, begin = sources.reports[wording.report].text, wording.spans[0].begin
    around = Span(begin - NEARLY, begin + NEARLY + 1)
    near = min(
        attributions_at(findings, around), key=lambda a: abs(a.span.begin - begin), default=None
    )
    if near is None or not near.cue or abs(near.span.begin - begin) > NEARLY:
        return False
    put = PUT.search(text, *near.cue[0])
    return put is not None and bool(PASSIVE.search(text, max(0, put.start() - 30), put.start()))
