"""The timeline of a story: dated statements of all its reports, joined where they tell of the
same event.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.annotate.times import resolve
from variorum.compare.linkage import average_link
from variorum.compare.tellings import Telling, find_tellings, in_quotation, likeness
from variorum.model import Annotation, Dating, Event, Report, Span, When

SAME_DAY, SAME_SPAN, JOINS_DAY = 0.12, 0.3, 0.2
"""How like two tellings must be to be joined: of one sure day, of longer intervals, and of a
longer interval with a sure day in it."""
LONGEST = 45
"""A time expression that names more days than this tells no event at a time."""
COARSE = re.compile(r"^(?:years|decades|quarters|quarter|season|absolute:(?:\d{2,4}$|\d{4}-[A-Z]))")
GENERIC = re.compile(r"^(?:['’]s\b|['’]|\s+(?:and age|world|society)\b)")
SAID = re.compile(
    r"\b(?:said|says|told\s+[\w\s.,’']{2,40}|wrote|tweeted|added|announced)\s+(?:\w+\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Dated:
    """A telling with the days it may mean; ``said`` where the day is that of speaking only."""

    telling: Telling
    when: When
    said: bool
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
    events = [_event([dated[i] for i in group], written) for group in groups]
    return tuple(sorted(events, key=_order))


def _dated(telling: Telling, written: When) -> Dated | None:
    """The telling as a candidate for the timeline; None where it tells no event at a time."""
    time = telling.time
    if time is None or COARSE.match(time.rule) or in_quotation(telling):
        return None
    behind = telling.text[time.end - telling.sentence.begin :]
    if time.rule.startswith("days:0") and GENERIC.match(behind):
        return None
    when = resolve(time, written)
    if when is None or (when.weekday is None and when.day is None and not _grain(time.rule)):
        return None
    if len(telling.words) < 3:
        return None
    before = telling.text[: time.begin - telling.sentence.begin]
    ahead = telling.direction == "future" or bool(
        when.earliest and written.latest and when.earliest > written.latest
    )
    return Dated(telling, when, bool(SAID.search(before)), ahead)


def _grain(rule: str) -> bool:
    return rule.startswith(
        ("weeks", "weekend", "months", "month", "absolute", "weekday", "days", "monthday")
    )


def _grouped(dated: Sequence[Dated]) -> list[list[int]]:
    """Which tellings are of one event: first those of the same sure day; then those of a
    longer time go to the day they are most like, or to each other.
    """
    sure = [i for i, d in enumerate(dated) if d.when.day]
    groups = [
        [sure[i] for i in group]
        for group in average_link(len(sure), _pairs([dated[i] for i in sure], SAME_DAY), least=1.0)
    ]
    left = []
    for i in sorted(set(range(len(dated))) - set(sure)):
        score, best = max(
            ((_closest(dated[i], [dated[j] for j in g]), -n) for n, g in enumerate(groups)),
            default=(0.0, 0),
        )
        if score >= JOINS_DAY:
            groups[-best].append(i)
        else:
            left.append(i)
    rest = average_link(len(left), _pairs([dated[i] for i in left], SAME_SPAN), least=1.0)
    return groups + [[left[i] for i in group] for group in rest]


def _closest(dated: Dated, group: Sequence[Dated]) -> float:
    return max(
        (likeness(dated.telling, o.telling) for o in group if _agree(dated.when, o.when)),
        default=0.0,
    )


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


def _event(group: Sequence[Dated], written: Mapping[str, When]) -> Event:
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
    score = alike - 0.3 * dated.said - 0.001 * max(0, length - 220) - 0.2 * dated.ahead
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
