"""The timeline of a story: dated statements of all its reports, joined where they tell of the
same event.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from variorum.annotate.times import resolve
from variorum.annotate.words import find_words
from variorum.compare.dates.event_groups import Dated, grouped, one_each
from variorum.compare.dates.tellings import (
    Telling,
    find_tellings,
    in_quotation,
    is_indefinite,
    likeness,
    said,
)
from variorum.model import Annotation, Dating, Event, Report, Span, When

COARSE = re.compile(
    r"~[+-]\d+[MY]|^(?:years|decades|quarters|quarter|season|absolute:(?:\d{2,4}$|\d{4}-[A-Z]))"
)
GENERIC = re.compile(r"^(?:['’]s\b|['’]|\s+(?:and age|world|society)\b)")
WILL = re.compile(r"\bwill\b|['’]ll\b|\bexpected to\b|\bplans? to\b", re.IGNORECASE)
QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)|^[^“\"]*”|(?<!\w)‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)")
FEW_WORDS = 14
"""So few words beside a quotation say who spoke to whom and when, and no more."""
MONTHS = 62
POST = re.compile(r"pic\.twitter\.com|\(@\w+\)|https?://")


def find_events(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    datings: Sequence[Dating],
) -> tuple[Event, ...]:
    """The events of a story in order of time.

    ``datings`` holds one dating a report. Each event has its day or interval, the sentence
    that tells it best (its first evidence) and all sentences that tell of it. Nothing hangs
    on the order of the reports.
    """
    written = {d.report: d.when for d in datings}
    tellings = find_tellings(reports, annotations)
    dated = [
        found
        for report in sorted(tellings)
        for telling in tellings[report]
        if (found := _dated(telling, written.get(report, When()))) is not None
    ]
    groups = grouped(one_each(dated))
    events = [_event(group) for group in groups]
    return tuple(sorted(events, key=_order))


def _dated(telling: Telling, written: When) -> Dated | None:
    """The telling as a candidate for the timeline; None where it tells no event at a time."""
    time = telling.time
    if (
        time is None
        or COARSE.search(time.rule)
        or in_quotation(telling)
        or POST.search(telling.text)
    ):
        return None
    behind = telling.text[time.end - telling.sentence.begin :]
    if time.rule.startswith("days:0") and GENERIC.match(behind):
        return None
    when = resolve(time, written)
    if when is None or (when.weekday is None and when.day is None and not _grain(time.rule)):
        return None
    if len(telling.words) < 3:
        return None
    if _is_vague(time.rule, when) or is_indefinite(telling):
        return None
    weak = said(telling) or not telling.names_day
    return Dated(telling, when, weak, _ahead(telling, when, written), _is_background(telling))


def _is_vague(rule: str, when: When) -> bool:
    """Whether not even the month or year that is meant can be told, or a time counted from
    another comes out as no sure day.
    """
    if when.day:
        return False
    if "~" in rule:
        return True
    if not rule.startswith(("month:", "months", "monthday", "monthweek")):
        return False
    return not (when.earliest and when.latest and (when.latest - when.earliest).days <= MONTHS)


def _is_background(telling: Telling) -> bool:
    """Whether a sentence gives little but quoted words, or tells its day in passing, in a
    clause on someone who speaks.
    """
    own = QUOTED.sub(" ", telling.text)
    if own == telling.text:
        return False
    place = telling.time.begin - telling.sentence.begin if telling.time else 0
    passing = re.search(r"\b(?:who|whose|which)\b[^,;]*$", telling.text[:place])
    return bool(passing) or len(find_words(own)) <= FEW_WORDS


def _ahead(telling: Telling, when: When, written: When) -> bool:
    """Whether the event lies ahead of its report; on the day itself only "will" says so."""
    if when.earliest and written.latest and when.earliest > written.latest:
        return True
    if when.day and when.day == written.day:
        return telling.direction == "future" and bool(WILL.search(telling.text))
    return telling.direction == "future" and not (
        when.latest and written.earliest and when.latest < written.earliest
    )


def _grain(rule: str) -> bool:
    return rule.startswith(
        ("weeks", "weekend", "months", "month", "absolute", "weekday", "days", "monthday")
    )


def _event(group: Sequence[Dated]) -> Event:
    best = max(group, key=lambda d: _merit(d, group))
    when = _meet([d.when for d in group])
    others = sorted(
        (d.telling for d in group if d is not best), key=lambda t: (t.report, t.sentence)
    )
    return Event(
        when,
        best.telling.text,
        tuple(telling.evidence for telling in (best.telling, *others)),
        expected=all(d.ahead for d in group),
    )


def _merit(dated: Dated, group: Sequence[Dated]) -> tuple[float, str, Span]:
    """How well a sentence tells the event: like the others, not mere speech, not too long."""
    telling = dated.telling
    others = [o.telling for o in group if o is not dated]
    alike = sum(likeness(telling, o) for o in others) / max(len(others), 1)
    length = len(telling.text)
    score = (
        alike
        - 0.3 * dated.weak
        - 0.5 * dated.background
        - 0.001 * max(0, length - 220)
        - 0.2 * dated.ahead
    )
    return round(score, 9), telling.report, telling.sentence


def _meet(whens: Sequence[When]) -> When:
    """The days on which all agree; where no day is common to all, from the first to the last."""
    earliest = max((w.earliest for w in whens if w.earliest), default=None)
    latest = min((w.latest for w in whens if w.latest), default=None)
    weekday = next((w.weekday for w in whens if w.weekday is not None), None)
    if earliest and latest and earliest > latest:
        earliest = min((w.earliest for w in whens if w.earliest), default=None)
        latest = max((w.latest for w in whens if w.latest), default=None)
    if earliest is not None and earliest == latest:
        return When.on(earliest)
    return When(earliest, latest, weekday)


def _order(event: Event) -> tuple[date, date, str, int]:
    first = event.evidence[0]
    return (
        event.when.earliest or event.when.latest or date.max,
        event.when.latest or date.max,
        first.report,
        first.begin,
    )
