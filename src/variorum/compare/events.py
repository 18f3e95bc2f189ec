"""The timeline of a story: dated statements of all its reports, joined where they tell of the
same event.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from variorum.annotate.times import resolve
from variorum.annotate.words import find_words
from variorum.compare.linkage import average_link
from variorum.compare.tellings import (
    Telling,
    find_tellings,
    in_quotation,
    is_indefinite,
    likeness,
    said,
    weight,
)
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
QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)|^[^“\"]*”|(?<!\w)‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)")
FEW_WORDS = 14
"""So few words beside a quotation say who spoke to whom and when, and no more."""
MONTHS = 62
GRAINS = {
    "absolute": 0, "days": 0, "weekday": 0, "monthday": 0, "monthweek": 0, "clock": 0,
    "weeks": 1, "weekend": 1, "weekends": 1, "month": 2, "months": 2,
}  # fmt: skip
POST = re.compile(r"pic\.twitter\.com|\(@\w+\)|https?://")


@dataclass(frozen=True)
class Dated:
    """A telling with the days it may mean; ``weak`` where the day is that of speaking
    only, or an hour of a day told before: such a telling goes with the day's other entries.
    ``background`` where it can only stand beside another: next to nothing but quoted words,
    or its day told in passing.
    """

    telling: Telling
    when: When
    weak: bool
    ahead: bool
    background: bool = False


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
    groups = _grouped(_one_each(dated))
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


def _one_each(dated: Iterable[Dated]) -> list[Dated]:
    """One time for each sentence: that of the finest grain, rather of the deed than of
    speaking, the first of equals. A sentence is not entered for two days.
    """
    best: dict[tuple[str, Span], Dated] = {}
    for one in dated:
        key = (one.telling.report, one.telling.sentence)
        if key not in best or _fineness(one) < _fineness(best[key]):
            best[key] = one
    return list(best.values())


def _fineness(dated: Dated) -> tuple[int, bool, bool, int]:
    """Lower for a day than for a week, lower for a week than for a month."""
    time = dated.telling.time
    assert time is not None
    grain = 0 if dated.when.day else GRAINS.get(time.rule.partition(":")[0], 3)
    return grain, dated.weak, dated.background, time.begin


def _grouped(dated: Sequence[Dated]) -> list[list[Dated]]:
    """Which tellings are of one event: first those of the same sure day; then those of a
    longer time, and those that are weak, go to the day they are most like, or to each other.
    """
    strong = [d for d in dated if d.when.day and not d.weak and not d.background]
    groups = _linked(strong, SAME_DAY)
    index = DayIndex()
    for place, group in enumerate(groups):
        for one in group:
            index.add(one, place)
    left = []
    chosen = {(d.telling.report, d.telling.sentence) for d in strong}
    for one in dated:
        if (one.telling.report, one.telling.sentence) in chosen:
            continue
        score, place = index.nearest(one)
        if score >= (JOINS_DAY_WEAK if one.when.day else _joins(one)):
            groups[place].append(one)
            index.add(replace(one, when=groups[place][0].when), place)
        elif one.telling.names_day and not one.background:
            left.append(one)
    days = [d for d in left if d.when.day]
    spans = [d for d in left if not d.when.day]
    return groups + _linked(days, SAME_DAY) + _linked(spans, SAME_SPAN)


def _linked(dated: Sequence[Dated], least: float) -> list[list[Dated]]:
    """Groups of like tellings; those of different days or intervals are never compared."""
    buckets: dict[When, list[Dated]] = {}
    for one in dated:
        buckets.setdefault(one.when, []).append(one)
    return [
        [bucket[i] for i in group]
        for bucket in buckets.values()
        for group in average_link(len(bucket), _pairs(bucket, least), least=1.0)
    ]


class DayIndex:
    """The tellings of entries, found again by the words that they share."""

    def __init__(self) -> None:
        self._tellings: list[tuple[Dated, int]] = []
        self._by_word: dict[str, list[int]] = {}

    def add(self, dated: Dated, entry: int) -> None:
        """One more telling of an entry."""
        for word in sorted(dated.telling.words):
            self._by_word.setdefault(word, []).append(len(self._tellings))
        self._tellings.append((dated, entry))

    def nearest(self, dated: Dated) -> tuple[float, int]:
        """How like the nearest telling is that may be of the same time, and its entry."""
        shared: dict[int, float] = {}
        for word in sorted(dated.telling.words):
            for place in self._by_word.get(word, ()):
                shared[place] = shared.get(place, 0.0) + weight(word)
        best = (0.0, 0)
        for place, mass in shared.items():
            other, entry = self._tellings[place]
            score = mass / (dated.telling.mass * other.telling.mass) ** 0.5
            if (score, -entry) > (best[0], -best[1]) and _agree(dated.when, other.when):
                best = (score, entry)
        return best


def _joins(dated: Dated) -> float:
    """What a longer time needs to join a day: the less it names, the more."""
    rule = dated.telling.time.rule if dated.telling.time else ""
    return JOINS_DAY if rule.startswith(("month:", "absolute", "weekday")) else JOINS_DAY_VAGUE


def _pairs(dated: Sequence[Dated], least: float) -> Iterable[tuple[int, int, float]]:
    """How like two tellings of one time are, in units of what joins them."""
    by_word: dict[str, list[int]] = {}
    for j, one in enumerate(dated):
        shared: dict[int, float] = {}
        for word in sorted(one.telling.words):
            for i in by_word.setdefault(word, []):
                shared[i] = shared.get(i, 0.0) + weight(word)
            by_word[word].append(j)
        for i, mass in shared.items():
            alike = mass / (one.telling.mass * dated[i].telling.mass) ** 0.5
            yield i, j, min(alike / least, 3.0)


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
