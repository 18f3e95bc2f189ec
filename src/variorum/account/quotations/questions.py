"""What somebody was asked whose answer stands before that: “It will,” Ray said, when asked if …"""

import re

from variorum.account.sources import Sources
from variorum.model import Wording
from variorum.model.places import spans_at

ASKED = re.compile(
    r"\bwhen\s(?:asked|pressed|questioned)\s(?:about|by|how|if|on|what|when|where|whether|who|why)\b"
    r"[^.;!?“”\"\n]{3,160}"
)


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
