"""What is printed of words that are no sentence by themselves: the sentences that hold them.

What somebody is told to have said is a part of the report's own sentence, which alone shows who
says it, how ("denied that …") and of what; cut out of it, it is torn.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.account.quotations.of_what import says_of_what
from variorum.account.quotations.turns import put_behind
from variorum.account.quote_marks import (
    IN_MARKS,
    LONGEST_WHOLE,
    OPENING_MARKS,
    with_whole_quotation,
)
from variorum.account.sources import Sources
from variorum.account.standing_alone.bare import bare_sentence, furniture_inside
from variorum.model import Annotation, AttributionKind, Span, Wording
from variorum.model.places import contents_at, spans_at

OPENS_SENTENCE = re.compile(r"[“\"‘'«(\[\s]*(?:[^\W\d_a-z]|[\d#@.…])")
LEAST_QUOTED = 4


def as_printed(wording: Wording, sources: Sources) -> Wording:
    """The wording with the words that a line prints of it: quoted sentences as they are, but where
    the report says beside them of what they are, and all else in the whole sentences of the report.
    """
    report = sources.reports.get(wording.report)
    in_text = all(evidence.part == "text" for evidence in wording.evidence)
    if report is None or not in_text:
        return wording
    findings = sources.annotations[report.id]
    if is_by_itself(wording) and not _says_of_what(wording, report.text, findings):
        return wording
    spans = tuple(_sentences(wording, report.text, findings))
    if not spans:
        return wording
    words = _on_one_line(spans[0].of(report.text))
    for last, span in pairwise(spans):
        beside = report.text[last.end : span.begin].isspace()
        put = _on_one_line(span.of(report.text))
        words = f"{words} {put}" if beside else put_behind(words, put)
    evidence = tuple(report.cite(*span) for span in spans)
    kind = _kind(wording, words, spans, findings)
    return replace(wording, spans=spans, text=words, evidence=evidence, kind=kind)


def _kind(
    wording: Wording, words: str, spans: Sequence[Span], findings: Annotation
) -> AttributionKind:
    """The kind of what is printed: words told without marks are mixed where their sentence quotes
    the same speaker at length.
    """
    at_length = any(len(part.split()) >= LEAST_QUOTED for part in IN_MARKS.findall(words))
    if wording.kind != "indirect" or not at_length:
        return wording.kind
    theirs = {said.speaker.called for said in contents_at(findings, wording.spans)} - {""}
    beside = contents_at(findings, spans)
    quoted = any(said.kind != "indirect" and said.speaker.called in theirs for said in beside)
    return "mixed" if quoted else "indirect"


def _on_one_line(words: str) -> str:
    return " ".join(words.split()) if "\n" in words else words


def is_by_itself(wording: Wording) -> bool:
    """Whether words are a quotation that opens as a sentence does, every piece of it in marks
    where the first is: “It may fail,” | Ray said. He said the gate | “is lost.”
    """
    if wording.kind != "direct" or OPENS_SENTENCE.match(wording.text) is None:
        return False
    begins = [evidence.text[:1] in OPENING_MARKS for evidence in wording.evidence]
    return all(begins) or not begins[0]


def _says_of_what(wording: Wording, text: str, findings: Annotation) -> bool:
    return says_of_what(text, (s for w in wording.spans for s in spans_at(findings.sentences, w)))


def _sentences(wording: Wording, text: str, findings: Annotation) -> Iterator[Span]:
    """The sentences of a wording without datelines, credits and furniture, with those that end or
    begin a quotation in them; none where one of them cannot be printed whole.
    """
    found: list[Span] = []
    for span in wording.spans:
        for sentence in spans_at(findings.sentences, span):
            quoted = with_whole_quotation(text, sentence, findings)
            bare = bare_sentence(text, quoted, findings.furniture)
            if (
                bare is None
                or bare.end - bare.begin > LONGEST_WHOLE
                or furniture_inside(bare, findings.furniture)
            ):
                return
            found.append(bare)
    if found:
        yield from _apart(sorted(found))


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap as one."""
    last = spans[0]
    for span in spans[1:]:
        if span.begin < last.end:
            last = Span(last.begin, max(last.end, span.end))
        else:
            yield last
            last = span
    yield last
