"""The timeline: what happened when, in the words of a report."""

from datetime import date

from variorum.account.dates_in_words import describe
from variorum.account.sources import Sources
from variorum.model import Event, Line, Section

MOST = 40


def write_timeline(sources: Sources) -> Section:
    """The dated events in order of time, those without any date last.

    A long timeline keeps the events that most reports tell and says how many it holds back.
    """
    events = [e for e in sources.comparison.events if e.evidence]
    kept = sorted(events, key=lambda e: (-len(sources.tellers(e.evidence)), _time(e, sources)))
    lines = [_line(e, sources) for e in sorted(kept[:MOST], key=lambda e: _time(e, sources))]
    return Section("timeline", "Timeline", tuple(lines), held_back=len(events) - len(lines))


def _time(event: Event, sources: Sources) -> tuple[object, ...]:
    when = event.when
    known = when.earliest is not None or when.latest is not None
    begin = when.earliest or when.latest or date.max
    end = when.latest or when.earliest or date.max
    return (not known, begin, end, sources.place(event.evidence[0]))


def _line(event: Event, sources: Sources) -> Line:
    notes = ["expected"] if event.expected else []
    tellers = sources.tellers(event.evidence)
    if len(tellers) > 1:
        notes.append(f"told by {sources.count(tellers)}")
    return Line(
        event.text,
        event.evidence,
        label=describe(event.when),
        note=", ".join(notes),
    )
