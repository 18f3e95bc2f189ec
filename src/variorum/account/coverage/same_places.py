"""Whether two sentences have another number or day in the same place."""

import re
from collections.abc import Iterator

from variorum.account.kept import kept_with_sources
from variorum.account.sources import Sources
from variorum.annotate.figures.numbers import value_table
from variorum.annotate.times import resolve
from variorum.annotate.words import words_in
from variorum.compare.statements import stem
from variorum.lang import word_list, word_pairs
from variorum.model import Evidence, Time

BEFORE = 2
"""So many words before a number say where it stands: "voted", "built in"."""
DATES = frozenset({"DATE", "TIME"})
CALENDAR = re.compile(r"\d{4}(?:-\d\d){0,2}(?=T|$)")
"""A year, a month or a day, with or without the time of day."""
AGE = re.compile(r"\b([A-Z][\w’'-]+), (\d{1,3})(?=[,.])")
"""How old somebody is, behind his name."""
RESULT = re.compile(r"(?<![\d.,])(\d+)\s*(?:[-–]|to\s)\s*(\d+)(?![\d.,]*\d)")
"""How a vote or a game ended."""
SINCE = frozenset({"from", "on"})
"""Before a day: what is "from Monday" may be told as done "on Monday"."""
DONE_FOR = re.compile(r"\b(?:is|are|was|were|be|been) (?:\w+ly )?(\w+) (?:for|to) $")
DEADLINE = re.compile(
    r"\b(?:by|until|till|before|no later than) (?:the (?:very )?\w+ of )?$", re.IGNORECASE
)
"""Before the day by which something is to be done: "by the end of" June."""
Place = tuple[str, ...]


def differ_in_place(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether two passages have another day, year, result or length of time behind the same words,
    another age behind a name, or another day by which something is to be done: "built in 1968" and
    "built in 1972", "jailed for six years" and "caged for seven years".
    """
    mine, theirs = _places(first, sources), _places(other, sources)
    return any(
        not any(is_one_value(a, b) for a in mine[place] for b in theirs[place])
        for place in mine.keys() & theirs.keys()
    )


@kept_with_sources
def _places(passage: Evidence, sources: Sources) -> dict[Place, set[str]]:
    """The values of a passage by the words before them."""
    found: dict[Place, set[str]] = {}
    for begin, value in dates_in(passage, sources):
        if DEADLINE.search(passage.text[:begin]):
            found.setdefault(("by when",), set()).add(value)
    for begin, value in (*dates_in(passage, sources), *_results(passage)):
        if place := _place(passage.text[:begin]):
            alike = tuple(word for word in place if word not in SINCE)
            found.setdefault(alike, set()).add(value)
    for begin, unit, value in _lengths(passage, sources):
        if place := _place(passage.text[:begin]):
            found.setdefault((*place, unit), set()).add(value)
        if _is_done_for(passage.text[:begin]):
            found.setdefault(("done for", unit), set()).add(value)
    for name, age in AGE.findall(passage.text):
        found.setdefault((name, "age"), set()).add(age)
    return found


def _lengths(passage: Evidence, sources: Sources) -> Iterator[tuple[int, str, str]]:
    """Where a passage tells how long, in which unit and how many of these; no bounds."""
    units = frozenset(value_table("units_time").values())
    for figure in sources.annotations[passage.report].figures:
        inside = passage.part == "text" and passage.begin <= figure.begin < passage.end
        if inside and figure.unit in units and figure.bound == "exact" and figure.value != "1":
            yield figure.begin - passage.begin, figure.unit, figure.value


def dates_in(passage: Evidence, sources: Sources) -> Iterator[tuple[int, str]]:
    """Where the days and years of a passage begin, and which they are."""
    for time in sources.annotations[passage.report].times:
        inside = passage.part == "text" and passage.begin <= time.begin < passage.end
        if not inside or time.type not in DATES:
            continue
        value = CALENDAR.match(time.value)
        day = _day(time, passage.report, sources) if value is None else value.group()
        if day:
            yield time.begin - passage.begin, day


def _day(time: Time, report: str, sources: Sources) -> str:
    """The day that a weekday means by the date of its report, which others may have told."""
    when = resolve(time, sources.when(report)) if time.rule.startswith("weekday:") else None
    return when.day.isoformat() if when and when.day else ""


def _is_done_for(before: str) -> bool:
    """Whether something is done to somebody or something for the time behind: "was jailed for"."""
    verb = DONE_FOR.search(before)
    return verb is not None and (
        verb.group(1).endswith("ed") or verb.group(1) in word_pairs("irregular_verbs")
    )


def _results(passage: Evidence) -> Iterator[tuple[int, str]]:
    """Where each result begins, and what it is."""
    for result in RESULT.finditer(passage.text):
        yield result.start(), "-".join(result.groups())


def _place(before: str) -> Place:
    """The words before a number from the next that tells something on; empty where that is not
    near, is a name or only says that something was said.
    """
    place = [word.lower() for word in words_in(before)[-BEFORE:]]
    telling = [i for i, word in enumerate(place) if word not in word_list("function_words")]
    if not telling:
        return ()
    word = place[telling[-1]]
    said = word in word_list("speech_verbs", "plain_cues")
    if said or word in word_pairs("media_of_speech") or word.isdigit():
        return ()
    return (stem(word), *place[telling[-1] + 1 :])


def is_one_value(a: str, b: str) -> bool:
    """Whether two values are the same, or one is the month or the year of the other."""
    return a == b or a.startswith(f"{b}-") or b.startswith(f"{a}-")
