"""Whether the sentence before an event may stand under its day, or is only context of it.

"Ann Ray resigned on Monday. She will leave on 30 May" tells of 30 May only the second sentence.
"""

import re

from variorum.account.leaning import Leaning
from variorum.model import Annotation, Report, Span

NO_DAY = "P"
"""With this the value of a length begins, and that of "now" and "once"."""
QUOTATION = re.compile(r"[“\"][^“”\"]*[”\"]?")


def goes_with(
    before: Span, span: Span, leaning: Leaning | None, report: Report, findings: Annotation
) -> bool:
    """Whether the sentence ``before`` has the noun that the event takes up, has no other time of
    its own, and is not just words of somebody whom it does not name.
    """
    words = before.of(report.text).strip()
    noun = leaning.noun if leaning else ""
    if noun and re.search(rf"\b{re.escape(noun)}", words, re.IGNORECASE) is None:
        return False
    if QUOTATION.fullmatch(words) and not _is_in_quotation(span, report):
        return False
    return not _has_other_time(before, span, findings)


def _is_in_quotation(span: Span, report: Report) -> bool:
    return span.of(report.text).lstrip()[:1] in {"“", '"'}


def _has_other_time(before: Span, span: Span, findings: Annotation) -> bool:
    """Whether a sentence names a time, and none that the event names, too."""
    values = [
        {
            t.value
            for t in findings.times
            if stretch.contains(Span(t.begin, t.end)) and not t.value.startswith(NO_DAY)
        }
        for stretch in (before, span)
    ]
    return bool(values[0]) and values[0].isdisjoint(values[1])
