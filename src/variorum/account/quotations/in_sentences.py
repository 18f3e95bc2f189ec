"""What is printed of words that are no sentence by themselves: the sentences that hold them.

What somebody is told to have said is a part of the report's own sentence, which alone shows who
says it, how ("denied that …") and of what; cut out of it, it is torn.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from variorum.account.quotations.turns import put_behind
from variorum.account.sources import Sources
from variorum.account.standing_alone.bare import bare_sentence, furniture_inside
from variorum.model import Annotation, Span, Wording
from variorum.model.places import spans_at

LONGEST = 700
"""Characters of a sentence above which the words are printed as they are: lists, tables."""
OPENS_SENTENCE = re.compile(r"[“\"‘'«(\[\s]*(?:[^\W\d_a-z]|[\d#@.…])")


def as_printed(wording: Wording, sources: Sources) -> Wording:
    """The wording with the words that a line prints of it: quoted sentences as they are, all else
    in the whole sentences of the report.
    """
    report = sources.reports.get(wording.report)
    in_text = all(evidence.part == "text" for evidence in wording.evidence)
    if report is None or not in_text or is_by_itself(wording):
        return wording
    spans = tuple(_sentences(wording, report.text, sources.annotations[report.id]))
    if not spans:
        return wording
    words = spans[0].of(report.text)
    for last, span in pairwise(spans):
        beside = report.text[last.end : span.begin].isspace()
        put = span.of(report.text)
        words = f"{words} {put}" if beside else put_behind(words, put)
    evidence = tuple(report.cite(*span) for span in spans)
    return replace(wording, spans=spans, text=words, evidence=evidence)


def is_by_itself(wording: Wording) -> bool:
    """Whether words are a quotation that opens as a sentence does."""
    return wording.kind == "direct" and OPENS_SENTENCE.match(wording.text) is not None


def _sentences(wording: Wording, text: str, findings: Annotation) -> Iterator[Span]:
    """The sentences of a wording without datelines, credits and furniture; none where one of them
    cannot be printed whole.
    """
    found: list[Span] = []
    for span in wording.spans:
        for sentence in spans_at(findings.sentences, span):
            bare = bare_sentence(text, sentence, findings.furniture)
            if (
                bare is None
                or bare.end - bare.begin > LONGEST
                or furniture_inside(bare, findings.furniture)
            ):
                return
            found.append(bare)
    yield from sorted(set(found))
