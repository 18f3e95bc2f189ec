"""What siblings tell of when a report without a date was written: events told by both."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from variorum.annotate.times import resolve
from variorum.annotate.times.direction import find_direction
from variorum.compare.dates.clues import LIKELY, WEAK, WEEKDAYS, Clue, fits_weekday, spoken
from variorum.compare.dates.tellings import Telling, in_quotation, is_indefinite, likeness
from variorum.model import Span, When

SAME_PLAN = 0.25
"""How like must be a plan and what is told as done."""


class Need(NamedTuple):
    """What it takes to hold two tellings of a day of the week for tellings of one day: how
    like they must be, how like where a second sentence agrees, and how much more like than
    any telling of another such day.
    """

    once: float
    twice: float
    margin: float


NEEDS = ((2, Need(0.30, 0.2, 1.25)), (7, Need(0.45, 0.35, 1.5)), (10**6, Need(0.65, 0.55, 2.2)))
"""By the days over which siblings of known date were written: in a long story the same things
happen on the same day of the week again and again."""
DEEDS_LONG = 3
"""How many words besides names two tellings must share in a long story."""
EARLY = re.compile(r"\b(?:early|dawn|a\.?m\b|midnight)", re.IGNORECASE)
"""Of the first hours of a day some report where it is still the day before."""
PLAN = re.compile(
    r"(?<!\bno )\b(?:plans?|planning|planned|intends?|expected|scheduled|slated|set|due|preparing"
    r"|hopes?)\s+(?:to|for)\b|\bwilling to\b|\bahead of\b|\bupcoming\b"
    r"|\b(?:has|have) (?:not|yet)\b.{0,30}\b(?:disclosed|announced|set|scheduled)\b"
    r"|\bwill\s+(?:\w+\s+)?(?:meet|visit|vote|hold|speak)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Known:
    """What siblings of known date tell: events by day, and who took office when."""

    events: tuple[tuple[Telling, date], ...] = ()
    by_name: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    ahead: frozenset[int] = frozenset()
    spread: int = 0

    @property
    def long(self) -> bool:
        """Whether the siblings of known date were written over more than one week."""
        return self.need == NEEDS[-1][1]

    @property
    def need(self) -> Need:
        """What it takes to match an event of this story."""
        return next(need for days, need in NEEDS if self.spread <= days)


def known_events(tellings: Mapping[str, list[Telling]], datings: Mapping[str, When]) -> Known:
    """The past and coming events that reports of known date pin to one day, found again by
    name, by name and day of the week, and by name and month.
    """
    events = []
    for report in sorted(tellings):
        for telling in tellings[report]:
            if telling.time is None:
                continue
            when = resolve(telling.time, datings[report])
            if _is_open(telling, when, datings[report]):
                continue
            if when and when.day and len(telling.words) > 2:
                events.append((telling, when.day))
    by_name: dict[str, list[int]] = {}
    for place, (telling, _) in enumerate(events):
        day = events[place][1]
        for name in sorted(telling.names):
            for key in (name, f"{name} {WEEKDAYS[day.weekday()]}", f"{name} {day.month}"):
                by_name.setdefault(key, []).append(place)
    ahead = frozenset(
        place
        for place, (telling, day) in enumerate(events)
        if (latest := datings[telling.report].latest) and day > latest
    )
    days = sorted(when.day for when in datings.values() if when.day)
    spread = (days[-1] - days[0]).days if days else 0
    return Known(tuple(events), {n: tuple(at) for n, at in by_name.items()}, ahead, spread)


def _is_open(telling: Telling, when: When | None, written: When) -> bool:
    """Whether a bare day of the week may be that of another week: where no tense says which
    for sure, and where it would be six days ago, which is rather told of the day to come.
    """
    if telling.time is None or when is None or not fits_weekday(telling):
        return False
    if when.day and written.day and (written.day - when.day).days == 6:
        return True
    if when.day and when.day == written.day:
        return False
    return way_told(telling) in ("", "future?")


def way_told(telling: Telling) -> str:
    """Whether the words around its time say that it is past or to come; "" where none do."""
    if telling.time is None:
        return ""
    shift = telling.sentence.begin
    whole = Span(0, len(telling.text))
    return find_direction(telling.text, whole, telling.time.begin - shift, telling.time.end - shift)


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
    if time is None or in_quotation(telling):
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


def places_of(telling: Telling, known: Known, *, suffix: str = "", least: int = 1) -> list[int]:
    """The known events that share so many names with a telling, in order."""
    counts = Counter(
        place for name in telling.names for place in known.by_name.get(name + suffix, ())
    )
    return sorted(place for place, count in counts.items() if count >= least)


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


def announcements(tellings: Sequence[Telling], known: Known) -> Iterator[Clue]:
    """Plans without a date for what a sibling tells as done."""
    if known.need != NEEDS[0][1] or any(t.again and PLAN.search(t.text) for t in tellings):
        return
    for telling in tellings:
        if not PLAN.search(telling.text) or telling.names_day:
            continue
        found = _done(telling, known)
        if found is None:
            continue
        other, day = found
        reason = f"before {spoken(day)}: it announces what {other.report} tells as done that day"
        yield Clue(WEAK, reason, (telling.evidence, other.evidence), latest=day - timedelta(1))


def _done(telling: Telling, known: Known) -> tuple[Telling, date] | None:
    rows = []
    for place in places_of(telling, known, least=2):
        other, day = known.events[place]
        if PLAN.search(other.text):
            continue
        shared = telling.words & other.words
        deeds = {w for w in shared if w not in telling.names and w not in other.names}
        if (
            other.report == telling.report
            or other.direction != "past"
            or place in known.ahead
            or not deeds
        ):
            continue
        if len(shared & telling.names) >= 2 and likeness(telling, other) >= SAME_PLAN:
            rows.append((likeness(telling, other), day, other.report, other.evidence.begin, other))
    if not rows:
        return None
    best = max(rows, key=lambda row: row[:4])
    return best[4], best[1]
