"""When somebody said what a report only recalls: "in 2015", "in a May letter to the council".

That stands with who says it, which a line leaves out: without it words of another year would be
taken for an answer to the news.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from variorum.account.quotations.told_of_then import has_time, said_then
from variorum.account.sources import Sources
from variorum.annotate.figures.tokens import value_table
from variorum.annotate.times.resolve import resolve
from variorum.annotate.words import find_words
from variorum.compare.wordings.times_of_saying import (
    TimePhrase,
    find_phrase,
    is_of_saying,
    verb_of,
)
from variorum.lang import any_word, word_list
from variorum.model import Annotation, Attribution, Line, Report, Span, Time, When, Wording
from variorum.model.places import attributions_at, contents_at, spans_at

EARLIER = "said earlier"
LONG_AGO = timedelta(days=7)
"""Words so much older than their report are no part of its news."""
DAY = re.compile(r".{4}-(?:..-..|W..-.).*")
OF_THIS_YEAR = re.compile(r"earlier\s(?:this|in\sthe)\syear", re.IGNORECASE)
"""A time that ends with the report's own year, and is told as over."""
LEANING = re.compile(r"\b(?:later|earlier|before|after)$")
"""A time that ends so is counted from another."""
ADVERB = any_word("earlier_adverbs")
ADVERB_BEFORE = re.compile(rf"(?:^|\s)({ADVERB})\s(?:{any_word('auxiliary_verbs')}\s)?$")
ADVERB_BEHIND = re.compile(rf"[^,.;:“”\"\n]*\b({ADVERB}|then(?=\.|$))\b")
MOST_BESIDE = 3
"""So many words at most stand beside words and who said them: "told the | Avon Post"."""
LEANING_BACK = frozenset(["then", "at the time"])
"""These go back to a time told before."""
NEAR = 60
"""Characters behind a verb of saying within which an adverb is its own."""


def with_its_time(line: Line, wording: Wording, sources: Sources) -> Line:
    """The line of a wording, its note with when that was said where it was long before its report
    and is not printed.
    """
    when = said_earlier(wording, sources)
    if not when or when in " ".join(line.text.split()):
        return line
    note = f"said {when}" if OF_THIS_YEAR.fullmatch(when) else f"{EARLIER}: {when}"
    note = EARLIER if when == "previously" else note
    return replace(line, note="; ".join(filter(None, (note, line.note))))


def said_earlier(wording: Wording, sources: Sources) -> str:
    """When and where somebody said it, in the words of its report, where that was in an earlier
    week; "" where nothing says so.
    """
    report = sources.reports.get(wording.report)
    findings = sources.annotations.get(wording.report)
    if report is None or findings is None or any(e.part != "text" for e in wording.evidence):
        return ""
    for said in contents_at(findings, wording.spans):
        old = _old_times(said, findings, sources.when(report.id), report.text)
        phrase = next((p for p in old if is_of_saying(p, said, report.text)), None)
        told = phrase.span.of(report.text) if phrase else ""
        adverb = "" if told else _adverb(said, report.text)
        if not adverb or adverb in LEANING_BACK:
            told = told or _going_on(said, findings, sources, report)
        when = told or adverb or _then(said, findings, sources, report)
        if when:
            return _in_mid_line(when)
    return ""


def _going_on(said: Attribution, findings: Annotation, sources: Sources, report: Report) -> str:
    """When the one who speaks said what the sentence right before tells, where that is old and this
    one has no time of its own: "In a 2012 talk, Ray said it leaks. “Badly,” Ray said."
    """
    if not said.cue or said.speaker.name is None:
        return ""
    spans = (*said.cue, *said.source, *said.content)
    own = sorted({s for span in spans for s in spans_at(findings.sentences, span)})
    at = bisect_left(findings.sentences, own[0])
    before = findings.sentences[max(at - 1, 0)]
    apart = "\n" in report.text[before.end : own[0].begin] and not _is_bare(said, own, report.text)
    if not at or apart or any(has_time(s, findings, said.content) for s in own):
        return ""
    written = sources.when(report.id)
    for other in attributions_at(findings, before):
        told_there = any(before.contains(span) for span in other.cue)
        if other.speaker.name != said.speaker.name or not told_there:
            continue
        aside = (*other.content, *other.source)
        for phrase in _old_in([before], aside, findings, written, report.text):
            if is_of_saying(phrase, other, report.text):
                return phrase.span.of(report.text)
    return ""


def _is_bare(said: Attribution, sentences: Sequence[Span], text: str) -> bool:
    """Whether sentences hold nothing but words and who said them: "“Badly,” Ray told the Post."."""
    held = (*said.content, *said.cue, *said.source)
    words = [w for s in sentences for w in find_words(text, s.begin, s.end)]
    beside = [w for w in words if not any(h.begin <= w.begin < h.end for h in held)]
    return said.kind == "direct" and len(beside) <= MOST_BESIDE


def _old_times(
    said: Attribution, findings: Annotation, written: When, text: str
) -> Iterator[TimePhrase]:
    """The old times of the sentence that tells who says something."""
    own = {s for span in said.cue or said.source for s in spans_at(findings.sentences, span)}
    yield from _old_in(sorted(own), (*said.content, *said.source), findings, written, text)


def _then(said: Attribution, findings: Annotation, sources: Sources, report: Report) -> str:
    """The old time of a sentence shortly before that tells who spoke then."""
    written = sources.when(report.id)
    old = partial(_first_old, findings=findings, written=written, text=report.text)
    return said_then(said, findings, old, report.text)


def _first_old(
    sentence: Span, *, findings: Annotation, written: When, text: str
) -> TimePhrase | None:
    return next(_old_in([sentence], (), findings, written, text), None)


def _old_in(
    sentences: Sequence[Span], aside: Sequence[Span], findings: Annotation, written: When, text: str
) -> Iterator[TimePhrase]:
    """The old times of some sentences that do not stand ``aside``."""
    for sentence in sentences:
        for time in findings.times:
            inside = sentence.begin <= time.begin < sentence.end
            told = inside and not any(s.begin <= time.begin < s.end for s in aside)
            days = resolve(time, written) if told else None
            leans = LEANING.search(text, time.begin, time.end)
            over = OF_THIS_YEAR.fullmatch(text, time.begin, time.end) is not None
            old = days and days.latest and _is_old(time, days.latest, written.earliest)
            if (over or old) and not leans:
                phrase = find_phrase(time, sentence, text)
                if phrase is not None:
                    yield phrase


def _is_old(time: Time, latest: date, written: date | None) -> bool:
    if written is None:
        return False
    return latest <= written - LONG_AGO if DAY.fullmatch(time.value) else latest < written


def _in_mid_line(words: str) -> str:
    """Words that may have opened a sentence as they stand in mid-line: "in 2015", "last week"."""
    words = " ".join(words.split())
    first = words.split()[0].lower()
    opens = first in word_list("function_words", "near_times")
    opens = opens or first in value_table("number_words")
    return words[0].lower() + words[1:] if opens else words


def _adverb(said: Attribution, text: str) -> str:
    """What beside the verb tells that somebody said it long before: "once", "at the time"."""
    if not said.cue:
        return ""
    verb = verb_of(said, text)
    begin = max((s.end for s in said.source if s.end <= verb.begin), default=said.cue[0].begin)
    end = min((c.begin for c in said.content if c.begin >= verb.end), default=verb.end + NEAR)
    found = ADVERB_BEFORE.search(text[begin : verb.begin])
    found = found or ADVERB_BEHIND.match(text[verb.end : end])
    return found[1] if found else ""
