"""Events that later reports bring, close, move or confirm."""

from datetime import date

from variorum.account.dates_in_words import describe
from variorum.account.news.split import Split
from variorum.model import Event, Line, Section

ORDER = ("closed", "new", "confirmed")
MOST = 40


def write_events(split: Split) -> Section:
    """A line for each dated event of which a later report tells, in its words.

    What was expected and has come about stands first, then events told for the first time.
    """
    found = [line for e in split.sources.comparison.events if (line := _line(e, split))]
    found.sort(key=lambda told: (ORDER.index(told[0]), told[1]))
    lines = tuple(line for _, _, line in found[:MOST])
    return Section("timeline", "Events", lines, held_back=len(found) - len(lines))


def _line(event: Event, split: Split) -> tuple[str, date, Line] | None:
    old, new = split.old(event.evidence), split.new(event.evidence)
    if not new:
        return None
    begin = event.when.earliest or event.when.latest or date.max
    under: tuple[Line, ...] = ()
    if not old:
        kind, note = "new", "new, expected" if event.expected else "new"
    elif _has_come_about(event, split):
        kind, note = "closed", "foretold before, and has come about"
        under = (Line(old[0].text, old, note="before"),)
    else:
        before = sorted({e.report for e in old})
        kind, note = "confirmed", f"confirmed: also in {split.sources.count(before)} before"
    return kind, begin, Line(new[0].text, new, label=describe(event.when), note=note, lines=under)


def _has_come_about(event: Event, split: Split) -> bool:
    """Whether what told of it before is from before it, and a later report tells it as done."""
    first, last = event.when.earliest, event.when.latest
    if event.expected or first is None or last is None:
        return False
    sources = split.sources
    foretold = [sources.when(e.report).latest for e in split.old(event.evidence)]
    told = [sources.when(e.report).latest for e in split.new(event.evidence)]
    return all(day is not None and day < first for day in foretold) and any(
        day is None or day >= first for day in told
    )
