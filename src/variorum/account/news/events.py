"""Events that later reports bring, close, move, change or confirm."""

from datetime import date

from variorum.account.dates_in_words import describe
from variorum.account.news.changed import compare_with
from variorum.account.news.split import Split
from variorum.model import Event, Line, Section

ORDER = ("closed", "moved", "changed", "new", "confirmed")
MOST = 40


def write_events(split: Split) -> Section:
    """A line for each dated event of which a later report tells, in its words.

    What was expected and has come about stands first, then dates that later reports put
    elsewhere, then events that they tell otherwise, then those told for the first time.
    """
    found = [line for e in split.sources.comparison.events if (line := _line(e, split))]
    found.sort(key=lambda told: (ORDER.index(told[0]), told[1]))
    lines = tuple(line for _, _, line in found[:MOST])
    return Section("timeline", "Events", lines, held_back=len(found) - len(lines))


def _line(event: Event, split: Split) -> tuple[str, date, Line] | None:
    dates = [(event.when, event.evidence), *((o.when, o.evidence) for o in event.others)]
    old = [(when, kept) for when, told in dates if (kept := split.old(told))]
    new = [(when, kept) for when, told in dates if (kept := split.new(told))]
    if not new:
        return None
    when, told = new[0]
    under = tuple(
        Line(kept[0].text, kept, label=describe(before), note="before") for before, kept in old
    )
    if not old:
        kind, note = "new", "new, expected" if event.expected else "new"
    elif _has_come_about(event, split):
        kind, note = "closed", "foretold before, and has come about"
    elif event.called_off and not split.old(event.evidence[:1]):
        kind, note = "closed", "foretold before, and called off"
    elif all(before != when for before, _ in old):
        kind, note = "moved", f"another date: {describe(old[0][0])} before"
    else:
        changed, alike = compare_with(told[0], [e for _, kept in old for e in kept], split)
        kind, note = "changed", changed
        if not changed:
            before = split.sources.count(sorted({e.report for e in alike}))
            kind, note, under = "confirmed", f"confirmed: also in {before} before", ()
    line = Line(told[0].text, told, label=describe(when), note=note, lines=under)
    return kind, when.earliest or when.latest or date.max, line


def _has_come_about(event: Event, split: Split) -> bool:
    """Whether what told of it before is from before it, and a later report tells it as done."""
    first, last = event.when.earliest, event.when.latest
    if event.expected or event.called_off or first is None or last is None:
        return False
    sources = split.sources
    foretold = [sources.when(e.report).latest for e in split.old(event.evidence)]
    told = [sources.when(e.report).latest for e in split.new(event.evidence)]
    return all(day is not None and day < first for day in foretold) and any(
        day is None or day >= first for day in told
    )
