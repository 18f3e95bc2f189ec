"""The timeline: what happened when, in the words of a report."""

from collections.abc import Mapping
from datetime import date

from variorum.account.dates_in_words import describe
from variorum.account.disputed import find_disputed
from variorum.account.sources import REWORDED_NOTE, Sources
from variorum.account.standing_alone import bare_sentence, find_referents, put_in_referents
from variorum.model import Event, Evidence, Line, OtherDate, Section, Span

MOST = 40
LONGEST_REST = 240
"""So many characters of a quotation may follow the sentence that opens it."""


def write_timeline(sources: Sources) -> Section:
    """The dated events in order of time, those without any date last.

    A long timeline keeps the events that matter most and says how many it holds back. An
    event that reports put on different days stands once, the other days under it.
    """
    events = [e for e in sources.comparison.events if e.evidence]
    kept = sorted(events, key=lambda e: (-e.weight, _time(e, sources)))
    disputed = find_disputed(sources)
    lines = [
        _line(e, sources, disputed) for e in sorted(kept[:MOST], key=lambda e: _time(e, sources))
    ]
    return Section("timeline", "Timeline", tuple(lines), held_back=len(events) - len(lines))


def _time(event: Event, sources: Sources) -> tuple[object, ...]:
    when = event.when
    known = when.earliest is not None or when.latest is not None
    begin = when.earliest or when.latest or date.max
    end = when.latest or when.earliest or date.max
    return (not known, begin, end, sources.place(event.evidence[0]))


def _line(event: Event, sources: Sources, disputed: Mapping[str, tuple[Span, ...]]) -> Line:
    notes = [note] if (note := _outcome(event, sources)) else []
    if who := _tellers(event, sources):
        notes.append(who)
    if event.others:
        notes.append("reports differ on the date")
    text, evidence = _shown(event, sources)
    if any(evidence.span.overlaps(d) for d in disputed.get(evidence.report, ())):
        notes.append("disputed in part")
    return Line(
        text,
        (evidence, *event.evidence[1:]),
        label=describe(event.when),
        note=", ".join(notes),
        lines=tuple(_other(other) for other in event.others),
    )


def _tellers(event: Event, sources: Sources) -> str:
    """Who tells of an event, where the story has more than one report."""
    tellers = sources.tellers(event.evidence)
    if len(tellers) > 1:
        return f"told by {sources.count(tellers)}"
    if len(sources.reports) < 2 or not tellers:
        return ""
    if tellers[0] in sources.reworded:
        return REWORDED_NOTE
    return sources.told_by_one(event.evidence[0])


def _shown(event: Event, sources: Sources) -> tuple[str, Evidence]:
    """The sentence that tells an event, without its dateline, and with who "he" is in brackets."""
    first = event.evidence[0]
    report, findings = sources.reports.get(first.report), sources.annotations.get(first.report)
    if report is None or findings is None or first.part != "text":
        return event.text, first
    span = bare_sentence(report.text, first.span, findings.furniture)
    if span is None:
        return event.text, first
    span = _with_whole_quotation(report.text, span)
    referents = find_referents(report.text, span, findings)
    text = put_in_referents(report.text, span, referents)
    return f"… {text}" if text[:1].islower() else text, report.cite(*span)


def _with_whole_quotation(text: str, span: Span) -> Span:
    """The span to the end of a quotation that is opened in it and goes on in the next sentences
    of its paragraph; as it is where that is far.
    """
    begin = text.rfind("\n", 0, span.begin) + 1
    end = text.find("\n", span.end)
    behind = text[span.end : end if end >= 0 else len(text)]
    words, before = span.of(text), text[begin : span.begin]
    for opens, closes in (("“", "”"), ('"', '"')):
        if opens == closes:
            open_here = before.count(opens) % 2 == 0 and words.count(opens) % 2 == 1
        else:
            open_here = words.rfind(opens) > words.rfind(closes)
        place = behind.find(closes)
        if open_here and 0 <= place <= LONGEST_REST:
            return Span(span.begin, span.end + place + 1)
    return span


def _outcome(event: Event, sources: Sources) -> str:
    """What is known of an event that was told as still to come."""
    if event.happened:
        return "foretold, and told as done later"
    if not event.expected:
        return ""
    last = event.when.latest
    later = [r for r in sources.reports if _is_after(last, sources.when(r).earliest)]
    return "expected; no outcome found in later reports" if later else "expected"


def _is_after(day: date | None, written: date | None) -> bool:
    return day is not None and written is not None and written > day


def _other(other: OtherDate) -> Line:
    return Line(
        other.evidence[0].text, other.evidence, label=describe(other.when), note="another date"
    )
