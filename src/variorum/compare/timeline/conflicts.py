"""Reports that put the same event on different days."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import fsum

from variorum.annotate.words import find_words
from variorum.compare.dates.clauses import clause_likeness, clause_of, clause_words
from variorum.compare.dates.tellings import Telling, likeness, weight
from variorum.compare.timeline.doubles import stems
from variorum.compare.timeline.groups import Dated
from variorum.model import When

SAME_CLAUSE, SAME_SENTENCE = 0.65, 0.5
"""How like the clauses with the times, and the sentences, of one event must be."""
LEAST_SHARED, LEAST_RARE, LEAST_NAMES = 3, 2, 2
"""So many telling words both clauses have, so many of them rare in the story, and so many
names both sentences."""
NAMED = re.compile(r"(?:weekday|weekend|monthday|monthweek|month|absolute):[^~]*$")
"""Only days called by name are held against each other: "yesterday" says as much of the clock
of a report as of the event."""
APART = timedelta(10)
"""Like things so far apart are rather two events."""

AHEAD_APART = timedelta(62)
"""The same for what is still to come: two months of one plan are rather a slip or a delay."""
SAME_PLAN, PLAIN_PLAN, LEAST_PLAN = 0.65, 0.95, 2
"""How like the words of two plans must be; so much where they share no more than the least, or
next to none that is rare in the story."""

Entry = tuple[list[Dated], tuple[list[Dated], ...]]


def with_other_dates(groups: Sequence[list[Dated]], rare: frozenset[str]) -> list[Entry]:
    """Each group with those that tell the same event of another day.

    The day that most reports give leads, the earlier of equals. A conflict is rare, and what
    happens again on another day is not one: it takes two clauses that hardly differ but for
    their times, and two groups that no report tells both. ``rare`` are the words that tell
    one event of the story from another.
    """
    joined: dict[int, list[int]] = {}
    taken: set[int] = set()
    for a, b in sorted(_pairs(groups, rare)):
        if a in taken or b in taken:
            continue
        main, other = sorted((a, b), key=lambda g: (-_reports(groups[g]), _first(groups[g]), g))
        if main in taken or other in joined:
            continue
        joined.setdefault(main, []).append(other)
        taken.add(other)
    return [
        (group, tuple(groups[o] for o in joined.get(place, ())))
        for place, group in enumerate(groups)
        if place not in taken
    ]


def _pairs(groups: Sequence[list[Dated]], rare: frozenset[str]) -> Iterator[tuple[int, int]]:
    by_word: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        words = {word for one in group for word in clause_words(one.telling) & rare}
        near = Counter(other for word in sorted(words) for other in by_word.get(word, ()))
        for other in sorted(near):
            least = 1 if _has_plan(group) and _has_plan(groups[other]) else LEAST_RARE
            if near[other] >= least and _conflict(groups[other], group, rare):
                yield other, place
        for word in sorted(words):
            by_word.setdefault(word, []).append(place)


def _has_plan(group: Sequence[Dated]) -> bool:
    return any(one.ahead for one in group)


def _conflict(a: Sequence[Dated], b: Sequence[Dated], rare: frozenset[str]) -> bool:
    if {d.telling.report for d in a} & {d.telling.report for d in b}:
        return False
    return any(_same_event(x, y, rare) for x in a for y in b)


def _same_event(a: Dated, b: Dated, rare: frozenset[str]) -> bool:
    first, second = a.telling, b.telling
    if a.weak or b.weak or a.background or b.background or a.ahead != b.ahead:
        return False
    apart = _apart(a.when, b.when, AHEAD_APART if a.ahead else APART)
    if first.again or second.again or first.text == second.text or not apart:
        return False  # one text printed twice tells of one day, that of its first print
    if not (NAMED.match(_rule(first)) and NAMED.match(_rule(second))):
        return False
    if _is_weekday(first) and _is_weekday(second) and _weeks_apart(a.when, b.when):
        return False  # "Friday" and "Friday": which one is meant may have been misread
    if a.ahead:
        return not (a.called_off or b.called_off) and _same_plan(first, second, rare)
    shared = clause_words(first) & clause_words(second)
    return (
        len(shared) >= LEAST_SHARED
        and len(shared & rare) >= LEAST_RARE
        and len(first.names & second.names) >= LEAST_NAMES
        and bool(shared - first.names - second.names)
        and _numbers(first) == _numbers(second)
        and clause_likeness(first, second) >= SAME_CLAUSE
        and likeness(first, second) >= SAME_SENTENCE
    )


def _same_plan(first: Telling, second: Telling, rare: frozenset[str]) -> bool:
    """Whether two tell of one thing to come, the one no other deed than the other; in few words
    only where these are the same: "the council will vote" and "the council will meet" are two.
    """
    these, those = stems(clause_of(first)), stems(clause_of(second))
    shared = these & those
    mass = fsum(map(weight, these)) * fsum(map(weight, those))
    alike = fsum(map(weight, shared)) / mass**0.5 if mass else 0.0
    particular = len(shared) > LEAST_PLAN and len(shared & rare) >= LEAST_RARE
    own = these - shared - first.names, those - shared - second.names
    return (
        len(shared) >= LEAST_PLAN
        and not all(own)
        and alike >= (SAME_PLAN if particular else PLAIN_PLAN)
        and _numbers(first) == _numbers(second)
    )


def _apart(a: When, b: When, most: timedelta) -> bool:
    """Whether two have no day in common, and yet are near."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    gap = max(b.earliest - a.latest, a.earliest - b.latest)
    return timedelta(0) < gap <= most


def _rule(telling: Telling) -> str:
    return telling.time.rule if telling.time else ""


def _is_weekday(telling: Telling) -> bool:
    return _rule(telling).startswith("weekday:")


def _weeks_apart(a: When, b: When) -> bool:
    return bool(a.day and b.day and (a.day - b.day).days % 7 == 0)


def _numbers(telling: Telling) -> frozenset[str]:
    """The numbers of a sentence outside its time."""
    begin, end = (telling.time.begin, telling.time.end) if telling.time else (0, 0)
    shift = telling.sentence.begin
    return frozenset(
        word.text
        for word in find_words(telling.text)
        if word.text[0].isdigit() and not begin <= word.begin + shift < end
    )


def _reports(group: Sequence[Dated]) -> int:
    return len({one.telling.report for one in group})


def _first(group: Sequence[Dated]) -> date:
    return min((one.when.earliest for one in group if one.when.earliest), default=date.max)
