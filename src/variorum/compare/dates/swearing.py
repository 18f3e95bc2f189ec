"""Who took an office on a day that siblings give, against the titles that a report uses."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.annotate.times import resolve
from variorum.compare.dates.clues import SURE, Clue, spoken
from variorum.compare.dates.tellings import Telling
from variorum.lang import word_list
from variorum.model import Evidence, Report, When

OATH = re.compile(
    r"\b(?:sworn in|swearing-in|tak(?:es?|ing) office|took office|assum(?:es?|ed|ing) office)\b",
    re.IGNORECASE,
)
FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?:\s+[A-Z]\.)?\s+[A-Z][\w'’-]+")
NOT_YET = re.compile(
    r"\b(?:former|ex|then|late|future|incoming|next|designate|nominee|elect|acting|would-be|ask|if)\b"
    r"[\w\s-]*$",
    re.IGNORECASE,
)
BEFORE, FAR = 160, 60
"""How far before the sentence its office may be named, and how far behind the oath its day."""


@dataclass(frozen=True)
class Swearing:
    """Someone whose day of taking office a report of known date gives.

    ``roles`` are the words that may be the title of the office, in lower case.
    """

    name: str
    day: date
    roles: frozenset[str]
    evidence: Evidence


def sworn_in(
    reports: Sequence[Report], tellings: Mapping[str, list[Telling]], datings: Mapping[str, When]
) -> list[Swearing]:
    """Who is to take which office on which day, as reports of known date tell.

    The office is what stands behind "sworn in as", else what the sentence or the one before
    names; a title that a report from before that day gives the person is of another office.
    """
    texts = {r.id: r.text for r in reports}
    found = []
    for report in sorted(tellings):
        for telling in tellings[report]:
            oath = _oath(telling)
            when = resolve(telling.time, datings[report]) if oath and telling.time else None
            if oath is None or when is None or when.day is None:
                continue
            name, roles = _who_and_what(telling, oath, texts[report])
            earlier = [texts[r] for r, w in datings.items() if w.latest and w.latest < when.day]
            held = {role for text in earlier for role, _ in _titled(text, name)} if name else set()
            if name and roles - held:
                found.append(Swearing(name, when.day, roles - held, telling.evidence))
    return found


def in_office(report: Report, sworn: Iterable[Swearing]) -> Iterator[Clue]:
    """Not before the day of taking office: a report gives someone the title of the office, or
    tells what was "since he took office".
    """
    for swearing in sworn:
        if swearing.evidence.report == report.id:
            continue
        spots = [
            place for role, place in _titled(report.text, swearing.name) if role in swearing.roles
        ]
        if spots:
            reason = (
                f"not before {spoken(swearing.day)}: {swearing.name} is in office in it, and"
                f" {swearing.evidence.report} gives the day of that"
            )
            evidence = (report.cite(*spots[0]), swearing.evidence)
            yield Clue(SURE, reason, evidence, earliest=swearing.day)


def _oath(telling: Telling) -> re.Match[str] | None:
    """The words for taking office right before the time of a telling."""
    if telling.time is None:
        return None
    place = telling.time.begin - telling.sentence.begin
    return next((m for m in OATH.finditer(telling.text, 0, place) if place - m.end() <= FAR), None)


def _who_and_what(
    telling: Telling, oath: re.Match[str], text: str
) -> tuple[str | None, frozenset[str]]:
    """The one full name before the oath, and the titles that stand for its office."""
    names = list(FULL_NAME.finditer(telling.text, 0, oath.start()))
    if len(names) != 1:
        return None, frozenset()
    behind = re.match(r"\s+as\s+([^,.;]+)", telling.text[oath.end() :])
    if behind:
        named = behind[1]
    else:
        before = text[max(0, telling.sentence.begin - BEFORE) : telling.sentence.begin]
        named = before + telling.text[oath.end() :]
    titles = word_list("titles")
    words = {w.lower() for w in re.findall(r"[^\W\d_]+", named)}
    return names[0][0], frozenset(words & titles) - word_list("titles_without_office")


def _titled(text: str, name: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The titles that stand right before a name, each with the place of both."""
    first, _, surname = name.rpartition(" ")
    pattern = rf"(?<![\w-])([^\W\d_]+)\s+(?:{re.escape(first)}\s+)?{re.escape(surname)}\b"
    for match in re.finditer(pattern, text):
        before = text[max(0, match.start() - 30) : match.start()]
        if match[1][:1].isupper() and not NOT_YET.search(before):
            yield match[1].lower(), match.span()
