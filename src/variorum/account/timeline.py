"""The timeline: what happened when, in the words of a report."""

from datetime import date

from variorum.account.dates_in_words import describe
from variorum.account.sources import Sources
from variorum.model import Event, Line, OtherDate, Section

MOST = 40


def write_timeline(sources: Sources) -> Section:
    """The dated events in order of time, those without any date last.

    A long timeline keeps the events that matter most and says how many it holds back. An
    event that reports put on different days stands once, the other days under it.
    """
    events = [e for e in sources.comparison.events if e.evidence]
    kept = sorted(events, key=lambda e: (-e.weight, _time(e, sources)))
    lines = [_line(e, sources) for e in sorted(kept[:MOST], key=lambda e: _time(e, sources))]
    return Section("timeline", "Timeline", tuple(lines), held_back=len(events) - len(lines))


def _time(event: Event, sources: Sources) -> tuple[object, ...]:
    when = event.when
    known = when.earliest is not None or when.latest is not None
    begin = when.earliest or when.latest or date.max
    end = when.latest or when.earliest or date.max
    return (not known, begin, end, sources.place(event.evidence[0]))


def _line(event: Event, sources: Sources) -> Line:
    notes = [note] if (note := _outcome(event, sources)) else []
    tellers = sources.tellers(event.evidence)
    if len(tellers) > 1:
        notes.append(f"told by {sources.count(tellers)}")
    if event.others:
        notes.append("reports differ on the date")
    return Line(
        event.text,
        event.evidence,
        label=describe(event.when),
        note=", ".join(notes),
        lines=tuple(_other(other) for other in event.others),
    )


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
