"""When a report that may be of several days was likely written, by the days of the week that it
tells of as past: "on Friday" is mostly today or yesterday, seldom four days ago.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from math import prod

from variorum.compare.dates.clues import LIKELY, Clue, fits_weekday, spoken
from variorum.compare.dates.tellings import Telling
from variorum.lang.calendar import WEEKDAYS
from variorum.model import When

AGES = (0.43, 0.32, 0.14, 0.06, 0.03, 0.015, 0.005)
"""How often a day of the week that is told as past lies so many days back, in 450 reports whose day
is known.
"""
HELD = 0.9
"""How much of the likelihood the days that are given hold."""
LONGEST, FEWEST = timedelta(13), 2
"""Bounds further apart are no week that is told of; a single day is never sure."""


def likely_by_ages(tellings: Sequence[Telling], within: When) -> Iterator[Clue]:
    """The days within two bounds on which a report was likely written."""
    first, last = within.earliest, within.latest
    told = _told(tellings)
    if first is None or last is None or not told or last - first > LONGEST:
        return
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    days = [d for d in days if within.weekday in (None, d.weekday())]
    if len(days) <= FEWEST:
        return
    chances = [prod(AGES[(day.weekday() - weekday) % 7] for weekday in told) for day in days]
    begin, end = _narrowest(chances)
    if end - begin == len(days):
        return
    names = " and ".join(WEEKDAYS[weekday] for weekday in sorted(told))
    reason = f"likely {spoken(days[begin])} to {spoken(days[end - 1])}: it tells of {names} as past"
    evidence = tuple(told[weekday].evidence for weekday in sorted(told))
    yield Clue(LIKELY, reason, evidence, earliest=days[begin], latest=days[end - 1])


def _told(tellings: Sequence[Telling]) -> dict[int, Telling]:
    """The days of the week that a report tells of by their names as past, outside of quotations,
    each with the sentence that does so first.
    """
    found: dict[int, Telling] = {}
    for one in tellings:
        if one.time is None or one.quoted or one.direction != "past" or not fits_weekday(one):
            continue
        found.setdefault(int(one.time.rule.partition("@")[0].split(":")[1]), one)
    return found


def _narrowest(chances: Sequence[float]) -> tuple[int, int]:
    """The shortest run of days that holds enough of all chances, the likeliest of equals."""
    whole = sum(chances)
    runs = (
        (begin, begin + length)
        for length in range(FEWEST, len(chances) + 1)
        for begin in range(len(chances) - length + 1)
    )
    enough = [run for run in runs if sum(chances[slice(*run)]) >= HELD * whole]
    return min(enough, key=lambda run: (run[1] - run[0], -sum(chances[slice(*run)]), run))
