"""The timeline of a story: dated statements of all its reports, joined where they tell of the
same event.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.annotate.times import resolve
from variorum.compare.linkage import average_link
from variorum.compare.tellings import Telling, find_tellings, in_quotation, likeness, said
from variorum.model import Annotation, Dating, Event, Report, Span, When

SAME_DAY, SAME_SPAN = 0.12, 0.3
"""How like two tellings must be to be joined: of one sure day, and of longer intervals."""
JOINS_DAY, JOINS_DAY_VAGUE, JOINS_DAY_WEAK = 0.25, 0.4, 0.1
"""How like the nearest telling of a day another must be to join it: one that names a month or
a day of the week, one that names a week, and one whose day is only that of speaking."""
COARSE = re.compile(
    r"~[+-]\d+[MY]|^(?:years|decades|quarters|quarter|season|absolute:(?:\d{2,4}$|\d{4}-[A-Z]))"
)
GENERIC = re.compile(r"^(?:['’]s\b|['’]|\s+(?:and age|world|society)\b)")
WILL = re.compile(r"\bwill\b|['’]ll\b|\bexpected to\b|\bplans? to\b", re.IGNORECASE)
POST = re.compile(r"pic\.twitter\.com|\(@\w+\)|https?://")


@dataclass(frozen=True)
class Dated:
    """A telling with the days it may mean; ``weak`` where the day is that of speaking
    only, or an hour of a day told before: such a telling goes with the day's other entries.
    """

    telling: Telling
    when: When
    weak: bool
    ahead: bool


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
    groups = _grouped(dated)
    events = [_event([dated[i] for i in group]) for group in groups]
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
    weak = said(telling) or not telling.names_day
    return Dated(telling, when, weak, _ahead(telling, when, written))


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


def _grouped(dated: Sequence[Dated]) -> list[list[int]]:
    """Which tellings are of one event: first those of the same sure day; then those of a
    longer time, and those that are weak, go to the day they are most like, or to each other.
    """
    sure = [i for i, d in enumerate(dated) if d.when.day]
    strong = [i for i in sure if not dated[i].weak]
    groups = _linked(dated, strong, SAME_DAY)
    left = []
    members = [[dated[i] for i in group] for group in groups]
    for i in sorted(set(range(len(dated))) - set(strong)):
        fitting = [n for n, g in enumerate(members) if _agree(dated[i].when, g[0].when)]
        score, best = max(((_closest(dated[i], members[n]), -n) for n in fitting), default=(0.0, 0))
        if score >= (JOINS_DAY_WEAK if dated[i].when.day else _joins(dated[i])):
            groups[-best].append(i)
            members[-best].append(dated[i])
        elif dated[i].telling.names_day:
            left.append(i)
    days = [i for i in left if dated[i].when.day]
    spans = [i for i in left if not dated[i].when.day]
    return groups + _linked(dated, days, SAME_DAY) + _linked(dated, spans, SAME_SPAN)


def _linked(dated: Sequence[Dated], places: Sequence[int], least: float) -> list[list[int]]:
    """Groups of like tellings; those of sure days are compared within their day only."""
    buckets: dict[date | None, list[int]] = {}
    for place in places:
        buckets.setdefault(dated[place].when.day, []).append(place)
    groups = []
    for bucket in buckets.values():
        pairs = _pairs([dated[i] for i in bucket], least)
        for group in average_link(len(bucket), pairs, least=1.0):
            groups.append([bucket[i] for i in group])  # noqa: PERF401
    return groups


def _joins(dated: Dated) -> float:
    """What a longer time needs to join a day: the less it names, the more."""
    rule = dated.telling.time.rule if dated.telling.time else ""
    return JOINS_DAY if rule.startswith(("month:", "absolute", "weekday")) else JOINS_DAY_VAGUE


def _closest(dated: Dated, group: Sequence[Dated]) -> float:
    """How like a telling is to the nearest of a group; 0 where it may not be of its day."""
    if not _agree(dated.when, group[0].when) or not all(_agree(dated.when, o.when) for o in group):
        return 0.0
    return max((likeness(dated.telling, other.telling) for other in group), default=0.0)


def _pairs(dated: Sequence[Dated], least: float) -> Iterable[tuple[int, int, float]]:
    """How like two tellings are, in units of what joins them; only where days agree."""
    for j in range(len(dated)):
        for i in range(j):
            a, b = dated[i], dated[j]
            if not _agree(a.when, b.when):
                continue
            same = a.telling.evidence == b.telling.evidence
            ratio = 3.0 if same else min(likeness(a.telling, b.telling) / least, 3.0)
            if ratio > 0:
                yield i, j, ratio


def _agree(a: When, b: When) -> bool:
    """Whether two may be the same day or days, neither being far longer than the other."""
    if a.day and b.day:
        return a.day == b.day
    if None not in (a.weekday, b.weekday) and a.weekday != b.weekday:
        return False
    for one, other in ((a, b), (b, a)):
        if one.day and other.weekday is not None and one.day.weekday() != other.weekday:
            return False
        if one.earliest and other.latest and one.earliest > other.latest:
            return False
    return True


def _event(group: Sequence[Dated]) -> Event:
    best = max(group, key=lambda d: _merit(d, group))
    when = _meet([d.when for d in group])
    rows: list[Telling] = [best.telling]
    for dated in sorted(group, key=lambda d: (d.telling.report, d.telling.sentence)):
        if all(dated.telling.evidence != row.evidence for row in rows):
            rows.append(dated.telling)
    return Event(
        when,
        best.telling.text,
        tuple(row.evidence for row in rows),
        expected=all(d.ahead for d in group),
    )


def _merit(dated: Dated, group: Sequence[Dated]) -> tuple[float, str, Span]:
    """How well a sentence tells the event: like the others, not mere speech, not too long."""
    telling = dated.telling
    others = [o.telling for o in group if o.telling.evidence != telling.evidence]
    alike = sum(likeness(telling, o) for o in others) / max(len(others), 1)
    length = len(telling.text)
    score = alike - 0.3 * dated.weak - 0.001 * max(0, length - 220) - 0.2 * dated.ahead
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
