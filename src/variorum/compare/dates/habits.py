"""How far from its day of writing a report names days: learnt from the siblings that give theirs.

Wire reports call their own day "on Tuesday", morning papers the day before; a running blog
names the day to come. What the dated reports of a story do is counted, on top of what is usual.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from variorum.compare.dates.clues import fits_weekday, stamps_comment
from variorum.compare.dates.tellings import Telling, said

Scores = NDArray[np.float64]

USUAL = {
    "most": (0.50, 0.25, 0.08, 0.05, 0.04, 0.03, 0.05),
    "second": (0.50, 0.25, 0.08, 0.05, 0.04, 0.03, 0.05),
    "said": (0.50, 0.25, 0.08, 0.05, 0.04, 0.03, 0.05),
    "ahead": (0.20, 0.08, 0.08, 0.10, 0.14, 0.15, 0.25),
}
"""The usual share of reports written so many days after a day of the week that they name: the
one they name most as past, the second so named, the first on which somebody speaks, and the
first named as to come."""
USUAL_REPORTS = 8
"""The usual counts like this many reports."""
STEPS = (-7, -1, 0, 1, 2, 4, 8, 16, 32)
"""Where the classes of days gone by since the latest date named as past begin; before the
first, it lies more than a week ahead."""
USUAL_STEPS = (0.2, 0.3, 0.6, 2.2, 1.5, 1.2, 1.2, 1.0, 0.8, 1.0)
USUAL_COMMENTS = (0.2, 0.2, 0.3, 8.0, 1.2, 0.6, 0.3, 0.2, 0.2, 0.2)
"""The same for the days from that of the report to that of its first comment."""
WIDTHS = (60.0, 6.0, 1.0, 1.0, 1.0, 2.0, 4.0, 8.0, 16.0, 120.0)
YEAR_DAYS = re.compile(r"absolute:(\d{4}-\d\d-\d\d)(?:@|$)")
OF_MONTH = re.compile(r"monthday:(\d\d)-(\d\d):(?:past|near)")
SLACK = 20


@dataclass(frozen=True)
class Named:
    """The days that a report names: of the week (0 is Monday) by role, with the telling;
    its dates told as past, without year where none stands there; and the day of the first
    comment of a reader that stands below it.
    """

    weekdays: Mapping[str, tuple[int, Telling]]
    dates: tuple[tuple[int | None, int, int], ...]
    comment: tuple[date, Telling] | None = None


def named_days(tellings: Iterable[Telling]) -> Named:
    """What a report names, words in quotation marks aside."""
    past: list[tuple[int, Telling]] = []
    ahead: list[tuple[int, Telling]] = []
    dates: list[tuple[int | None, int, int]] = []
    comments: list[tuple[date, Telling]] = []
    for telling in tellings:
        if telling.time is None or telling.quoted:
            continue
        rule = telling.time.rule
        if fits_weekday(telling):
            row = int(rule.partition("@")[0].split(":")[1]), telling
            (ahead if telling.direction == "future" else past).append(row)
        elif match := YEAR_DAYS.match(rule):
            day = date.fromisoformat(match[1])
            if stamps_comment(telling):
                comments.append((day, telling))
            else:
                dates.append((day.year, day.month, day.day))
        elif match := OF_MONTH.match(rule):
            dates.append((None, int(match[1]), int(match[2])))
    roles = {}
    if past:
        counts = Counter(day for day, _ in past)
        first = {day: place for place, (day, _) in reversed([*enumerate(past)])}
        roles["most"] = past[min(first.items(), key=lambda i: (-counts[i[0]], i[1]))[1]]
        spoken = next((row for row in past if said(row[1])), None)
        roles |= {"second": past[1]} if len(past) > 1 else {}
        roles |= {"said": spoken} if spoken else {}
    if ahead:
        roles["ahead"] = ahead[0]
    return Named(roles, tuple(dates), min(comments, key=lambda row: row[0], default=None))


class Habits:
    """How the dated reports of a story name days, as log likelihoods of a day of writing."""

    def __init__(self, named: Mapping[str, Named], days: Mapping[str, date]) -> None:
        self._first, self._last = min(days.values()), max(days.values())
        counts = {role: np.array(usual) * USUAL_REPORTS for role, usual in USUAL.items()}
        steps, comments = np.array(USUAL_STEPS), np.array(USUAL_COMMENTS)
        for report in sorted(days):
            day = days[report]
            for role, (weekday, _) in named[report].weekdays.items():
                counts[role][(day.weekday() - weekday) % 7] += 1
            latest = self._latest(named[report])
            if latest is not None:
                steps[_step(day.toordinal() - latest)] += 1
            if (comment := named[report].comment) is not None:
                comments[_step((comment[0] - day).days)] += 1
        self._by_role = {role: np.log(count / count.sum()) for role, count in counts.items()}
        self._by_step = np.log(steps / steps.sum() / np.array(WIDTHS))
        self._by_comment = np.log(comments / comments.sum() / np.array(WIDTHS))

    def weekday(self, role: str, named: Named, days: Sequence[date]) -> Scores:
        """How likely each day of writing makes the day of the week of a role; 0 without one."""
        if role not in named.weekdays:
            return np.zeros(len(days))
        weekday, _ = named.weekdays[role]
        table: Scores = self._by_role[role]
        return table[[(day.weekday() - weekday) % 7 for day in days]]

    def latest(self, named: Named, days: Sequence[date]) -> Scores:
        """How likely each day of writing makes the latest date named as past; 0 without one."""
        latest = self._latest(named)
        if latest is None:
            return np.zeros(len(days))
        table: Scores = self._by_step
        return table[[_step(day.toordinal() - latest) for day in days]]

    def comment(self, named: Named, days: Sequence[date]) -> Scores:
        """How likely each day of writing makes the day of the first comment; 0 without one."""
        if named.comment is None:
            return np.zeros(len(days))
        first, _ = named.comment
        table: Scores = self._by_comment
        return table[[_step((first - day).days) for day in days]]

    def _latest(self, named: Named) -> int | None:
        """The latest date named that lies within the story, as an ordinal."""
        first, last = self._first.toordinal() - SLACK, self._last.toordinal() + SLACK
        possible = []
        for year, month, day in named.dates:
            years = [year] if year else range(self._first.year, self._last.year + 1)
            for one in years:
                try:
                    possible.append(date(one, month, day).toordinal())
                except ValueError:
                    continue
        return max((day for day in possible if first <= day <= last), default=None)


def _step(gone: int) -> int:
    return bisect_left(STEPS, gone + 1)
