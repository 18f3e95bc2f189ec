"""Who holds an office in a report, against the day on which siblings let them take it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.annotate.times import resolve
from variorum.compare.dates.clues import SURE, Clue, spoken
from variorum.compare.dates.tellings import Telling
from variorum.lang import word_list
from variorum.model import Evidence, Report, When

BESIDE = 12
"""How many characters may stand between taking office and its day."""
TAKES_OFFICE = re.compile(
    r"\b(?:tak(?:es?|ing)|took|assum(?:es?|ed|ing)|enter(?:s|ed|ing)?) office\b"
    r"|\b(?:sworn in|inaugurat\w+|swearing-in)\b",
    re.IGNORECASE,
)
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
OFFICE = (
    r"(?:[Vv]ice [Pp]resident|[Pp]resident|[Gg]overnor|[Gg]ov\.|[Mm]ayor|[Ss]enator|[Ss]en\.|"
    r"[Cc]hancellor|[Pp]rime [Mm]inister)"
)
ELECT = re.compile(rf"({OFFICE})[- ][Ee]lect(?:\s+((?:[A-Z][\w.'’-]+\s+){{0,2}}[A-Z][\w-]+))?")
FORMER = re.compile(
    r"(?:former|ex-?|then-?|late|future|incoming|against|v\.|vice)\s*-?$", re.IGNORECASE
)


def offices(
    report: Report, elects: Mapping[str, tuple[date, Evidence]], styles: Mapping[str, set[str]]
) -> Iterator[Clue]:
    """Whether someone elected is in office yet: "President-elect X" or "President X"."""
    for name in sorted(elects):
        day, source = elects[name]
        style = styles.get(name, set())
        if "elect" in style and "holder" not in style:
            spot = _style_spot(report, name, elect=True)
            reason = (
                f"not after {spoken(day)}: {name} is not yet in office in it,"
                f" and {source.report} gives the day of that"
            )
            yield Clue(SURE, reason, (*spot, source), latest=day)
        elif "holder" in style and "elect" not in style:
            spot = _style_spot(report, name, elect=False)
            reason = (
                f"not before {spoken(day)}: {name} is in office in it,"
                f" and {source.report} gives the day of that"
            )
            yield Clue(SURE, reason, (*spot, source), earliest=day)


def elected(
    reports: Sequence[Report], tellings: Mapping[str, list[Telling]], datings: Mapping[str, When]
) -> dict[str, tuple[date, Evidence]]:
    """The surnames of those elected and not yet in office in some report, with the day on
    which a report of known date says they take office.
    """
    names = {n for r in reports for n in _elect_names(r.text)}
    found: dict[str, tuple[date, Evidence]] = {}
    for report in sorted(reports, key=lambda r: r.id):
        for telling in tellings[report.id]:
            if telling.time is None or not _at_taking_office(telling):
                continue
            when = resolve(telling.time, datings[report.id])
            if when is None or when.day is None:
                continue
            for name in sorted(n for n in names if re.search(rf"\b{re.escape(n)}\b", telling.text)):
                found.setdefault(name, (when.day, telling.evidence))
    return found


def _at_taking_office(telling: Telling) -> bool:
    """Whether the time stands right behind the words for taking office."""
    if telling.time is None:
        return False
    place = telling.time.begin - telling.sentence.begin
    return any(0 <= place - m.end() <= BESIDE for m in TAKES_OFFICE.finditer(telling.text))


def _elect_names(text: str) -> set[str]:
    return {m[2].split()[-1] for m in ELECT.finditer(text) if m[2]}


def styles(report: Report, names: Iterable[str]) -> dict[str, set[str]]:
    """By surname, whether the report calls them elected, or holder of the office."""
    return {
        name: {
            style
            for style, elect in (("elect", True), ("holder", False))
            if _style_spot(report, name, elect=elect)
        }
        for name in names
    }


def _style_spot(report: Report, name: str, *, elect: bool) -> tuple[Evidence, ...]:
    pattern = re.compile(
        rf"{OFFICE}[- ][Ee]lect\s+(?:[A-Z][\w.'’-]+\s+){{0,2}}{re.escape(name)}\b"
        rf"|\bincoming\s+{re.escape(name)}\s+administration\b"
        if elect
        else rf"(?<![\w-]){OFFICE}\s+(?:[A-Z][\w.-]+\s+){{0,2}}{re.escape(name)}\b"
    )
    for match in pattern.finditer(report.text):
        if elect or not FORMER.search(report.text[max(0, match.start() - 10) : match.start()]):
            return (report.cite(*match.span()),)
    alone = ELECT.search(report.text) if elect else None
    return (report.cite(*alone.span()),) if alone and not alone[2] else ()


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
