"""When reports without a date were written: the interval that their words and siblings allow.

A thin solver of interval constraints: every clue is a bound; the strongest are applied
first, and one that would leave no day at all is passed over.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from variorum.compare.dates.announcements import announcements
from variorum.compare.dates.clues import SURE, Clue, own_dates, writing_weekday
from variorum.compare.dates.elapsed import time_gone_by
from variorum.compare.dates.estimate import Siblings, likely_days, read_siblings
from variorum.compare.dates.known import Known, known_events
from variorum.compare.dates.matches import shared_events
from variorum.compare.dates.offices import elected, offices, styles
from variorum.compare.dates.printed import printed_day
from variorum.compare.dates.swearing import Swearing, in_office, sworn_in
from variorum.compare.dates.tellings import Telling, find_tellings
from variorum.model import Annotation, DateBasis, Dating, Evidence, Report, When

GIVEN: Mapping[DateBasis | None, str] = {
    "stamp": "its own stamp",
    "page": "the page",
    "record": "the record",
    "person": "set by hand",
    None: "given with the report",
}
NOTHING = "nothing in it or beside it gives a date"


def date_reports(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> tuple[Dating, ...]:
    """One dating for each report of a story, in the given order.

    A report that gives its day has that; for any other the narrowest interval that its own
    words and its siblings allow, with the passages that set each bound. Nothing hangs on the
    order of the reports.
    """
    tellings = find_tellings(reports, annotations)
    datings = {r.id: _given(r) for r in reports}
    datings |= {d.report: d for d in _printed(reports)}
    undated = sorted((r for r in reports if not datings[r.id].when.day), key=lambda r: r.id)
    given = {name: dating.when for name, dating in datings.items()}
    if undated:
        known = known_events(tellings, given)
        days = {name: when.day for name, when in given.items() if when.day}
        beside = Beside(
            known,
            elected(reports, tellings, given),
            sworn_in(reports, tellings, given),
            read_siblings(reports, tellings, days),
        )
        found = [_infer(report, tellings[report.id], beside, known) for report in undated]
        learnt = given | {d.report: d.when for d in found}
        if beside.siblings is None:
            wider = known_events(tellings, learnt)
            found = [_infer(report, tellings[report.id], beside, wider) for report in undated]
        datings |= {d.report: d for d in found}
    return tuple(datings[r.id] for r in reports)


def _printed(reports: Sequence[Report]) -> Iterator[Dating]:
    """The datings of reports that print their own day where reading them did not look."""
    days = [r.published for r in reports if r.published]
    for report in reports:
        clues = [] if report.published else [*printed_day(report, days)]
        if clues:
            yield solve(report.id, clues)


def _given(report: Report) -> Dating:
    if report.published is None:
        return Dating(report.id, When(), NOTHING)
    return Dating(report.id, When.on(report.published), GIVEN[report.published_basis])


class Beside(NamedTuple):
    """What the reports of known date tell: events, who takes office when, and in a story of
    many what their words are like.
    """

    known: Known
    elects: Mapping[str, tuple[date, Evidence]]
    sworn: Sequence[Swearing]
    siblings: Siblings | None


def _infer(report: Report, own: Sequence[Telling], beside: Beside, wider: Known) -> Dating:
    """The dating of a report without a date. A day of the week is matched with events of
    reports that give their date only, a month also with those of dates learnt before: one
    wrong week must not pass from report to report.
    """
    elects = beside.elects
    clues = [
        *own_dates(report, own),
        *offices(report, elects, styles(report, elects)),
        *in_office(report, beside.sworn),
        *time_gone_by(own, beside.known),
    ]
    if beside.siblings is not None:
        clues = [clue for clue in clues if clue.strength >= SURE]
        likely = likely_days(report, beside.siblings, solve(report.id, clues).when)
        return solve(report.id, [*clues, likely] if likely else clues)
    clues += [
        *shared_events(own, beside.known, kind="weekday"),
        *shared_events(own, wider, kind="month"),
        *announcements(own, beside.known),
        *writing_weekday(own),
    ]
    return solve(report.id, clues)


def solve(report: str, clues: Iterable[Clue]) -> Dating:
    """The dating that the clues leave, the strongest first; one that contradicts is dropped."""
    when = When()
    kept: list[Clue] = []
    for clue in sorted(clues, key=_rank):
        narrowed = _narrowed(when, clue)
        if narrowed is None or (narrowed.day and clue.strength < SURE):
            continue  # a single day is given only where explicit dates give it
        if narrowed != when:
            when = narrowed
            kept.append(clue)
    setting = [c for c in kept if _sets(c, when)]
    evidence: list[Evidence] = []
    for clue in setting:
        evidence.extend(e for e in clue.evidence if e not in evidence)
    return Dating(report, when, "; ".join(c.reason for c in setting) or NOTHING, tuple(evidence))


def _rank(clue: Clue) -> tuple[int, float, int, str]:
    """Stronger first, then the surer; of equals the narrower, so that it is named."""
    width = (
        (clue.latest - clue.earliest).days
        if clue.earliest and clue.latest
        else 0
        if clue.weekday is not None
        else 100_000
    )
    return -clue.strength, -clue.score, width, clue.reason


def _narrowed(when: When, clue: Clue) -> When | None:
    """The interval with one more bound; None where no day would be left."""
    earliest = max((d for d in (when.earliest, clue.earliest) if d), default=None)
    latest = min((d for d in (when.latest, clue.latest) if d), default=None)
    weekday = when.weekday if when.weekday is not None else clue.weekday
    if when.weekday is not None and clue.weekday not in (None, when.weekday):
        return None
    if earliest and latest:
        if earliest > latest:
            return None
        if weekday is not None and not _has(earliest, latest, weekday):
            return None
        if earliest == latest:
            weekday = None
    return When(earliest, latest, weekday)


def _has(earliest: date, latest: date, weekday: int) -> bool:
    return earliest + timedelta((weekday - earliest.weekday()) % 7) <= latest


def _sets(clue: Clue, when: When) -> bool:
    """Whether a clue gives one of the final bounds."""
    return (
        (clue.earliest is not None and clue.earliest == when.earliest)
        or (clue.latest is not None and clue.latest == when.latest)
        or (clue.weekday is not None and clue.weekday == when.weekday)
    )
