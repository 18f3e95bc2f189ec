"""What tells when a report was written: its own words, and what its siblings tell."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from variorum.annotate.time_direction import find_direction
from variorum.annotate.time_values import days_of, value_of
from variorum.annotate.times import resolve
from variorum.compare.tellings import Telling, in_quotation, likeness, said
from variorum.model import Evidence, Report, When

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SURE, LIKELY, WEAK = 3, 2, 1
"""How strong a clue is: explicit dates and offices held, matched events, the manner of news."""
MARGIN = 1.25
"""How much more alike the event of one day must be than that of any other such day."""
SAME_EVENT, SAME_EVENT_TWICE, SAME_PLAN = 0.30, 0.2, 0.2
BESIDE = 12
"""How many characters may stand between taking office and its day."""
LEAD = 2
"""How many sentences open a report."""
YEAR_BEFORE = re.compile(r"\b(?:in|since|during|early|late|mid-?)\s+$", re.IGNORECASE)
AGAIN = re.compile(r"\b(?:second|third|another|again|follow-?up|next)\b", re.IGNORECASE)
PLAN = re.compile(
    r"\b(?:plans?|planning|planned|intends?|expected|scheduled|slated|set|due|preparing|hopes?)\s+"
    r"(?:to|for)\b|\bwilling to\b|\bahead of\b|\bupcoming\b|\b(?:has|have) (?:not|yet)\b.{0,30}"
    r"\b(?:disclosed|announced|set|scheduled)\b|\bwill\s+(?:\w+\s+)?(?:meet|visit|vote|hold|speak)\b",
    re.IGNORECASE,
)
TAKES_OFFICE = re.compile(
    r"\b(?:tak(?:es?|ing)|took|assum(?:es?|ed|ing)|enter(?:s|ed|ing)?) office\b"
    r"|\b(?:sworn in|inaugurat\w+|swearing-in)\b",
    re.IGNORECASE,
)
OFFICE = (
    r"(?:[Vv]ice [Pp]resident|[Pp]resident|[Gg]overnor|[Gg]ov\.|[Mm]ayor|[Ss]enator|[Ss]en\.|"
    r"[Cc]hancellor|[Pp]rime [Mm]inister)"
)
ELECT = re.compile(rf"({OFFICE})[- ][Ee]lect(?:\s+((?:[A-Z][\w.'’-]+\s+){{0,2}}[A-Z][\w-]+))?")
HOLDER = re.compile(rf"(?<![\w-])({OFFICE})\s+((?:[A-Z][\w.-]+\s+){{0,2}}[A-Z][\w-]+)")
FORMER = re.compile(
    r"(?:former|ex-?|then-?|late|future|incoming|against|v\.|vice)\s*-?$", re.IGNORECASE
)


@dataclass(frozen=True)
class Clue:
    """One bound on the day of writing, with why it holds and where it stands."""

    strength: int
    reason: str
    evidence: tuple[Evidence, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    weekday: int | None = None
    score: float = 0.0


@dataclass(frozen=True)
class Known:
    """What siblings of known date tell: events by day, and who took office when."""

    events: tuple[tuple[Telling, date], ...] = ()
    by_name: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    ahead: frozenset[int] = frozenset()


def spoken(day: date) -> str:
    """A day in words."""
    return f"{day.day} {day:%B %Y}"


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
    return Known(tuple(events), {name: tuple(at) for name, at in by_name.items()}, ahead)


def own_dates(report: Report, tellings: Iterable[Telling]) -> Iterator[Clue]:
    """Full dates and years that the report tells as past or as still to come."""
    for telling in tellings:
        time = telling.time
        if time is None or not time.rule.startswith("absolute:") or in_quotation(telling):
            continue
        days = days_of(value_of(time.rule, None))
        if days is None:
            continue
        before = report.text[max(0, time.begin - 12) : time.begin]
        if (days[1] - days[0]).days > 0 and not YEAR_BEFORE.search(before):
            continue
        words = report.text[time.begin : time.end]
        way = find_direction(report.text, telling.sentence, time.begin, time.end)
        if way == "past" or (way == "past?" and days[0] == days[1]):
            reason = f"not before {spoken(days[0])}: it tells of {words} as past"
            strength = SURE if way == "past" else LIKELY
            yield Clue(strength, reason, (telling.evidence,), earliest=days[0])
        elif way == "future" and days[0] == days[1]:
            reason = f"not after {spoken(days[1])}: it tells of {words} as still to come"
            yield Clue(LIKELY, reason, (telling.evidence,), latest=days[1])


def shared_events(tellings: Sequence[Telling], known: Known, *, kind: str) -> Iterator[Clue]:
    """Days that a sibling of known date gives to an event which this report only calls
    "Thursday" (``kind`` "weekday") or "in December" ("month").
    """
    fitting = [t for t in tellings if t.time and t.time.rule.startswith(kind + ":")]
    matches = [match for telling in fitting for match in _matches(telling, known)]
    days = Counter(day for _, _, day, _ in matches)
    told = [
        (match, replace(_event_clue(*match[:3]), score=match[3]))
        for match in matches
        if match[3] >= SAME_EVENT or (match[3] >= SAME_EVENT_TWICE and days[match[2]] > 1)
    ]
    earliest = max((clue.earliest for _, clue in told if clue.earliest), default=date.min)
    latest = min((clue.latest for _, clue in told if clue.latest), default=date.max)
    if earliest > latest:
        return  # some of them must be of another week, and nothing says which
    for (telling, _, day, _), clue in told:
        yield clue
        if telling.direction == "past" and _fits_weekday(telling):
            yield from _newest(telling, tellings, day)


def _fits_weekday(telling: Telling) -> bool:
    return telling.time is not None and telling.time.rule.startswith("weekday:")


def _newest(lead: Telling, tellings: Sequence[Telling], day: date) -> Iterator[Clue]:
    """A report opens with the newest day it tells of: written before the other days of the
    week that it tells as past come round again.
    """
    if lead.sentence not in sorted({t.sentence for t in tellings})[:LEAD]:
        return
    for other in tellings:
        if other.direction != "past" or in_quotation(other) or not _fits_weekday(other):
            continue
        weekday = int(other.time.rule.partition("@")[0].split(":")[1]) if other.time else 0
        ahead = (weekday - day.weekday()) % 7
        if ahead:
            latest = day + timedelta(ahead - 1)
            reason = (
                f"not after {spoken(latest)}: it opens with {WEEKDAYS[day.weekday()]}"
                f" and tells of {WEEKDAYS[weekday]} as before that"
            )
            yield Clue(WEAK, reason, (lead.evidence, other.evidence), latest=latest)


def _matches(telling: Telling, known: Known) -> Iterator[tuple[Telling, Telling, date, float]]:
    """The event of known date that is most like this one, where it falls on such a day."""
    time = telling.time
    if time is None or in_quotation(telling):
        return
    if not telling.names_day:
        return
    best: dict[date, tuple[float, str, int, Telling]] = {}
    for place in _places(telling, known, suffix=_key(time.rule)):
        other, day = known.events[place]
        if other.report == telling.report:
            continue
        if telling.direction == "past" and (other.direction == "future" or place in known.ahead):
            continue
        if _again(telling) != _again(other) and time.rule.startswith("weekday"):
            continue
        row = (likeness(telling, other), other.report, other.sentence.begin, other)
        if day not in best or row[:3] > best[day][:3]:
            best[day] = row
    ranked = sorted(best, key=lambda d: (-best[d][0], d))
    if ranked and (len(ranked) == 1 or best[ranked[0]][0] >= MARGIN * best[ranked[1]][0]):
        score, _, _, other = best[ranked[0]]
        yield telling, other, ranked[0], score


def _key(rule: str) -> str:
    kind, name = rule.partition("@")[0].split(":")[:2]
    return f" {WEEKDAYS[int(name)]}" if kind == "weekday" else f" {int(name)}"


def _places(telling: Telling, known: Known, *, suffix: str = "", least: int = 1) -> list[int]:
    """The known events that share so many names with a telling, in order."""
    counts = Counter(
        place for name in telling.names for place in known.by_name.get(name + suffix, ())
    )
    return sorted(place for place, count in counts.items() if count >= least)


def _again(telling: Telling) -> bool:
    return bool(AGAIN.search(telling.text))


def _event_clue(telling: Telling, other: Telling, day: date) -> Clue:
    evidence = (telling.evidence, other.evidence)
    told = f"it says “{telling.time_text}” of what {other.report} puts on that day"
    if telling.time and telling.time.rule.startswith("month:"):
        if telling.direction == "future":
            reason = f"{spoken(day)} or within the year before: {told}, as still to come"
            earliest = day - timedelta(365)
            return Clue(LIKELY, reason, evidence, earliest=earliest, latest=day)
        latest = date(day.year + 1, day.month, 28)
        latest = (latest + timedelta(4)).replace(day=1) - timedelta(1)
        reason = f"{spoken(day)} or within the year after: {told}"
        return Clue(LIKELY, reason, evidence, earliest=day, latest=latest)
    if telling.direction == "future":
        reason = f"{spoken(day)} or the six days before: {told}, as still to come"
        return Clue(LIKELY, reason, evidence, earliest=day - timedelta(6), latest=day)
    reason = f"{spoken(day)} or the six days after: {told}"
    return Clue(LIKELY, reason, evidence, earliest=day, latest=day + timedelta(6))


def announcements(tellings: Sequence[Telling], known: Known) -> Iterator[Clue]:
    """Plans without a date for what a sibling tells as done."""
    if any(_again(t) and PLAN.search(t.text) for t in tellings):
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
    for place in _places(telling, known, least=2):
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


def offices(
    report: Report, elects: Mapping[str, tuple[date, Evidence]], styles: Mapping[str, set[str]]
) -> Iterator[Clue]:
    """Whether someone elected is in office yet: "President-elect X" or "President X"."""
    for name in sorted(elects):
        day, source = elects[name]
        style = styles.get(name, set())
        if "elect" in style and "holder" not in style:
            spot = _style_spot(report, name, elect=True)
            reason = (
                f"not after {spoken(day)}: {name} is not yet in office in it,"
                f" and {source.report} gives the day of that"
            )
            yield Clue(SURE, reason, (*spot, source), latest=day)
        elif "holder" in style and "elect" not in style:
            spot = _style_spot(report, name, elect=False)
            reason = (
                f"not before {spoken(day)}: {name} is in office in it,"
                f" and {source.report} gives the day of that"
            )
            yield Clue(SURE, reason, (*spot, source), earliest=day)


def elected(
    reports: Sequence[Report], tellings: Mapping[str, list[Telling]], datings: Mapping[str, When]
) -> dict[str, tuple[date, Evidence]]:
    """The surnames of those elected and not yet in office in some report, with the day on
    which a report of known date says they take office.
    """
    names = {n for r in reports for n in _elect_names(r.text)}
    found: dict[str, tuple[date, Evidence]] = {}
    for report in sorted(reports, key=lambda r: r.id):
        for telling in tellings[report.id]:
            if not _at_taking_office(telling):
                continue
            assert telling.time is not None
            when = resolve(telling.time, datings[report.id])
            if when is None or when.day is None:
                continue
            for name in sorted(n for n in names if re.search(rf"\b{re.escape(n)}\b", telling.text)):
                found.setdefault(name, (when.day, telling.evidence))
    return found


def _at_taking_office(telling: Telling) -> bool:
    """Whether the time stands right behind the words for taking office."""
    if telling.time is None:
        return False
    place = telling.time.begin - telling.sentence.begin
    return any(0 <= place - m.end() <= BESIDE for m in TAKES_OFFICE.finditer(telling.text))


def _elect_names(text: str) -> set[str]:
    return {m[2].split()[-1] for m in ELECT.finditer(text) if m[2]}


def styles(report: Report, names: Iterable[str]) -> dict[str, set[str]]:
    """By surname, whether the report calls them elected, or holder of the office."""
    return {
        name: {
            style
            for style, elect in (("elect", True), ("holder", False))
            if _style_spot(report, name, elect=elect)
        }
        for name in names
    }


def _style_spot(report: Report, name: str, *, elect: bool) -> tuple[Evidence, ...]:
    pattern = re.compile(
        rf"{OFFICE}[- ][Ee]lect\s+(?:[A-Z][\w.'’-]+\s+){{0,2}}{re.escape(name)}\b"
        rf"|\bincoming\s+{re.escape(name)}\s+administration\b"
        if elect
        else rf"(?<![\w-]){OFFICE}\s+(?:[A-Z][\w.-]+\s+){{0,2}}{re.escape(name)}\b"
    )
    for match in pattern.finditer(report.text):
        if elect or not FORMER.search(report.text[max(0, match.start() - 10) : match.start()]):
            return (report.cite(*match.span()),)
    alone = ELECT.search(report.text) if elect else None
    return (report.cite(*alone.span()),) if alone and not alone[2] else ()


def writing_weekday(tellings: Sequence[Telling]) -> Iterator[Clue]:
    """The day of the week on which a report is written: the opening has words spoken on it, it
    is told again as past, and the next day of the week is told as still to come.
    """
    past: dict[int, list[Telling]] = {}
    future: set[int] = set()
    for telling in tellings:
        if not _fits_weekday(telling) or in_quotation(telling) or telling.time is None:
            continue
        day = int(telling.time.rule.partition("@")[0].split(":")[1])
        if telling.direction == "future":
            future.add(day)
        else:
            past.setdefault(day, []).append(telling)
    opening = sorted({t.sentence for t in tellings})[:LEAD]
    for day in sorted(past):
        after = (day + 1) % 7
        spoken_in_opening = any(t.sentence in opening and said(t) for t in past[day])
        told_again = len({t.sentence for t in past[day]}) > 1
        if spoken_in_opening and told_again and after in future - set(past) and day not in future:
            reason = (
                f"a {WEEKDAYS[day]}: it gives words spoken on {WEEKDAYS[day]}"
                f" and tells of {WEEKDAYS[after]} as still to come"
            )
            yield Clue(WEAK, reason, tuple(t.evidence for t in past[day][:2]), weekday=day)
