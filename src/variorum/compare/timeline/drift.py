"""Events of one day that a report puts beside it: "tonight", in a report of past midnight."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.compare.dates.tellings import Telling, likeness
from variorum.compare.timeline.conflicts import NAMED
from variorum.compare.timeline.groups import Dated

ALIKE, LEAST_NAMES = 0.35, 3
"""How like the sentences of one event must be, and how many names both have."""
BESIDE = timedelta(1)


def without_drift(groups: Sequence[list[Dated]]) -> list[list[Dated]]:
    """The groups, those that only count their day from that of a report put to the like one of
    the day beside it that a report names: which day "tonight" was hangs on the clock of a report.
    """
    named: dict[date, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        day = group[0].when.day
        if day and any(_is_named(one) for one in group):
            named[day].append(place)
    joined = [list(group) for group in groups]
    for place, group in enumerate(groups):
        day = group[0].when.day
        if day is None or any(_is_named(one) or one.ahead for one in group):
            continue
        near = [*named[day - BESIDE], *named[day + BESIDE]]
        home = next((other for other in near if _is_one_event(groups[other], group)), None)
        if home is not None:
            joined[home] += [replace(one, when=groups[home][0].when) for one in group]
            joined[place] = []
    return [group for group in joined if group]


def _is_named(one: Dated) -> bool:
    return one.telling.time is not None and NAMED.match(one.telling.time.rule) is not None


def _is_one_event(these: Sequence[Dated], those: Sequence[Dated]) -> bool:
    if {one.telling.report for one in these} & {one.telling.report for one in those}:
        return False
    return any(
        _are_alike(a.telling, b.telling)
        for a in these
        for b in those
        if not (a.ahead or a.background or b.background)
    )


def _are_alike(a: Telling, b: Telling) -> bool:
    if a.again or b.again or len(a.names & b.names) < LEAST_NAMES:
        return False
    return likeness(a, b) >= ALIKE
