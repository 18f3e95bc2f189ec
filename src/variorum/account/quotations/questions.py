"""Questions put to who speaks: “It will,” Ray said, when asked if …"""

import re

from variorum.account.sources import Sources
from variorum.model import Span, Wording
from variorum.model.places import attributions_at, spans_at

ASKED = re.compile(
    r"\bwhen\s(?:asked|pressed|questioned)\s(?:about|by|how|if|on|what|when|where|whether|who|why)\b"
    r"[^.;!?“”\"\n]{3,160}"
)

PUT = re.compile(r"\basked\b", re.IGNORECASE)
PASSIVE = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|be|when)\s+(?:\w+\s+)?|[.!?,\n”\"]\s*|^)$"
)
NEARLY = 3
"""So many characters apart, the words of a wording are those of an attribution: "that" aside."""


def question_behind(wording: Wording, sources: Sources) -> str:
    """The words of a report that tell behind a quotation what was asked; "" where it has none."""
    report = sources.reports.get(wording.report)
    if (
        report is None
        or wording.kind != "direct"
        or any(e.part != "text" for e in wording.evidence)
    ):
        return ""
    last = wording.spans[-1]
    own = spans_at(sources.annotations[report.id].sentences, last)
    asked = ASKED.search(report.text, last.end, max((s.end for s in own), default=last.end))
    return " ".join(asked.group().split()).rstrip(",") if asked else ""


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
