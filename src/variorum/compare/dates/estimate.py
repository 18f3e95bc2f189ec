"""The likely days of a report in a story with many dated ones, told from all its words.

Where a dozen siblings give their dates, the days on which the likest of them were written and
the days that a report names say together how likely each day is: a log-linear model of few
weights (fitted on the tuning half of Timeline17), so that "sure to nine in ten" means that.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

import numpy as np

from variorum.compare.dates.clues import LIKELY, SURE, Clue, spoken
from variorum.compare.dates.habits import Habits, Named, Scores, named_days
from variorum.compare.dates.nearest import Near, nearest
from variorum.compare.dates.tellings import Telling, likeness, weight
from variorum.lang.calendar import WEEKDAYS
from variorum.model import Evidence, Report, When

FEWEST = 12
"""So many dated siblings it takes to tell what is usual in a story."""
MARGIN = 7
"""Days before the first and after the last dated sibling that are held possible."""
NARROW = {0: 1.0, 1: 0.5, 2: 0.2}
WIDE = {0: 1.0, 1: 0.8, 2: 0.6, 3: 0.4, 4: 0.3, 5: 0.2, 6: 0.15, 7: 0.1, 8: 0.1, 10: 0.05}
"""How much a like report so many days off speaks for a day."""
MOST, FEW = 60, 3
FLOOR = 0.002
LEAST_LIKE = 0.03
"""A report that is less like every dated one is of no day that they tell."""
WEIGHTS = {
    "near": 1.15, "nearest": 0.3, "most": 0.36, "second": 0.18, "said": 0.26, "ahead": 0.35,
    "latest": 0.35, "comment": 0.75,
}  # fmt: skip
"""What each clue weighs; days of the week are named together, so each weighs less than one."""
HELD, SURE_DAY, SURE_BESIDE = 0.75, 0.6, 0.85
"""How much of the likelihood an interval holds; as it stretches evenly to both sides of the
likeliest day, it is right in nine of ten cases. And how sure a single day is, for itself and
with the days beside it."""
LONGEST = 400
NAMED_IN_WORDS = 2


@dataclass(frozen=True)
class Siblings:
    """What the dated reports of a story say of the days of the others."""

    days: Mapping[str, date]
    near: Mapping[str, Sequence[Near]]
    named: Mapping[str, Named]
    habits: Habits
    tellings: Mapping[str, Sequence[Telling]]


def read_siblings(
    reports: Iterable[Report], tellings: Mapping[str, list[Telling]], days: Mapping[str, date]
) -> Siblings | None:
    """What the dated reports say; None where there are too few."""
    if len(days) < FEWEST:
        return None
    texts = {report.id: report.text for report in reports}
    undated = [name for name in texts if name not in days]
    named = {name: named_days(tellings[name]) for name in sorted(texts)}
    near = nearest(texts, [*days], undated, most=MOST)
    return Siblings(days, near, named, Habits(named, days), tellings)


def features(report: str, told: Siblings, days: Sequence[date]) -> dict[str, Scores]:
    """What each clue says of each day, as a log score."""
    near, named = told.near[report], told.named[report]
    scores = {
        "near": _close(near, told.days, days, kernel=WIDE, power=1.5),
        "nearest": _close(near[:FEW], told.days, days, kernel=NARROW, power=2.0),
        "latest": told.habits.latest(named, days),
        "comment": told.habits.comment(named, days),
    }
    roles = ("most", "second", "said", "ahead")
    return scores | {role: told.habits.weekday(role, named, days) for role in roles}


def chances(report: str, told: Siblings, within: When) -> tuple[list[date], Scores]:
    """The days that a report may be of, within bounds that are sure, with their likelihood."""
    first = max(min(told.days.values()) - timedelta(MARGIN), within.earliest or date.min)
    last = min(max(told.days.values()) + timedelta(MARGIN), within.latest or date.max)
    days = [first + timedelta(i) for i in range((last - first).days + 1)]
    days = [d for d in days if within.weekday in (None, d.weekday())]
    if not days:
        return [], np.zeros(0)
    found = features(report, told, days)
    score = sum((WEIGHTS[name] * found[name] for name in WEIGHTS), np.zeros(len(days)))
    likely = np.exp(score - score.max())
    return days, likely / likely.sum()


def likely_days(report: Report, told: Siblings, within: When) -> Clue | None:
    """The days on which a report was likely written, in nine of ten cases; one day where that
    is sure. The likeliest stands in the middle, so that nothing is claimed for either side.
    """
    near = told.near[report.id]
    if not near or near[0].likeness < LEAST_LIKE:
        return None
    days, likely = chances(report.id, told, within)
    if not days:
        return None
    best = int(likely.argmax())
    mass = {day.toordinal(): float(chance) for day, chance in zip(days, likely, strict=True)}
    middle = days[best].toordinal()
    held = list(
        accumulate(
            mass.get(middle + step, 0.0) + mass.get(middle - step, 0.0) * (step > 0)
            for step in range(max(2, (days[-1] - days[0]).days + 1))
        )
    )
    reach = next(reach for reach, chance in enumerate(held) if chance >= HELD)
    if held[0] >= SURE_DAY and held[1] >= SURE_BESIDE:
        reach = 0
    elif reach == 0:
        reach = 1
    if reach > LONGEST:
        return None
    first = max(days[best] - timedelta(reach), within.earliest or date.min)
    last = min(days[best] + timedelta(reach), within.latest or date.max)
    evidence, reason = _why(report, told, first, last)
    words = spoken(first) if first == last else f"{spoken(first)} to {spoken(last)}"
    strength = LIKELY if reach else SURE
    return Clue(strength, f"likely {words}: {reason}", evidence, earliest=first, latest=last)


def _close(
    near: Iterable[Near],
    written: Mapping[str, date],
    days: Sequence[date],
    *,
    kernel: Mapping[int, float],
    power: float,
) -> Scores:
    """The log share of likeness, raised to a power, that falls on or beside each day."""
    scores = np.zeros(len(days))
    place = {day: i for i, day in enumerate(days)}
    for other in near:
        for step, part in kernel.items():
            for shift in {step, -step}:
                day = written[other.report] + timedelta(shift)
                if day in place:
                    scores[place[day]] += part * other.likeness**power
    logs: Scores = np.log(scores / (scores.sum() or 1.0) + FLOOR)
    return logs


def _why(
    report: Report, told: Siblings, first: date, last: date
) -> tuple[tuple[Evidence, ...], str]:
    """The passages behind an estimate, and in words what it rests on."""
    evidence: list[Evidence] = []
    named = told.named[report.id]
    reasons = []
    if named.comment is not None:
        day, telling = named.comment
        reasons.append(f"a reader's comment of {spoken(day)} stands below it")
        evidence.append(telling.evidence)
    if "most" in named.weekdays:
        weekday, telling = named.weekdays["most"]
        reasons.append(f"it tells of {WEEKDAYS[weekday]} as just past")
        evidence.append(telling.evidence)
    begin, end = first - timedelta(2), last + timedelta(2)
    likest = [n for n in told.near[report.id] if begin <= told.days[n.report] <= end]
    if likest:
        names = " and ".join(
            f"{n.report} ({spoken(told.days[n.report])})" for n in likest[:NAMED_IN_WORDS]
        )
        reasons.append(f"its words are most like those of {names}")
        evidence += _shared(told.tellings[report.id], told.tellings[likest[0].report])
    return tuple(evidence), ", and ".join(reasons) or "the dated reports are of these days"


def _shared(own: Sequence[Telling], other: Sequence[Telling]) -> list[Evidence]:
    """The sentence that shares most with another report, and that report's likest one."""
    words = frozenset[str]().union(*(telling.words for telling in other))
    if not own or not other:
        return []
    mine = max(own, key=lambda t: (sum(map(weight, sorted(t.words & words))), t.sentence))
    theirs = max(other, key=lambda t: (likeness(mine, t), t.sentence))
    return [mine.evidence, theirs.evidence]
