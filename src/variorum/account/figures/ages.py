"""How old reports say that somebody is, where they differ: "Ray Orr, 58," and "Orr, 59,"."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations, product

from variorum.account.figures.in_words import shown_words
from variorum.account.sources import Sources
from variorum.model import Evidence, Line, Person

BEHIND = re.compile(
    r",\s(?:aged\s|who\sis\s)?(?P<age>\d{1,3})(?=[,.;)]|\s(?:from|of|and|who|was|is)\b)"
)
BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old(?:\s[\w’'-]+){0,3}\s$")
REACH = 60
WEEK, ENDS = timedelta(days=7), 4
Told = dict[str, list[Evidence]]


def age_lines(sources: Sources) -> list[Line]:
    """A line for each person to whom two reports of the same days give different ages."""
    found = ((p, _ages(p, sources)) for p in sources.comparison.people)
    return [_line(p, told, sources) for p, told in found if _differ(told, sources)]


def _ages(person: Person, sources: Sources) -> Told:
    """Where each age is told, right behind the name or before it."""
    told: Told = {}
    for mention in person.mentions:
        if mention.kind == "name" and mention.evidence.part == "text":
            for age, evidence in _beside(mention.evidence, sources):
                told.setdefault(age, []).append(evidence)
    return told


def _beside(name: Evidence, sources: Sources) -> Iterator[tuple[str, Evidence]]:
    report = sources.reports.get(name.report)
    if report is None:
        return
    if behind := BEHIND.match(report.text, name.end):
        yield behind["age"], report.cite(*behind.span("age"))
    first = max(0, name.begin - REACH)
    if before := BEFORE.search(report.text[first : name.begin]):
        begin, end = (first + at for at in before.span("age"))
        yield before["age"], report.cite(begin, end)


def _differ(told: Told, sources: Sources) -> bool:
    """Whether two ages stand in two reports, further apart than somebody grows in the days between;
    and no report gives both, which may be of two of one name.
    """
    every = [report for places in told.values() for report in {e.report for e in places}]
    if len(told) < 2 or len(every) > len(set(every)):
        return False
    return any(
        abs(int(one) - int(other)) > 1 or _are_of_one_week(told[one], told[other], sources)
        for one, other in combinations(told, 2)
    )


def _are_of_one_week(
    these: Iterable[Evidence], those: Iterable[Evidence], sources: Sources
) -> bool:
    """Whether two reports are surely of days so near each other that hardly a birthday lies
    between.
    """
    for a, b in product(these, those):
        one, other = sources.when(a.report), sources.when(b.report)
        ends = [d for d in (one.earliest, one.latest, other.earliest, other.latest) if d]
        if len(ends) == ENDS and max(ends) - min(ends) <= WEEK:
            return True
    return False


def _line(person: Person, told: Told, sources: Sources) -> Line:
    ages = sorted(told, key=lambda age: (-len({e.report for e in told[age]}), age))
    given = "; ".join(f"“{age}” in {sources.count(sources.tellers(told[age]))}" for age in ages)
    under = tuple(
        Line(
            shown_words(told[age][0], sources),
            tuple(told[age]),
            label=", ".join(sources.label(r) for r in sources.tellers(told[age])),
        )
        for age in ages
    )
    evidence = tuple(e for age in ages for e in told[age])
    return Line(f"The age of {person.name}", evidence, note=f"conflict: {given}", lines=under)
