"""From the sentences of all reports to the events of their story."""

from collections.abc import Mapping, Sequence
from datetime import date

from variorum.compare.dates.tellings import find_tellings
from variorum.compare.timeline.candidates import find_dated
from variorum.compare.timeline.conflicts import with_other_dates
from variorum.compare.timeline.doubles import without_doubles
from variorum.compare.timeline.entries import Writer
from variorum.compare.timeline.fulfilled import with_fulfilled
from variorum.compare.timeline.groups import grouped, one_each, rare_words
from variorum.compare.timeline.outcomes import find_outcomes
from variorum.model import Annotation, Dating, Event, Report


def find_events(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    datings: Sequence[Dating],
) -> tuple[Event, ...]:
    """The events of a story in order of time.

    ``datings`` holds one dating a report. Each event has its day or interval, the sentence
    that tells it best (its first evidence) and all sentences that tell of it, those of later
    reports that tell its outcome at the end. Nothing hangs on the order of the reports.
    """
    written = {dating.report: dating.when for dating in datings}
    by_report = find_tellings(reports, annotations)
    tellings = [telling for report in sorted(by_report) for telling in by_report[report]]
    dated = one_each(find_dated(tellings, written))
    writer = Writer(dated, tellings, written)
    rare = rare_words(dated)
    groups = with_fulfilled(without_doubles(grouped(dated)), written)
    entries = with_other_dates(groups, rare)
    outcomes = find_outcomes([group for group, _ in entries], tellings, written)
    events = [
        writer.event(group, others, outcome)
        for (group, others), outcome in zip(entries, outcomes, strict=True)
    ]
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[date, date, str, int]:
    first = event.evidence[0]
    return (
        event.when.earliest or event.when.latest or date.max,
        event.when.latest or date.max,
        first.report,
        first.begin,
    )
