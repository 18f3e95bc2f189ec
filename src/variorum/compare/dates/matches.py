"""What siblings tell of when a report without a date was written: events told by both."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.compare.dates.clues import LIKELY, Clue, spoken
from variorum.compare.dates.known import Known, places_of, way_told
from variorum.compare.dates.tellings import Telling, is_indefinite, likeness
from variorum.lang.calendar import WEEKDAYS

DEEDS_LONG = 3
"""How many words besides names two tellings must share in a long story."""
EARLY = re.compile(r"\b(?:early|dawn|a\.?m\b|midnight)", re.IGNORECASE)
"""Of the first hours of a day some report where it is still the day before."""


def shared_events(tellings: Sequence[Telling], known: Known, *, kind: str) -> Iterator[Clue]:
    """Days that a sibling of known date gives to an event which this report only calls
    "Thursday" (``kind`` "weekday") or "in December" ("month").
    """
    fitting = [
        t
        for t in tellings
        if t.time
        and t.time.rule.startswith(kind + ":")
        and "~" not in t.time.rule
        and not is_indefinite(t)
    ]
    matches = [match for telling in fitting for match in _matches(telling, known)]
    days = Counter(day for _, _, day, _ in matches)
    months = months_named(tellings) if kind == "weekday" else frozenset()
    told = [
        (match, replace(_event_clue(*match[:3]), score=match[3]))
        for match in matches
        if match[3] >= known.need.once or (match[3] >= known.need.twice and days[match[2]] > 1)
    ]
    told = [(match, clue) for match, clue in told if not _within(clue, months)]
    earliest = max((clue.earliest for _, clue in told if clue.earliest), default=date.min)
    latest = min((clue.latest for _, clue in told if clue.latest), default=date.max)
    if earliest > latest:
        return  # some of them must be of another week, and nothing says which
    yield from (clue for _, clue in told)


def months_named(tellings: Sequence[Telling]) -> frozenset[int]:
    """The months that a report names without year or "last": it is hardly written in these."""
    rules = [t.time.rule.split(":") for t in tellings if t.time and t.time.rule[:6] == "month:"]
    return frozenset(int(r[1]) for r in rules if r[2].startswith(("past", "future")))


def _within(clue: Clue, months: frozenset[int]) -> bool:
    """Whether all days of a clue are of months in which the report is hardly written."""
    ends = (clue.earliest, clue.latest)
    return all(day is not None and day.month in months for day in ends)


def _matches(telling: Telling, known: Known) -> Iterator[tuple[Telling, Telling, date, float]]:
    """The event of known date that is most like this one, where it falls on such a day."""
    time = telling.time
    if time is None or telling.quoted:
        return
    if not telling.names_day:
        return
    best: dict[date, tuple[float, str, int, Telling]] = {}
    for place in places_of(telling, known, suffix=_key(time.rule)):
        other, day = known.events[place]
        if other.report == telling.report:
            continue
        if telling.direction == "past" and (other.direction == "future" or place in known.ahead):
            continue
        if telling.again != other.again and time.rule.startswith("weekday"):
            continue
        row = (likeness(telling, other), other.report, other.sentence.begin, other)
        if day not in best or row[:3] > best[day][:3]:
            best[day] = row
    ranked = sorted(best, key=lambda d: (-best[d][0], d))
    rest = best[ranked[1]][0] if len(ranked) > 1 else 0.0
    if ranked and best[ranked[0]][0] >= known.need.margin * rest:
        score, _, _, other = best[ranked[0]]
        if known.long and len((telling.words & other.words) - telling.names) < DEEDS_LONG:
            return
        yield telling, other, ranked[0], score


def _key(rule: str) -> str:
    kind, name = rule.partition("@")[0].split(":")[:2]
    return f" {WEEKDAYS[int(name)]}" if kind == "weekday" else f" {int(name)}"


def _event_clue(telling: Telling, other: Telling, day: date) -> Clue:
    assert telling.time is not None
    evidence = (telling.evidence, other.evidence)
    told = f"it says “{telling.time_text}” of what {other.report} puts on that day"
    if telling.time.rule.startswith("month:"):
        if telling.direction == "future":
            reason = f"{spoken(day)} or within the year before: {told}, as still to come"
            earliest = day - timedelta(365)
            return Clue(LIKELY, reason, evidence, earliest=earliest, latest=day)
        latest = date(day.year + 1, day.month, 28)
        latest = (latest + timedelta(4)).replace(day=1) - timedelta(1)
        reason = f"{spoken(day)} or within the year after: {told}"
        return Clue(LIKELY, reason, evidence, earliest=day, latest=latest)
    if not way_told(telling):
        reason = f"within six days of {spoken(day)}: {told}"
        week = timedelta(6)
        return Clue(LIKELY, reason, evidence, earliest=day - week, latest=day + week)
    if telling.direction == "future":
        reason = f"{spoken(day)} or the six days before: {told}, as still to come"
        return Clue(LIKELY, reason, evidence, earliest=day - timedelta(6), latest=day)
    reason = f"{spoken(day)} or the six days after: {told}"
    begin = telling.time.begin - telling.sentence.begin
    early = bool(EARLY.search(telling.text[max(0, begin - 12) : begin] + telling.time_text))
    return Clue(
        LIKELY, reason, evidence, earliest=day - timedelta(early), latest=day + timedelta(6)
    )
